import type { Decimal } from '../../shared/index.ts';

/** A value written out; `key` is the same for the same value. */
export interface Literal {
  readonly key: string;
  readonly number?: Decimal;
}

export type BoundOperator = '<' | '<=' | '>' | '>=';

/**
 * A condition without `&&`, `||` and `!`. `subject` names what is compared, the same for the same
 * expression. `x == 1` is `x in [1]`; what has no other form is known by its text alone.
 */
export type Atom =
  | { readonly form: 'among'; readonly subject: string; readonly values: readonly Literal[] }
  | {
      readonly form: 'bound';
      readonly subject: string;
      readonly operator: BoundOperator;
      readonly limit: Decimal;
    }
  | { readonly form: 'present'; readonly subject: string }
  | { readonly form: 'opaque'; readonly subject: string };

/** Whether the second holds wherever the first does; false where that cannot be told. */
export function atomImplies(first: Atom, second: Atom): boolean {
  if (first.subject !== second.subject) return false;
  if (second.form === 'opaque' || first.form === 'opaque') return first.form === second.form;
  if (second.form === 'present') return true;
  if (first.form === 'present') return false;
  if (second.form === 'among') return first.form === 'among' && within(first.values, second.values);
  return first.form === 'among'
    ? first.values.every(({ number }) => number !== undefined && satisfies(number, second))
    : boundImplies(first, second);
}

/** Whether no value can meet both. */
export function exclude(first: Atom, second: Atom): boolean {
  if (first.subject !== second.subject) return false;
  if (first.form === 'among' && second.form === 'among')
    return !first.values.some(({ key }) => second.values.some((other) => other.key === key));
  if (first.form === 'bound' && second.form === 'among') return exclude(second, first);
  if (first.form !== 'among' || second.form !== 'bound') return false;
  return first.values.every(({ number }) => number !== undefined && !satisfies(number, second));
}

type Bound = Extract<Atom, { form: 'bound' }>;

function within(values: readonly Literal[], others: readonly Literal[]): boolean {
  return values.every(({ key }) => others.some((other) => other.key === key));
}

function satisfies(number: Decimal, { operator, limit }: Bound): boolean {
  switch (operator) {
    case '<':
      return number.lt(limit);
    case '<=':
      return number.lte(limit);
    case '>':
      return number.gt(limit);
    case '>=':
      return number.gte(limit);
  }
}

function boundImplies(first: Bound, second: Bound): boolean {
  if (first.operator[0] !== second.operator[0]) return false;
  if (first.limit.eq(second.limit)) return first.operator.length <= second.operator.length;
  return satisfies(first.limit, second);
}
