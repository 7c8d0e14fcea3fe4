import type { Json, Values } from './answer.ts';

/** Whether nothing was entered. */
export function isEmpty(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** Whether two values say the same, whatever the order of their members; empty ones do. */
export function isSame(a: Json | undefined, b: Json | undefined): boolean {
  if (isEmpty(a) || isEmpty(b)) return isEmpty(a) && isEmpty(b);
  return canonical(a) === canonical(b);
}

function canonical(value: Json | undefined): string {
  return JSON.stringify(value, (_key, one: unknown) =>
    typeof one === 'object' && one !== null && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).toSorted(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}

/** The value at a pointer such as `/fields/amount` or `/note`. */
export function valueAt(entered: Entered, pointer: string): Json | undefined {
  const [, group = '', id = ''] = pointer.split('/');
  if (group === 'fields' || group === 'inputs') return entered[group][id];
  return group === 'reason' || group === 'note' ? entered[group] : undefined;
}

/** The same with another value at a pointer. */
export function withValue(entered: Entered, pointer: string, value: Json): Entered {
  const [, group = '', id = ''] = pointer.split('/');
  if (group === 'fields' || group === 'inputs')
    return { ...entered, [group]: { ...entered[group], [id]: value } };
  return { ...entered, [group]: value };
}

/** What stands in a form: null where something was emptied. */
export interface Entered {
  readonly fields: Values;
  readonly inputs: Values;
  readonly reason?: string | null;
  readonly note?: string | null;
}
