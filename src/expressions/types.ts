import type { CurrencyCode, WorkingCalendar } from '../shared/index.ts';

/**
 * The types of the expression language. Stored JSON forms: `bool` boolean, `int` and `decimal` number
 * (a percent is a fraction), `money` decimal text when the currency is fixed and
 * `{ amount, currency }` when the value carries its own, `text` string, `date` `YYYY-MM-DD`,
 * `instant` RFC 3339 text in UTC, `duration` milliseconds, `list` array, `object` object.
 */
export type ValueType =
  | { readonly kind: 'bool' | 'int' | 'decimal' | 'text' | 'date' | 'instant' | 'duration' }
  | { readonly kind: 'money'; readonly currency?: CurrencyCode }
  /** `limit` is the declared largest number of items; it bounds the cost of a comprehension. */
  | { readonly kind: 'list'; readonly of: ValueType; readonly limit?: number }
  /** An object by the name it has in `TypeEnvironment.objects`, so that types may refer to each other. */
  | { readonly kind: 'object'; readonly name: string };

/** One member of an object type. */
export interface MemberType {
  readonly type: ValueType;
  /** An empty field is absent; using one that may be is an error unless guarded by `has(…)`. */
  readonly optional: boolean;
  /**
   * How the stored value becomes the typed one: in place (the default), `reference` (the stored value
   * is the id of an `object`, fetched by `ExpressionContext.lookup`), or `related` (not stored here:
   * the list of objects that refer back, fetched by `ExpressionContext.related`).
   */
  readonly via?: 'reference' | 'related';
  /** Values that the text may take, where they are few: a comparison with any other is an error. */
  readonly options?: readonly string[];
}

export interface ObjectType {
  readonly name: string;
  readonly members: { readonly [name: string]: MemberType };
}

/** A function that facts bring into expressions, such as `holder(case, "qualified")`. */
export interface FunctionType {
  readonly name: string;
  readonly parameters: readonly ValueType[];
  readonly returns: ValueType;
  /** Bound on the steps of one call, against the budget of an expression; 1 by default. */
  readonly cost?: number;
  /** Pure; takes and returns native values (see `Value`), the objects among them as stored JSON. */
  readonly implementation: (args: readonly unknown[], context: ExpressionContext) => unknown;
}

/** What an expression may speak of: its roots (`case`, `actor`, `now`, …) and the types behind them. */
export interface TypeEnvironment {
  readonly objects: { readonly [name: string]: ObjectType };
  readonly roots: { readonly [name: string]: MemberType };
  readonly functions?: readonly FunctionType[];
}

/** Where evaluation finds what lies outside the bound values; always prefetched, never waiting. */
export interface ExpressionContext {
  /** The stored object of that type and id, or undefined where there is none. */
  lookup(objectType: string, id: string): object | undefined;
  /** The stored objects behind the `related` member of an object. */
  related(objectType: string, id: string, member: string): readonly object[];
  /** Working time of the organization as it is now; else that of the definitions counts. */
  readonly calendar?: WorkingCalendar;
}

/** A member path that an expression reads, such as `['case', 'company', 'contacts']`. */
export type ReadPath = readonly string[];
