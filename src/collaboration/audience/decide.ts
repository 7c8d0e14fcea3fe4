import type { Channel } from '../../definitions/index.ts';
import { seesCase, type CaseInView } from '../case-in-view.ts';
import { isAskedByName, mustBeAnswered, type Told } from '../notices/index.ts';
import {
  candidatesOf,
  inboxChannel,
  isShared,
  type Addressed,
  type Candidate,
} from './candidates.ts';
import type { Roster } from './roster.ts';
import { isTold, type Verdict, type VerdictReason } from './verdict.ts';

/** What verdicts are decided from besides the notices. */
export interface DecideParts {
  readonly view: CaseInView;
  readonly roster: Roster;
  /** Whether a channel has all its secrets. */
  readonly isConfigured: (channel: Channel) => boolean;
}

/** Decides for each notice who is told of it by which channel, and who is not although he comes into question. */
export function decideVerdicts(
  notices: readonly Addressed[],
  parts: DecideParts,
): readonly Verdict[] {
  return notices.flatMap((notice) => [
    ...candidatesOf(notice, parts.view, parts.roster).flatMap((candidate) =>
      personalVerdicts(notice.told, candidate, parts),
    ),
    ...sharedVerdicts(notice, parts),
  ]);
}

function personalVerdicts(
  told: Told,
  candidate: Candidate,
  parts: DecideParts,
): readonly Verdict[] {
  const { person, standsInFor } = candidate;
  const against = againstPerson(told, candidate, parts);
  const { because } = isBlind(candidate, parts) ? { because: 'asked blindly' as const } : candidate;
  return [...candidate.channels].map(([channel, { rule }]): Verdict => ({
    told,
    channel,
    person,
    because: against ?? againstChannel(told, candidate, channel, parts) ?? because,
    isConcerned: candidate.isConcerned,
    ...(rule !== undefined && { rule }),
    ...(standsInFor !== undefined && { standsInFor }),
  }));
}

/** Whether somebody is asked for what he may not see. */
function isBlind({ person, because }: Candidate, { view, roster }: DecideParts): boolean {
  const actor = roster.actor(person);
  return because !== 'nobody else' && actor !== undefined && !seesCase(view, actor, roster.now);
}

/** What speaks against telling somebody at all. */
function againstPerson(
  told: Told,
  { person, isConcerned, because, standsInFor = person }: Candidate,
  { view, roster }: DecideParts,
): VerdictReason | undefined {
  if (person === told.actor.id) return 'own doing';
  const actor = roster.actor(person);
  if (!actor) return 'inactive';
  const isAsked = isConcerned && mustBeAnswered(told);
  const byName = because === 'nobody else' || isAskedByName(view.state, told.matter, standsInFor);
  if (!(isAsked && byName) && !seesCase(view, actor, roster.now)) return 'may not see';
  const muted = roster.person(person)?.messages?.muted ?? [];
  return muted.includes(view.funnel.id) && !isAsked ? 'muted' : undefined;
}

function againstChannel(
  told: Told,
  { person, isConcerned }: Candidate,
  channel: string,
  { view, roster, isConfigured }: DecideParts,
): VerdictReason | undefined {
  const wish = roster.person(person)?.messages?.channels?.[channel];
  if (channel === inboxChannel) {
    const isAsked = isConcerned && mustBeAnswered(told);
    return wish === 'off' && !isAsked ? 'switched off' : undefined;
  }
  const known = view.workspace.channels.get(channel);
  if (!known) return 'channel unknown';
  if (wish === 'off') return 'switched off';
  return isConfigured(known) ? undefined : 'not configured';
}

/** A channel that people share is told once, in the words of the first rule that names it. */
function sharedVerdicts(
  { told, rules }: Addressed,
  { view, isConfigured }: DecideParts,
): readonly Verdict[] {
  const verdicts = new Map<string, Verdict>();
  for (const { rule, people } of rules)
    for (const id of rule.by) {
      const channel = view.workspace.channels.get(id);
      if (!channel || !isShared(channel) || verdicts.has(id)) continue;
      const because = isConfigured(channel) ? 'rule' : 'not configured';
      verdicts.set(id, {
        told,
        channel: id,
        audience: people,
        because,
        isConcerned: false,
        rule: rule.id,
      });
    }
  return [...verdicts.values()];
}

/** Those verdicts by which something is told, by channel and person: one message each. */
export function messagesOf(verdicts: readonly Verdict[]): readonly (readonly Verdict[])[] {
  const told = verdicts.filter(isTold);
  return [...Map.groupBy(told, ({ channel, person = '' }) => `${channel} ${person}`).values()];
}
