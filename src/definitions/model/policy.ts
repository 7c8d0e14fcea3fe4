import type { RowRule } from '../../expressions/index.ts';
import type { Collection } from './entity.ts';

/** Who sees and edits which rows and fields of one collection. What no rule grants is not granted. */
export interface Policy {
  readonly id: string;
  readonly for: Collection;
  readonly see: readonly SeeRule[];
  readonly edit: readonly EditRule[];
  /** Roles that may open a case or add a record. */
  readonly create: readonly string[];
}

export interface SeeRule {
  /** Place of the rule in the definition, for explanations. */
  readonly index: number;
  readonly role: string;
  readonly rows: RowRule;
  readonly hide: readonly string[];
  /** Shown in part: `••••1234`. */
  readonly mask: readonly string[];
  /** The rule applies in these stages only; empty means in all. */
  readonly stages: readonly string[];
}

export interface EditRule {
  readonly index: number;
  readonly role: string;
  readonly rows: RowRule;
  /** Stages in which it applies; empty means in all. */
  readonly stages: readonly string[];
  /** Fields that may be written; undefined means every field that the role sees. */
  readonly fields?: readonly string[];
}
