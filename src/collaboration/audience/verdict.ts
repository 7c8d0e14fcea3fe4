import type { Told } from '../notices/index.ts';

/** Why somebody is told of something, or is not. */
export type VerdictReason =
  | 'concerned'
  | 'rule'
  | 'stands in'
  | 'nobody else'
  | 'asked blindly'
  | 'own doing'
  | 'inactive'
  | 'may not see'
  | 'switched off'
  | 'muted'
  | 'not configured'
  | 'channel unknown';

const telling: ReadonlySet<VerdictReason> = new Set([
  'concerned',
  'rule',
  'stands in',
  'nobody else',
  'asked blindly',
]);

/** What was decided for one notice, one channel and one person, or all who share the channel. */
export interface Verdict {
  readonly told: Told;
  readonly channel: string;
  /** Absent for a channel that people share. */
  readonly person?: string;
  /** Those for whom a shared channel is meant: it shows what each of them may see. */
  readonly audience?: readonly string[];
  readonly because: VerdictReason;
  /** Whether it concerns him by itself, so that he is spoken to. */
  readonly isConcerned: boolean;
  /** The rule that names him, in its words. */
  readonly rule?: string;
  readonly standsInFor?: string;
}

export function isTold({ because }: Pick<Verdict, 'because'>): boolean {
  return telling.has(because);
}

/** Of what somebody is told, that which is kept until its words are made. */
export interface Telling extends Pick<
  Verdict,
  'told' | 'isConcerned' | 'rule' | 'standsInFor' | 'audience'
> {
  /** He has it since nobody who is asked could answer. */
  readonly isLastResort?: boolean;
}

export function tellingOf(verdict: Verdict): Telling {
  const { told, isConcerned, rule, standsInFor, audience, because } = verdict;
  return {
    told,
    isConcerned,
    ...(because === 'nobody else' && { isLastResort: true }),
    ...(rule !== undefined && { rule }),
    ...(standsInFor !== undefined && { standsInFor }),
    ...(audience && { audience }),
  };
}
