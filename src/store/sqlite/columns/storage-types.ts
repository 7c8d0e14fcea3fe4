import type { Json } from '../../../shared/index.ts';

export type SqlValue = null | number | bigint | string;

/** How the values of one type stand in columns. The code is part of a column's name, so it is for ever. */
export interface Storage {
  /** `text`, `int`, `money2`, … */
  readonly code: string;
  /** One column, or two for money that carries its own currency. */
  readonly parts: readonly { readonly suffix: string; readonly declared: string }[];
  /**
   * Undefined for a value that is not of the type's stored form.
   * @throws RangeError for one that is, and that 64 bits and the scale cannot hold exactly.
   */
  encode(value: Json): readonly SqlValue[] | undefined;
  decode(parts: readonly SqlValue[]): Json;
}
