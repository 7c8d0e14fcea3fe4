import type {
  MemberType,
  ObjectType,
  TypeEnvironment,
  ValueType,
} from '../../expressions/index.ts';
import type { CurrencyCode } from '../../shared/index.ts';
import type { Display } from '../../templates/index.ts';

const text: ValueType = { kind: 'text' };
const date: ValueType = { kind: 'date' };
const int: ValueType = { kind: 'int' };
const decimal: ValueType = { kind: 'decimal' };

const filled = (type: ValueType): MemberType => ({ type, optional: false });
const maybe = (type: ValueType): MemberType => ({ type, optional: true });
const object = (name: string): MemberType => filled({ kind: 'object', name });
const listOf = (name: string): MemberType =>
  filled({ kind: 'list', of: { kind: 'object', name }, limit: 10_000 });

/** What a statement can name besides `actor`, `now`, `document` and `organization`. */
export const statementRoots: TypeEnvironment['roots'] = { statement: object('statement') };

/** What somebody is paid for a period under a plan, in the currency of the plan; days in its time zone. */
export function statementTypes(currency: CurrencyCode): TypeEnvironment['objects'] {
  const money: ValueType = { kind: 'money', currency };
  const types: { readonly [name: string]: ObjectType['members'] } = {
    statement: {
      person: object('statement.person'),
      plan: object('statement.plan'),
      period: object('statement.period'),
      currency: filled(text),
      /** `open`, `submitted`, `approved` or `closed`. */
      status: { ...filled(text), options: [...statuses.keys()] },
      total: filled(money),
      /** Of recoverable draws, after this statement. */
      owed: filled(money),
      /** Held back of what was earned so far, and paid later if at all. */
      held: filled(money),
      /** Place in the stream of changes up to which everything is counted. */
      position: maybe(int),
      approval: maybe({ kind: 'object', name: 'statement.approval' }),
      /** SHA-256 of the entries of the period, once it is closed. */
      hash: maybe(text),
      entries: listOf('statement.entry'),
      /** What earlier periods that are closed are made good by. */
      corrections: listOf('statement.entry'),
      subtotals: listOf('statement.subtotal'),
      /** What is given besides pay. */
      awards: listOf('statement.award'),
    },
    'statement.person': { name: filled(text), email: filled(text), department: maybe(text) },
    'statement.plan': { id: filled(text), title: filled(text) },
    /** From the first to the last day. */
    'statement.period': { label: filled(text), from: filled(date), until: filled(date) },
    'statement.approval': { by: filled(text), on: filled(date) },
    'statement.entry': {
      /** The name of the case; none where it is about the whole period. */
      case: maybe(text),
      kind: filled(text),
      /** The kind in words. */
      title: filled(text),
      rule: filled(text),
      /** The rule in words. */
      rule_title: filled(text),
      on: filled(date),
      base: maybe(money),
      rate: maybe(decimal),
      tier: maybe(int),
      share: maybe(decimal),
      amount: filled(money),
      /** Why it is so much, in a sentence. */
      because: filled(text),
      /** The period that it corrects. */
      corrects: maybe(text),
    },
    /** What it is called, and what is given: a recognition in words, or a budget. */
    'statement.award': { title: filled(text), gives: filled(text) },
    'statement.subtotal': { rule: filled(text), title: filled(text), amount: filled(money) },
  };
  return Object.fromEntries(
    Object.entries(types).map(([name, members]) => [name, { name, members }]),
  );
}

const statuses = new Map([
  ['open', { en: 'Open', 'zh-CN': '进行中' }],
  ['submitted', { en: 'Submitted', 'zh-CN': '待审批' }],
  ['approved', { en: 'Approved', 'zh-CN': '已审批' }],
  ['closed', { en: 'Closed', 'zh-CN': '已关账' }],
]);

const displays: { readonly [path: string]: Display } = {
  'statement.status': { kind: 'options', titles: statuses },
  'statement.entry.rate': { kind: 'percent' },
  'statement.entry.share': { kind: 'percent' },
};

/** How members of a statement are shown. */
export function displayInStatement(type: string, member: string): Display | undefined {
  return displays[`${type}.${member}`];
}
