import {
  compileExpression,
  workingTimeFunctions,
  type Expression,
  type ExpressionContext,
  type MemberType,
  type TypeEnvironment,
  type Value,
  type ValueType,
} from '../../src/expressions/index.ts';
import {
  renderProblem,
  type JsonObject,
  type Problem,
  type WorkingCalendar,
} from '../../src/shared/index.ts';

/** A small company, spoken of in every test of this folder. */
const text: ValueType = { kind: 'text' };
const int: ValueType = { kind: 'int' };
const decimal: ValueType = { kind: 'decimal' };
const bool: ValueType = { kind: 'bool' };
const date: ValueType = { kind: 'date' };
const instant: ValueType = { kind: 'instant' };
const cny: ValueType = { kind: 'money', currency: 'CNY' };
const usd: ValueType = { kind: 'money', currency: 'USD' };
const object = (name: string): ValueType => ({ kind: 'object', name });
const list = (of: ValueType, limit?: number): ValueType => ({
  kind: 'list',
  of,
  ...(limit === undefined ? {} : { limit }),
});

type Extra = Pick<MemberType, 'via' | 'options'>;
const filled = (type: ValueType, extra: Extra = {}): MemberType => ({
  type,
  optional: false,
  ...extra,
});
const maybe = (type: ValueType, extra: Extra = {}): MemberType => ({
  type,
  optional: true,
  ...extra,
});

const day = [{ start: 9 * 60, end: 17 * 60 }];

/** Monday to Friday from nine to five in Shanghai; the first Monday of 2026 is a holiday. */
export const calendar: WorkingCalendar = {
  zone: 'Asia/Shanghai',
  hours: { monday: day, tuesday: day, wednesday: day, thursday: day, friday: day },
  holidays: ['2026-01-05'],
};

export const environment: TypeEnvironment = {
  objects: {
    case: {
      name: 'case',
      members: {
        id: filled(text),
        name: filled(text),
        amount: filled(cny),
        budget: maybe(cny),
        foreign: filled(usd),
        deposit: filled({ kind: 'money' }),
        score: filled(int),
        visits: maybe(int),
        discount: maybe(decimal),
        rate: filled(decimal),
        region: filled(text, { options: ['north', 'south', 'APAC'] }),
        channel: maybe(text, { options: ['web', 'event'] }),
        note: maybe(text),
        urgent: filled(bool),
        checked: maybe(bool),
        due: maybe(date),
        signed: filled(date),
        opened: filled(instant),
        closed: maybe(instant),
        tags: filled(list(text, 20)),
        interests: filled(list(text), { options: ['cloud', 'support'] }),
        prices: filled(list(cny, 20)),
        company: filled(object('account'), { via: 'reference' }),
        partner: maybe(object('account'), { via: 'reference' }),
        owner: filled(object('person'), { via: 'reference' }),
        followers: filled(list(object('person'), 50), { via: 'reference' }),
        lines: filled(list(object('line'), 100)),
      },
    },
    account: {
      name: 'account',
      members: {
        id: filled(text),
        name: filled(text),
        phone: maybe(text),
        tags: filled(list(text)),
        branches: filled(list(object('line'))),
        keepers: filled(list(object('person')), { via: 'reference' }),
        contacts: filled(list(object('contact')), { via: 'related' }),
      },
    },
    contact: { name: 'contact', members: { id: filled(text), decides: filled(bool) } },
    person: { name: 'person', members: { id: filled(text), name: filled(text) } },
    actor: {
      name: 'actor',
      members: { id: filled(text), departments: filled(list(text)), team: maybe(text) },
    },
    line: {
      name: 'line',
      members: {
        product: filled(object('account'), { via: 'reference' }),
        quantity: filled(int),
        price: filled(cny),
        remark: maybe(text),
      },
    },
    period: { name: 'period', members: { from: filled(instant), to: filled(instant) } },
    ask: { name: 'ask', members: { period: filled(object('period')), limit: filled(decimal) } },
  },
  roots: {
    case: filled(object('case')),
    actor: filled(object('actor')),
    ask: filled(object('ask')),
    now: filled(instant),
  },
  functions: [
    {
      name: 'holder',
      parameters: [object('case'), text],
      returns: text,
      implementation: ([row, stage]) => `${String((row as JsonObject)['owner'])}@${String(stage)}`,
    },
    {
      name: 'nobody',
      parameters: [],
      returns: text,
      implementation: () => undefined,
    },
    ...workingTimeFunctions(calendar),
  ],
};

export const theCase: JsonObject = {
  id: 'c1',
  name: '北方机械',
  amount: '60000.00',
  foreign: '100.00',
  deposit: { amount: '7.50', currency: 'EUR' },
  score: 70,
  rate: 0.05,
  region: 'north',
  urgent: true,
  signed: '2026-01-31',
  opened: '2026-01-02T10:00:00Z',
  tags: ['key', 'vip'],
  interests: ['cloud'],
  prices: ['3.00', '1.50'],
  company: 'acme',
  owner: 'li',
  followers: ['li', 'wang'],
  lines: [
    { product: 'acme', quantity: 3, price: '10.10', remark: 'fragile' },
    { product: 'beta', quantity: 1, price: '20.20' },
  ],
};

export const bindings = {
  case: theCase,
  actor: { id: 'li', departments: ['sales', 'legal'] },
  ask: { period: { from: '2026-01-01T00:00:00Z', to: '2026-02-01T00:00:00Z' }, limit: 0.2 },
  now: '2026-03-01T20:00:00Z',
};

const accounts: { readonly [id: string]: JsonObject } = {
  acme: { id: 'acme', name: 'Acme', phone: '010-1234' },
  beta: { id: 'beta', name: 'Beta' },
};

export const context: ExpressionContext = {
  lookup(objectType, id) {
    if (objectType === 'account') return accounts[id];
    return objectType === 'person' && id !== 'ghost' ? { id, name: `Name of ${id}` } : undefined;
  },
  related: (objectType, id, member) =>
    objectType === 'account' && id === 'acme' && member === 'contacts'
      ? [
          { id: 'k1', decides: false },
          { id: 'k2', decides: true },
        ]
      : [],
};

export function compiled(source: string, expects?: ValueType): Expression {
  const result = compileExpression(source, { environment, ...(expects ? { expects } : {}) });
  if (result.ok) return result.value;
  throw new Error(`${source}: ${described(result.error).join('; ')}`);
}

export function evaluated(source: string, changes: JsonObject = {}): Value {
  return compiled(source).evaluate({ ...bindings, case: { ...theCase, ...changes } }, context);
}

/** Problems in one line each: `column code: message hint`. */
export function described(problems: readonly Problem[]): readonly string[] {
  return problems.map((problem) => {
    const { column, code, message, hint } = renderProblem(problem, 'en');
    return `${column ?? '-'} ${code}: ${message}${hint === undefined ? '' : ` ${hint}`}`;
  });
}

/** The problems of an expression that stands at line 1, column 1. */
export function problemsOf(source: string): readonly string[] {
  const result = compileExpression(source, { environment, place: { line: 1, column: 1 } });
  return result.ok ? [] : described(result.error);
}
