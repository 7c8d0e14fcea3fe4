import type { Expression } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { ClockRule } from './clock.ts';
import type { Recipient } from './recipient.ts';

/** A task that comes up when its stage is entered. */
export interface TaskRule {
  /** Unique in the funnel. */
  readonly id: string;
  readonly title: LocalizedText;
  readonly guidance?: LocalizedText;
  readonly when?: Expression;
  /** One person, or those of a role or team, of whom whoever takes it does it; the owner where nothing is said. */
  readonly assignee: Recipient;
  readonly clock?: ClockRule;
  /** The stage is not left before it is done. */
  readonly required: boolean;
}
