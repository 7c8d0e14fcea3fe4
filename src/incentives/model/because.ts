import type { LocalizedText } from '../../shared/index.ts';

/** Why an amount is what it is, down to the facts. */
export interface Because {
  readonly says: LocalizedText;
  /** The amount or figure, as decimal text. */
  readonly value?: string;
  /** Place of the rule in the definition, such as `incentives/x#/pays/commission`. */
  readonly rule?: string;
  /** The fact it rests on. */
  readonly fact?: string;
  readonly from: readonly Because[];
}
