import type { Json } from '../shared/index.ts';
import type { ValueType } from './types.ts';

/**
 * A condition on one stored row that every store can execute: the portable form of row rules, report
 * filters and list filters. Two-valued: a comparison with an absent field is false, and `ne` is the
 * negation of `eq` (so it is true for an absent field).
 */
export type Condition =
  | { readonly op: 'true' }
  | { readonly op: 'false' }
  | { readonly op: 'and' | 'or'; readonly of: readonly Condition[] }
  | { readonly op: 'not'; readonly of: Condition }
  | { readonly op: 'has'; readonly field: string }
  | {
      readonly op: 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';
      readonly field: string;
      readonly type: ValueType;
      readonly value: Json;
    }
  /** The field's value is one of these. */
  | {
      readonly op: 'in';
      readonly field: string;
      readonly type: ValueType;
      readonly values: readonly Json[];
    }
  /** The field is a list and one of its items is this; the type is that of an item. */
  | {
      readonly op: 'includes';
      readonly field: string;
      readonly type: ValueType;
      readonly value: Json;
    }
  | {
      readonly op: 'starts with' | 'contains';
      readonly field: string;
      readonly value: string;
      /** A to Z are found as a to z too. Other letters have one case only, so that all stores find the same. */
      readonly anyCase?: true;
    };

/** Values are in stored JSON form (see `ValueType`). Compared as their type says: money and numbers by size. */
export type ComparisonOperator = 'eq' | 'ne' | 'lt' | 'le' | 'gt' | 'ge';

export const everything: Condition = { op: 'true' };
export const nothing: Condition = { op: 'false' };

/** A to Z as small letters, what `anyCase` compares. */
export function smallLetters(text: string): string {
  return text.replace(/[A-Z]+/g, (letters) => letters.toLowerCase());
}
