import fc from 'fast-check';
import type { Condition, ValueType } from '../../src/expressions/index.ts';
import { toIso, type Json, type JsonObject } from '../../src/shared/index.ts';
import { start } from './commits.ts';

/** Values of each kind: few, so that equal ones meet, and the awkward ones among them. */
const cents = fc.integer({ min: -300, max: 300 }).map((n) => (n / 100).toFixed(2));
const texts = fc.constantFrom(
  '',
  'a',
  'A',
  'ab',
  'aB',
  'É',
  'é',
  '上海',
  '上海客户',
  '😀',
  '%',
  '_',
  "o'hara",
  '1',
);
const dates = fc.integer({ min: 0, max: 5 }).map((n) => `2026-03-0${n + 1}`);
const instants = fc.integer({ min: 0, max: 5 }).map((n) => toIso(start + n * 500));
const numbers = fc.constantFrom(-1, 0, 0.1, 0.3, 0.1 + 0.2, 1 / 3, 0.3333, 2, 1e15);

const kinds: {
  readonly [field: string]: {
    readonly type: ValueType;
    readonly stored: fc.Arbitrary<Json>;
    readonly asked?: fc.Arbitrary<Json>;
  };
} = {
  amount: {
    type: { kind: 'money', currency: 'CNY' },
    stored: fc.oneof(cents, fc.constant('90071992547409.93')),
    asked: fc.constantFrom(
      '1',
      '1.005',
      '-0.001',
      '90071992547409.931',
      '1e3',
      '99999999999999999999',
    ),
  },
  price: {
    type: { kind: 'money' },
    stored: fc.record({ amount: cents, currency: fc.constantFrom('CNY', 'EUR') }),
    asked: fc.constantFrom('1.00', { amount: '1', currency: 'USD' }),
  },
  discount: { type: { kind: 'decimal' }, stored: numbers },
  factor: { type: { kind: 'decimal' }, stored: numbers },
  score: {
    type: { kind: 'int' },
    stored: fc.constantFrom(-5, 0, 1, 2, 9_007_199_254_740_991),
    asked: fc.constantFrom(1.5, true),
  },
  region: { type: { kind: 'text' }, stored: texts, asked: fc.constant(1) },
  notes: { type: { kind: 'text' }, stored: texts },
  hot: { type: { kind: 'bool' }, stored: fc.boolean(), asked: fc.constant(1) },
  engaged: { type: { kind: 'date' }, stored: dates },
  called: {
    type: { kind: 'instant' },
    stored: instants,
    asked: fc.constant('2026-03-02T16:00:01+08:00'),
  },
  tags: { type: { kind: 'list', of: { kind: 'text' } }, stored: fc.array(texts, { maxLength: 3 }) },
};

const fields = Object.keys(kinds);

/** Own fields of a case of the funnel `deal`, some of them absent; `notes` has no column. */
export const rowFields: fc.Arbitrary<JsonObject> = fc.record(
  Object.fromEntries(fields.map((field) => [field, kinds[field]!.stored])),
  { requiredKeys: [] },
) as fc.Arbitrary<JsonObject>;

const leaf: fc.Arbitrary<Condition> = fc.constantFrom(...fields).chain((field) => {
  const { type, stored, asked } = kinds[field]!;
  const value = asked ? fc.oneof({ weight: 4, arbitrary: stored }, asked) : stored;
  const text = fc.record(
    {
      op: fc.constantFrom('starts with' as const, 'contains' as const),
      field: fc.constant(field),
      value: texts,
      anyCase: fc.constant(true as const),
    },
    { requiredKeys: ['op', 'field', 'value'] },
  );
  const comparison = fc.record({
    op: fc.constantFrom(...(['eq', 'ne', 'lt', 'le', 'gt', 'ge'] as const)),
    field: fc.constant(field),
    type: fc.constant(type),
    value,
  });
  const oneOf = fc.record({
    op: fc.constant('in' as const),
    field: fc.constant(field),
    type: fc.constant(type),
    values: fc.array(value, { maxLength: 3 }),
  });
  const has = fc.constant({ op: 'has' as const, field });
  const includes = fc.record({
    op: fc.constant('includes' as const),
    field: fc.constant(field),
    type: fc.constant<ValueType>({ kind: 'text' }),
    value: texts,
  });
  return fc.oneof(comparison, comparison, oneOf, has, field === 'tags' ? includes : text);
});

/** Conditions of every operator, nested. */
export const conditions: fc.Arbitrary<Condition> = fc.letrec<{ node: Condition }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 4, depthIdentifier: 'condition' },
    leaf,
    fc.record({ op: fc.constant('not' as const), of: tie('node') }),
    fc.record({
      op: fc.constantFrom('and' as const, 'or' as const),
      of: fc.array(tie('node'), { maxLength: 3 }),
    }),
    fc.constantFrom<Condition>({ op: 'true' }, { op: 'false' }),
  ),
})).node;
