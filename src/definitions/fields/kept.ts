import type { Field } from '../model/index.ts';

/** Whether Baton alone fills the field: it is computed, numbered, or of a record that Baton keeps. */
export function isKept({ computed, type, kept }: Field): boolean {
  return computed !== undefined || kept === true || type === 'computed' || type === 'number series';
}
