import { describe, expect, it } from 'vitest';
import { compileExpression, fromStored, toStored } from '../../src/expressions/index.ts';
import { BatonError, Decimal } from '../../src/shared/index.ts';
import { bindings, compiled, context, environment, evaluated, theCase } from './world.ts';

function failure(source: string, changes: object = {}): BatonError {
  try {
    evaluated(source, { ...theCase, ...changes });
  } catch (error) {
    if (error instanceof BatonError) return error;
    throw error;
  }
  throw new Error(`${source} did not fail`);
}

describe('an evaluation that fails', () => {
  it('says which expression, where, why, and what it read', () => {
    const place = { file: 'deal.yaml', line: 3, column: 9 };
    const result = compileExpression('case.score / (case.score - 70) > 1 || case.urgent', {
      environment,
      place,
    });
    const run = () => result.ok && result.value.evaluate(bindings, context);

    expect(run).toThrow(BatonError);
    expect(failure('case.score / (case.score - 70)').problems[0]).toMatchObject({
      code: 'expression-failed',
      params: {
        expression: 'case.score / (case.score - 70)',
        inputs: [{ path: 'case.score', value: 70 }],
        reason: { en: 'division by zero', 'zh-CN': '除数为零' },
      },
    });
    expect(captured(run).problems[0]).toMatchObject(place);
  });

  it('is raised, and counts neither as false nor as true beside another side', () => {
    expect(() => evaluated('case.score / (case.score - 70) > 1 && false')).toThrow(/division/);
    expect(() => evaluated('case.score / (case.score - 70) > 1 || true')).toThrow(/division/);
    expect(evaluated('true || case.score / (case.score - 70) > 1')).toBe(true);
    expect(() => evaluated('case.lines.exists(l, 1 / (l.quantity - 3) > 0)')).toThrow(/division/);
  });

  it.each([
    ['case.score > 1', { score: 'seventy' }, '`case.score` should hold int, but holds "seventy"'],
    ['case.score > 1', { score: 1.5 }, '`case.score` should hold int, but holds 1.5'],
    ['case.score > 1', { score: null }, '`case.score` should hold int, but holds null'],
    ['case.amount > 1', { amount: 5 }, '`case.amount` should hold money in CNY, but holds 5'],
    [
      'case.amount > 1',
      { amount: '1e9' },
      '`case.amount` should hold money in CNY, but holds "1e9"',
    ],
    ['case.deposit > 1', { deposit: '5' }, '`case.deposit` should hold money, but holds "5"'],
    ['case.signed > "2026-01-01"', { signed: '2026-02-30' }, '`case.signed` should hold date'],
    ['case.opened < now', { opened: 'yesterday' }, '`case.opened` should hold instant'],
    ['case.tags.size() > 0', { tags: 'key' }, '`case.tags` should hold list'],
    ['case.tags.size() > 0', { tags: [1] }, '`case.tags[]` should hold text, but holds 1'],
    ['case.tags.size() > 0', { tags: Array(21).fill('x') }, '`case.tags` has more than 20 items'],
    [
      'case.company.name == "x"',
      { company: 'gone' },
      'what `case.company` refers to does not exist',
    ],
    ['case.company.name == "x"', { company: {} }, '`case.company` should hold text, but holds {}'],
    ['case.lines[9].price', {}, 'item 9 of a list of 2'],
    ['case.lines[-1].price', {}, 'item -1 of a list of 2'],
    ['case.deposit + case.amount', {}, 'EUR and CNY cannot be combined without a rate'],
    ['sum([case.deposit, case.deposit + case.foreign])', {}, 'EUR and USD cannot be combined'],
    ['case.score * 9007199254740991', {}, 'the number became too large'],
    ['max(case.tags)', { tags: [] }, '`max` of an empty list'],
    ['case.name.matches(case.region)', { region: '(' }, '`matches` cannot take “(”'],
    ['addDays(case.signed, 99999999)', {}, '`addDays` cannot take “99999999”'],
    ['nobody() == "x"', {}, '`nobody` gave no value'],
    [
      'replace(case.name, "a", case.name) == ""',
      { name: 'a'.repeat(2000) },
      'the text has more than',
    ],
  ])('%s with %o: %s', (source, changes, reason) => {
    expect(failure(source, changes).message).toContain(reason);
  });

  it('shortens what it read, and shows no row of a table', () => {
    const { problems } = failure('case.lines[9].quantity + case.company.name.size()');

    expect(problems[0].params).toMatchObject({
      inputs: [
        { path: 'case.lines', value: '[2]' },
        { path: 'case.company', value: 'acme' },
      ],
    });
  });

  function captured(run: () => unknown): BatonError {
    try {
      run();
    } catch (error) {
      if (error instanceof BatonError) return error;
    }
    throw new Error('no error was raised');
  }
});

describe('a compiled expression', () => {
  it('names what it reads, through references and items of lists', () => {
    expect(
      compiled(
        'case.lines.filter(l, l.quantity > 1).exists(l, l.product.contacts.exists(c, c.decides))',
      ).reads.map((path) => path.join('.')),
    ).toEqual([
      'case.lines',
      'case.lines.quantity',
      'case.lines.product.contacts',
      'case.lines.product.contacts.decides',
    ]);
    expect(compiled('has(case.partner.phone) && now > case.opened').reads).toEqual([
      ['case', 'partner', 'phone'],
      ['now'],
      ['case', 'opened'],
    ]);
  });

  it('does not look up a reference whose id is all it needs', () => {
    const blind = { ...context, lookup: () => undefined };

    expect(compiled('case.owner == actor.id').evaluate(bindings, blind)).toBe(true);
    expect(compiled('case.owner.id == actor.id').evaluate(bindings, blind)).toBe(true);
    expect(compiled('actor.id in case.followers').evaluate(bindings, blind)).toBe(true);
  });

  it('gives the type that its place takes', () => {
    const cny = { kind: 'money', currency: 'CNY' } as const;

    expect(compiled('0', cny)).toMatchObject({ type: cny });
    expect(compiled('0', cny).evaluate(bindings, context)).toEqual({
      amount: new Decimal(0),
      currency: 'CNY',
    });
    expect(compiled('1', { kind: 'decimal' }).evaluate(bindings, context)).toEqual(new Decimal(1));
    expect(compiled('[]', { kind: 'list', of: cny }).type).toMatchObject({ kind: 'list', of: cny });
    expect(compiled('"2026-01-01"', { kind: 'date' }).type).toEqual({ kind: 'date' });
  });

  it('gives the id of a reference where its place takes text', () => {
    const blind = { ...context, lookup: () => undefined };
    const ids = { kind: 'list', of: { kind: 'text' } } as const;

    expect(compiled('case.company', { kind: 'text' }).evaluate(bindings, blind)).toBe('acme');
    expect(compiled('case.followers', ids).evaluate(bindings, blind)).toEqual(['li', 'wang']);
    expect(compiled('case', { kind: 'text' }).evaluate(bindings, blind)).toBe('c1');
  });

  it('needs no has(…) for what its place makes sure of', () => {
    const source = 'case.partner.phone == "1" && case.discount > 0';
    const filled = [
      ['case', 'partner'],
      ['case', 'partner', 'phone'],
      ['case', 'discount'],
    ];

    expect(compileExpression(source, { environment, filled }).ok).toBe(true);
    expect(compileExpression(source, { environment, filled: filled.slice(1) }).ok).toBe(false);
  });

  it('takes the present moment as milliseconds, too', () => {
    const now = Date.parse('2026-01-02T10:00:00Z');

    expect(compiled('now == case.opened').evaluate({ ...bindings, now }, context)).toBe(true);
  });
});

describe('the stored form of money', () => {
  it('has the digits of the minor unit, of the field, or all', () => {
    const value = { amount: new Decimal('12.345'), currency: 'CNY' };
    const cny = { kind: 'money', currency: 'CNY' } as const;

    expect(toStored(value, cny)).toBe('12.35');
    expect(toStored(value, cny, { digits: 4 })).toBe('12.3450');
    expect(toStored(value, cny, { digits: 'exact' })).toBe('12.345');
    expect(toStored({ ...value, currency: 'JPY' }, { kind: 'money' })).toEqual({
      amount: '12',
      currency: 'JPY',
    });
  });

  it('is refused where it is not money', () => {
    expect(() => fromStored('12,50', { kind: 'money', currency: 'CNY' })).toThrow(
      'The value cannot be stored or read: `value` should hold money in CNY, but holds "12,50".',
    );
  });

  it('a number that JSON cannot hold is refused', () => {
    expect(() => toStored(new Decimal('1e400'), { kind: 'decimal' })).toThrow(BatonError);
  });
});
