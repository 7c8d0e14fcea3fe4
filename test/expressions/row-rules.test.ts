import { describe, expect, it } from 'vitest';
import {
  compileCondition,
  evaluateCondition,
  simplify,
  type Condition,
  type RowRule,
} from '../../src/expressions/index.ts';
import { bindings, context, described, environment, theCase } from './world.ts';

function rule(source: string): RowRule {
  const result = compileCondition(source, { environment, row: 'case' });
  if (result.ok) return result.value;
  throw new Error(described(result.error).join('; '));
}

const bound = (source: string): Condition => rule(source).bind(bindings, context);
const meets = (source: string, changes: object = {}): boolean =>
  evaluateCondition(bound(source), { ...theCase, ...changes });

function problems(source: string): readonly string[] {
  const place = { line: 1, column: 1 };
  const result = compileCondition(source, { environment, row: 'case', place });
  return result.ok ? [] : described(result.error);
}

const money = { kind: 'money', currency: 'CNY' };

describe('a row rule', () => {
  it.each<[string, unknown]>([
    ['true', { op: 'true' }],
    ['false || 1 > 2', { op: 'false' }],
    ['case.urgent', { op: 'eq', field: 'urgent', type: { kind: 'bool' }, value: true }],
    ['!case.urgent', { op: 'ne', field: 'urgent', type: { kind: 'bool' }, value: true }],
    ['case.amount > 50000', { op: 'gt', field: 'amount', type: money, value: '50000' }],
    ['50000.005 >= case.amount', { op: 'le', field: 'amount', type: money, value: '50000.005' }],
    ['case.score >= 60.5', { op: 'ge', field: 'score', type: { kind: 'decimal' }, value: 60.5 }],
    ['case.score < 40 + 20', { op: 'lt', field: 'score', type: { kind: 'int' }, value: 60 }],
    ['case.owner == actor.id', { op: 'eq', field: 'owner', type: { kind: 'text' }, value: 'li' }],
    [
      'actor.id != case["owner"]',
      { op: 'ne', field: 'owner', type: { kind: 'text' }, value: 'li' },
    ],
    [
      'case.region in ["north", "south"]',
      { op: 'in', field: 'region', type: { kind: 'text' }, values: ['north', 'south'] },
    ],
    [
      'case.amount in [100, 0.5]',
      { op: 'in', field: 'amount', type: money, values: ['100', '0.5'] },
    ],
    [
      'case.channel in actor.departments',
      { op: 'in', field: 'channel', type: { kind: 'text' }, values: ['sales', 'legal'] },
    ],
    [
      'actor.id in case.followers',
      { op: 'includes', field: 'followers', type: { kind: 'text' }, value: 'li' },
    ],
    ['has(case.due)', { op: 'has', field: 'due' }],
    ['case.name.startsWith("北")', { op: 'starts with', field: 'name', value: '北' }],
    ['contains(case.note, actor.id)', { op: 'contains', field: 'note', value: 'li' }],
    [
      'case.due < today("Asia/Shanghai")',
      { op: 'lt', field: 'due', type: { kind: 'date' }, value: '2026-03-02' },
    ],
    [
      'case.opened in ask.period',
      {
        op: 'and',
        of: [
          {
            op: 'ge',
            field: 'opened',
            type: { kind: 'instant' },
            value: '2026-01-01T00:00:00.000Z',
          },
          {
            op: 'lt',
            field: 'opened',
            type: { kind: 'instant' },
            value: '2026-02-01T00:00:00.000Z',
          },
        ],
      },
    ],
    [
      'case.opened < now - days(30) && (case.urgent || case.score > 5 || true)',
      { op: 'lt', field: 'opened', type: { kind: 'instant' }, value: '2026-01-30T20:00:00.000Z' },
    ],
  ])('%s becomes a condition that a store can execute', (source, condition) => {
    expect(bound(source)).toEqual(condition);
  });

  it('holds for no empty field, except by !=', () => {
    expect(meets('case.discount < 0.2')).toBe(false);
    expect(meets('case.discount >= 0.2')).toBe(false);
    expect(meets('case.channel != "web"')).toBe(true);
    expect(meets('!(case.channel == "web")')).toBe(true);
    expect(meets('case.channel == "web"', { channel: 'web' })).toBe(true);
  });

  it('stops at the left side where that decides', () => {
    expect(bound('has(actor.team) && case.name == actor.team')).toEqual({ op: 'false' });
  });

  it('names what it reads', () => {
    expect(rule('case.owner == actor.id && case.score > 3').reads).toEqual([
      ['case', 'owner'],
      ['actor', 'id'],
      ['case', 'score'],
    ]);
  });

  it('fails with the inputs where a value of the actor cannot be worked out', () => {
    const divided = rule('case.score > 1 / (ask.limit - 0.2)');

    expect(() => divided.bind(bindings, context)).toThrow(
      '`case.score > 1 / (ask.limit - 0.2)` could not be worked out: division by zero.',
    );
  });

  const part = (text: string) =>
    `condition-not-portable: A row rule cannot contain \`${text}\`, because no store could search by it. Compare a field of the row itself with a value: \`case.field == …\`, \`in\`, \`has(…)\`, \`startsWith\`, \`contains\`, joined by \`&&\`, \`||\` and \`!\`.`;

  it.each([
    ['case.company.name == "Acme"', `1 ${part('case.company.name')}`],
    ['case.urgent && size(case.name) > 3', `16 ${part('size(case.name)')}`],
    ['case.score * 2 > 10', `1 ${part('case.score * 2')}`],
    ['case.score > case.rate', `1 ${part('case.score > case.rate')}`],
    ['case.lines.exists(l, l.quantity > 1)', `1 ${part('case.lines.exists(l, l.quantity > 1)')}`],
    ['case.name.matches("^a")', `1 ${part('case.name.matches("^a")')}`],
    ['case.name.endsWith("a")', `1 ${part('case.name.endsWith("a")')}`],
    ['case.urgent ? true : false', `1 ${part('case.urgent ? true : false')}`],
    ['case.deposit > 5', `16 ${part('5')}`],
    ['has(case.company.phone)', `1 ${part('case.company.phone')}`.replace('1 ', '5 ')],
  ])('%s is refused, since no store could execute it', (source, problem) => {
    expect(problems(source)).toEqual([problem]);
  });

  it('must be yes or no, and well typed', () => {
    expect(problems('case.amount')).toEqual([
      '1 expression-type: This should be yes or no, but is money in CNY.',
    ]);
    expect(problems('case.regoin == "north"')).toEqual([
      '6 expression-unknown-member: `case` has no `regoin`. Did you mean `region`?',
    ]);
  });
});

describe('a condition', () => {
  const deposit = (op: 'eq' | 'ne' | 'lt' | 'ge', amount: string, currency: string): boolean => {
    const value = { amount, currency };
    return evaluateCondition({ op, field: 'deposit', type: { kind: 'money' }, value }, theCase);
  };

  it('compares money by size, and only within a currency', () => {
    expect(deposit('eq', '7.5', 'EUR')).toBe(true);
    expect(deposit('eq', '7.5', 'USD')).toBe(false);
    expect(deposit('ne', '7.5', 'USD')).toBe(true);
    expect(deposit('lt', '100', 'EUR')).toBe(true);
    expect(deposit('lt', '100', 'USD')).toBe(false);
    expect(deposit('ge', '1', 'USD')).toBe(false);
    expect(meets('case.amount > 9000', { amount: '60000.00' })).toBe(true);
  });

  it('compares moments, however they are written', () => {
    const type = { kind: 'instant' } as const;
    const value = '2026-01-02T18:00:00+08:00';

    expect(evaluateCondition({ op: 'eq', field: 'opened', type, value }, theCase)).toBe(true);
  });

  it('orders texts by code point', () => {
    const type = { kind: 'text' } as const;
    const after: Condition = { op: 'gt', field: 'name', type, value: '\uffee' };

    expect(evaluateCondition(after, { name: '😀' })).toBe(true);
  });

  it('holds for no value of another type and no inherited name', () => {
    expect(meets('case.score > 1', { score: '7' })).toBe(false);
    expect(meets('case.amount > 1', { amount: 7 })).toBe(false);
    expect(meets('has(case.note)', { note: null })).toBe(false);
    expect(evaluateCondition({ op: 'has', field: 'constructor' }, {})).toBe(false);
  });

  it('is brought to its shortest form', () => {
    const a: Condition = { op: 'has', field: 'a' };
    const b: Condition = { op: 'has', field: 'b' };

    expect(simplify({ op: 'and', of: [a, { op: 'and', of: [b, { op: 'true' }] }] })).toEqual({
      op: 'and',
      of: [a, b],
    });
    expect(simplify({ op: 'or', of: [{ op: 'false' }, a] })).toEqual(a);
    expect(simplify({ op: 'and', of: [a, { op: 'not', of: { op: 'true' } }] })).toEqual({
      op: 'false',
    });
    expect(simplify({ op: 'not', of: { op: 'not', of: a } })).toEqual(a);
    expect(simplify({ op: 'in', field: 'a', type: { kind: 'text' }, values: [] })).toEqual({
      op: 'false',
    });
  });
});
