import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  compileCondition,
  compileExpression,
  evaluateCondition,
  fromStored,
  simplify,
  toStored,
  type Condition,
  type TypeEnvironment,
  type ValueType,
} from '../../src/expressions/index.ts';
import { Decimal, type Json, type JsonObject } from '../../src/shared/index.ts';
import { compiled, context, environment, theCase, bindings } from './world.ts';

const decimals = fc
  .tuple(fc.integer({ min: -1_000_000, max: 1_000_000 }), fc.integer({ min: 0, max: 6 }))
  .map(([units, scale]) => new Decimal(units).div(new Decimal(10).pow(scale)));

describe('arithmetic', () => {
  it('of numbers written out is that of decimal.js', () => {
    fc.assert(
      fc.property(decimals, decimals, fc.constantFrom('+', '-', '*', '/'), (a, b, operator) => {
        fc.pre(operator !== '/' || !b.isZero());
        const result = compiled(`(${a.toFixed()}) ${operator} (${b.toFixed()})`, {
          kind: 'decimal',
        }).evaluate(bindings, context) as Decimal;
        const exact = {
          '+': a.plus(b),
          '-': a.minus(b),
          '*': a.times(b),
          '/': b.isZero() ? a : a.div(b),
        };
        expect(result.toFixed()).toBe(exact[operator].toFixed());
      }),
    );
  });

  it('of money that is read is exact to the last digit', () => {
    fc.assert(
      fc.property(decimals, decimals, (amount, factor) => {
        const result = compiled(`case.amount * (${factor.toFixed()}) + case.amount`).evaluate(
          { ...bindings, case: { ...theCase, amount: amount.toFixed() } },
          context,
        ) as { amount: Decimal };
        expect(result.amount.toFixed()).toBe(amount.times(factor).plus(amount).toFixed());
      }),
    );
  });

  it('sums a list as adding one by one does', () => {
    fc.assert(
      fc.property(fc.array(decimals, { maxLength: 20 }), (amounts) => {
        const prices = amounts.map((amount) => amount.toFixed());
        const result = compiled('sum(case.prices)').evaluate(
          { ...bindings, case: { ...theCase, prices } },
          context,
        ) as { amount: Decimal };
        const sum = amounts.reduce((total, amount) => total.plus(amount), new Decimal(0));
        expect(result.amount.toFixed()).toBe(sum.toFixed());
      }),
    );
  });
});

describe('a row rule on a row without empty fields', () => {
  const row = fc.record({
    amount: fc.integer({ min: 0, max: 5 }).map((n) => `${n * 25_000}.50`),
    score: fc.integer({ min: 50, max: 70 }),
    rate: fc.constantFrom(0, 0.05, 0.1),
    region: fc.constantFrom('north', 'south', 'APAC'),
    urgent: fc.boolean(),
    signed: fc.constantFrom('2026-01-31', '2026-02-28'),
    opened: fc.constantFrom('2025-12-31T23:59:59Z', '2026-01-01T00:00:00Z', '2026-02-01T00:00:00Z'),
    owner: fc.constantFrom('li', 'wang'),
    followers: fc.subarray(['li', 'wang', 'zhao']),
    tags: fc.subarray(['sales', 'legal']),
    name: fc.constantFrom('北方机械', 'sales one', 'legal'),
  });
  const atoms = fc.constantFrom(
    'true',
    'false',
    'case.urgent',
    'case.amount > 50000',
    'case.amount <= 75000.5',
    '25000.50 == case.amount',
    'case.score >= 60',
    'case.score != 65.5',
    'case.rate < ask.limit / 2',
    'case.region == "north"',
    'case.region in ["south", "APAC"]',
    'case.signed > "2026-02-01"',
    'case.opened in ask.period',
    'case.opened >= now - days(60)',
    'case.owner == actor.id',
    'actor.id in case.followers',
    '"sales" in case.tags',
    'case.name.startsWith("sales")',
    'case.name.contains("al")',
    'has(case.tags)',
  );
  const { rule } = fc.letrec<{ rule: string }>((tie) => ({
    rule: fc.oneof(
      { maxDepth: 4 },
      atoms,
      tie('rule').map((inner) => `!(${inner})`),
      fc
        .tuple(tie('rule'), fc.constantFrom('&&', '||'), tie('rule'))
        .map(([left, op, right]) => `(${left}) ${op} (${right})`),
    ),
  }));

  it('agrees with the expression itself', () => {
    fc.assert(
      fc.property(rule, row, (source, changes) => {
        const compiledRule = compileCondition(source, { environment, row: 'case' });
        if (!compiledRule.ok) throw new Error(source);
        const stored: JsonObject = { ...theCase, ...changes };
        const asExpression = compiled(source).evaluate({ ...bindings, case: stored }, context);
        const condition = compiledRule.value.bind(bindings, context);
        expect(evaluateCondition(condition, stored)).toBe(asExpression);
      }),
      { numRuns: 500 },
    );
  });
});

describe('an expression that was accepted', () => {
  const { guard } = fc.letrec<{ guard: string }>((tie) => ({
    guard: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom(
        'has(case.discount)',
        'has(case.partner)',
        'has(case.partner.phone)',
        'has(case.due)',
        'case.discount > 0.1',
        'case.partner.name == "Acme"',
        'case.partner.phone == "1"',
        'case.due < case.signed',
        'default(case.discount, 0) > 0.1',
        'default(case.partner.phone, "") == ""',
        'case.lines.exists(l, has(l.remark) && l.remark == "x")',
        'case.lines.filter(l, has(l.remark)).all(l, l.remark == "x")',
      ),
      tie('guard').map((inner) => `!(${inner})`),
      fc
        .tuple(tie('guard'), fc.constantFrom('&&', '||'), tie('guard'))
        .map(([left, op, right]) => `(${left}) ${op} (${right})`),
      fc
        .tuple(tie('guard'), tie('guard'), tie('guard'))
        .map(([test, yes, no]) => `((${test}) ? (${yes}) : (${no}))`),
    ),
  }));
  const row = fc.record(
    {
      discount: fc.constantFrom(0, 0.2),
      partner: fc.constantFrom('acme', 'beta'),
      due: fc.constantFrom('2026-01-01', '2026-12-31'),
    },
    { requiredKeys: [] },
  );

  it('never meets an empty field', () => {
    let accepted = 0;
    fc.assert(
      fc.property(guard, row, (source, changes) => {
        const result = compileExpression(source, { environment });
        if (!result.ok) return;
        accepted += 1;
        const stored = { ...theCase, ...changes };
        const value = result.value.evaluate({ ...bindings, case: stored }, context);
        expect(typeof value).toBe('boolean');
      }),
      { numRuns: 2000 },
    );
    expect(accepted).toBeGreaterThan(200);
  });
});

describe('simplifying a condition', () => {
  const { condition } = fc.letrec<{ condition: Condition }>((tie) => ({
    condition: fc.oneof(
      { maxDepth: 4 },
      fc.constantFrom<Condition>(
        { op: 'true' },
        { op: 'false' },
        { op: 'has', field: 'a' },
        { op: 'eq', field: 'a', type: { kind: 'int' }, value: 1 },
        { op: 'ne', field: 'b', type: { kind: 'int' }, value: 1 },
        { op: 'lt', field: 'b', type: { kind: 'int' }, value: 1 },
        { op: 'in', field: 'a', type: { kind: 'int' }, values: [] },
      ),
      tie('condition').map((of): Condition => ({ op: 'not', of })),
      fc
        .tuple(
          fc.constantFrom('and' as const, 'or' as const),
          fc.array(tie('condition'), { maxLength: 3 }),
        )
        .map(([op, of]): Condition => ({ op, of })),
    ),
  }));

  it('changes nothing for any row', () => {
    const field = fc.option(fc.integer({ min: 0, max: 2 }), { nil: undefined });
    fc.assert(
      fc.property(condition, field, field, (given, a, b) => {
        const row: JsonObject = {
          ...(a === undefined ? {} : { a }),
          ...(b === undefined ? {} : { b }),
        };
        expect(evaluateCondition(simplify(given), row)).toBe(evaluateCondition(given, row));
      }),
    );
  });
});

describe('the stored form', () => {
  const typed: fc.Arbitrary<[ValueType, Json]> = fc.oneof(
    fc.boolean().map((value): [ValueType, Json] => [{ kind: 'bool' }, value]),
    fc.maxSafeInteger().map((value): [ValueType, Json] => [{ kind: 'int' }, value]),
    fc
      .double({ noNaN: true, noDefaultInfinity: true })
      .filter((value) => !Object.is(value, -0))
      .map((value): [ValueType, Json] => [{ kind: 'decimal' }, value]),
    fc.string().map((value): [ValueType, Json] => [{ kind: 'text' }, value]),
    fc
      .integer()
      .map((n): [ValueType, Json] => [
        { kind: 'money', currency: 'CNY' },
        new Decimal(n).div(100).toFixed(2),
      ]),
    fc
      .date({ min: new Date(0), max: new Date('9999-12-31'), noInvalidDate: true })
      .map((date): [ValueType, Json] => [{ kind: 'instant' }, date.toISOString()]),
  );

  it('survives being read and written', () => {
    fc.assert(
      fc.property(typed, ([type, json]) => {
        expect(toStored(fromStored(json, type), type)).toEqual(json);
        const list: ValueType = { kind: 'list', of: type };
        expect(toStored(fromStored([json, json], list), list)).toEqual([json, json]);
      }),
    );
  });
});

describe('any text at all', () => {
  const tokens = fc.constantFrom(
    'case',
    'actor',
    '.',
    'amount',
    'lines',
    '__proto__',
    'constructor',
    '(',
    ')',
    '[',
    ']',
    '"x"',
    '1',
    '0.5',
    '&&',
    '!',
    '==',
    'in',
    'has',
    'map',
    ',',
    '?',
    ':',
    '-',
    '/',
    '{',
    '}',
  );

  it('is either compiled or refused with problems, and never throws', () => {
    const bare: TypeEnvironment = environment;
    const sources = fc.oneof(
      fc.string(),
      fc.array(tokens).map((all) => all.join(' ')),
    );
    fc.assert(
      fc.property(sources, (source) => {
        const result = compileExpression(source, { environment: bare });
        expect(result.ok || result.error.length > 0).toBe(true);
      }),
      { numRuns: 1000 },
    );
  });
});
