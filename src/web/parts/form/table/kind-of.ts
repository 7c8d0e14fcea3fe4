import type { FieldModel } from '../model/field-model.ts';

/** How wide a column is, and to which side it is aligned. */
export function kindOf({ widget }: FieldModel): string {
  if (['integer', 'number', 'percent', 'money'].includes(widget)) return 'number';
  return ['reference', 'user', 'text', 'textarea'].includes(widget) ? 'wide' : 'plain';
}
