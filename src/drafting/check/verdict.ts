import type { Difference, ReleaseFile } from '../../definitions/index.ts';
import type { PlayedStep } from '../../engine/index.ts';
import type { LocalizedText, Place, Problem } from '../../shared/index.ts';

/** An example of a draft as it was tried. */
export interface TriedExample {
  readonly id: string;
  readonly title: LocalizedText;
  readonly funnel: string;
  readonly place: Place;
  /** What differs from what it expects; nothing where it passes. */
  readonly problems: readonly Problem[];
  readonly steps: readonly TriedStep[];
}

/** A step of an example as it was played, by the titles of what it names. */
export interface TriedStep extends Pick<PlayedStep, 'refused'> {
  /** The move, or what was done; none for the beginning. */
  readonly move?: LocalizedText;
  /** The role that did it; nobody waits. */
  readonly as?: LocalizedText;
  /** Active stages afterwards, outermost first. */
  readonly stages: readonly LocalizedText[];
  readonly told: readonly {
    readonly topic: PlayedStep['told'][number]['topic'];
    readonly to: readonly LocalizedText[];
  }[];
  readonly documents: readonly LocalizedText[];
}

/** What was found in the files of a draft: plain data. */
export interface Verdict {
  /** Everything that a publish would refuse, examples included. */
  readonly problems: readonly Problem[];
  /** Every example, where the definitions can be compiled. */
  readonly examples: readonly TriedExample[];
  /** Against the release, in the words of the domain; where the definitions can be compiled. */
  readonly changes: readonly Difference[];
}

/** What is to be judged: files, and those of the release with which they are compared. */
export interface JudgeTask {
  readonly files: readonly ReleaseFile[];
  readonly against: { readonly hash: string; readonly files: readonly ReleaseFile[] };
}

export type JudgeAnswer =
  | { readonly kind: 'judged'; readonly verdict: Verdict }
  | { readonly kind: 'failed'; readonly reason: string };
