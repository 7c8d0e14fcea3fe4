import type { Json, LocalizedText } from '../../shared/index.ts';
import type { FieldLevel } from './levels.ts';

/** Why an actor sees a row or a field as he does. */
export interface VisibilityExplanation {
  /** How the actor sees the field, or `read` for a row that he sees; absent where no row was asked about. */
  readonly level?: FieldLevel;
  readonly cause: VisibilityCause;
  readonly because: LocalizedText;
  /** Every see rule of the collection, in its order. */
  readonly rules: readonly RuleExplanation[];
}

export type VisibilityCause =
  | 'shown by right'
  | 'shown by rule'
  | 'masked by rule'
  | 'hidden by rule'
  | 'hidden with the name'
  | 'no rule held'
  | 'no role'
  | 'no policy'
  | 'no row';

export interface RuleExplanation {
  readonly index: number;
  readonly role: string;
  readonly stages: readonly string[];
  /** The rule's expression, or that it reads a field which the asker may not see. */
  readonly rows: LocalizedText;
  readonly result: RuleResult;
  readonly because: LocalizedText;
  /** How the rule shows the field that was asked about. */
  readonly shows?: FieldLevel;
  /** What the rule reads, with the values as far as the asker may see them. */
  readonly inputs: readonly RuleInput[];
}

export type RuleResult =
  'role not held' | 'other stage' | 'held' | 'did not hold' | 'not asked' | 'withheld';

export interface RuleInput {
  readonly path: LocalizedText;
  /** Absent where the row has none, or where the asker may not see it. */
  readonly value?: Json;
}
