import type { Actor } from '../../src/access/index.ts';
import type {
  EntityType,
  Field,
  Funnel,
  Metric,
  Policy,
  Report,
  Stage,
  Workspace,
} from '../../src/definitions/index.ts';
import {
  compileCondition,
  type RowRule,
  type TypeEnvironment,
  type ValueType,
} from '../../src/expressions/index.ts';

/** A small funnel of deals with its metrics, put together without the compiler of definitions. */

const text: ValueType = { kind: 'text' };

function field(id: string, valueType: ValueType, more: Partial<Field> = {}): Field {
  return { id, title: id, type: 'text', valueType, required: false, unique: false, ...more };
}

const system = [
  field('id', text),
  field('name', text),
  field('stage', text),
  field('stages', { kind: 'list', of: text }),
  field('outcome', text),
  field('owner', text, { type: 'user' }),
  field('opened', { kind: 'instant' }, { type: 'date-time' }),
  field('closed', { kind: 'instant' }, { type: 'date-time' }),
];
const own = [
  field('amount', { kind: 'money', currency: 'CNY' }, { type: 'money', currency: 'CNY', scale: 2 }),
  field('source', text, {
    type: 'choice',
    options: [
      { id: 'web', title: { en: 'Website', 'zh-CN': '网站' } },
      { id: 'event', title: { en: 'Event', 'zh-CN': '活动' } },
    ],
  }),
  field('signed', { kind: 'date' }, { type: 'date' }),
];

const environment: TypeEnvironment = {
  objects: {
    case: {
      name: 'case',
      members: Object.fromEntries(
        [...system, ...own].map(({ id, valueType }) => [id, { type: valueType, optional: true }]),
      ),
    },
    actor: { name: 'actor', members: { id: { type: text, optional: false } } },
    period: {
      name: 'period',
      members: {
        from: { type: { kind: 'instant' }, optional: false },
        to: { type: { kind: 'instant' }, optional: false },
      },
    },
    ask: {
      name: 'ask',
      members: { period: { type: { kind: 'object', name: 'period' }, optional: false } },
    },
  },
  roots: {
    case: { type: { kind: 'object', name: 'case' }, optional: false },
    actor: { type: { kind: 'object', name: 'actor' }, optional: false },
    ask: { type: { kind: 'object', name: 'ask' }, optional: false },
    now: { type: { kind: 'instant' }, optional: false },
  },
};

export function rule(source: string): RowRule {
  const compiled = compileCondition(source, { environment, row: 'case' });
  if (!compiled.ok) throw new Error(compiled.error[0]?.code);
  return compiled.value;
}

const entity: EntityType = {
  collection: 'case:deal',
  title: 'Deal',
  fields: new Map(own.map((one) => [one.id, one])),
  systemFields: new Map(system.map((one) => [one.id, one])),
  name: { source: '', reads: [], render: () => '' },
  shows: {},
  computedOrder: [],
  related: new Map(),
  environment,
};

function stage(id: string, title: string): Stage {
  const shape = { kind: 'simple' } as const;
  return {
    id,
    title,
    shape,
    complete: [],
    enter: [],
    leave: [],
    tasks: [],
    opens: [],
    effects: [],
  };
}

const funnel: Funnel = {
  id: 'deal',
  title: 'Deal',
  entity,
  stages: new Map([
    ['lead', stage('lead', 'Lead')],
    ['talks', stage('talks', 'In talks')],
    ['won', stage('won', 'Won')],
  ]),
  start: 'lead',
  moves: new Map(),
  handoffs: new Map(),
  publicForms: new Map(),
  documents: new Map(),
  surveys: new Map(),
};

function metric(id: string, value: Metric['value'], format: Metric['format']): [string, Metric] {
  return [id, { id, title: id, value, format }];
}

const deals = { collection: 'case:deal' } as const;
const won = { ...deals, where: rule('case.outcome == "won"') };

export const metrics: ReadonlyMap<string, Metric> = new Map([
  metric('deals', { kind: 'aggregate', over: deals, measure: { aggregation: 'count' } }, 'integer'),
  metric('won', { kind: 'aggregate', over: won, measure: { aggregation: 'count' } }, 'integer'),
  metric('win-rate', { kind: 'ratio', of: 'won', to: 'deals' }, 'percent'),
  metric(
    'average-amount',
    {
      kind: 'aggregate',
      over: won,
      measure: { aggregation: 'average', operand: { kind: 'field', field: 'amount' } },
    },
    'money',
  ),
  metric(
    'came-to-talks',
    {
      kind: 'aggregate',
      over: { ...deals, entered: 'talks' },
      measure: { aggregation: 'count' },
    },
    'integer',
  ),
]);

export const policy: Policy = {
  id: 'deals',
  for: 'case:deal',
  see: [
    { index: 0, role: 'manager', rows: rule('true'), hide: [], mask: [], stages: [] },
    {
      index: 1,
      role: 'seller',
      rows: rule('case.owner == actor.id'),
      hide: ['amount'],
      mask: [],
      stages: [],
    },
  ],
  edit: [],
  create: [],
};

export const workspace: Workspace = {
  organization: {
    id: 'firm',
    title: 'Firm',
    zone: 'Asia/Shanghai',
    currency: 'CNY',
    departments: new Map(),
    teams: new Map(),
    roles: new Map(),
    calendars: new Map(),
    calendar: 'default',
    fiscalYearStart: 1,
    people: [],
  },
  records: new Map(),
  funnels: new Map([['deal', funnel]]),
  policies: new Map([['case:deal', policy]]),
  metrics,
  goals: new Map(),
  reports: new Map(),
  dashboards: new Map(),
  imports: new Map(),
  channels: new Map(),
  notifications: new Map(),
  documents: new Map(),
  surveys: new Map(),
  incentives: new Map(),
  meetings: new Map(),
  examples: new Map(),
  storage: { collections: [] },
};

export function report(more: Partial<Report>): Report {
  return {
    id: 'test',
    title: { en: 'Test', 'zh-CN': '测试' },
    from: 'case:deal',
    ask: new Map(),
    rows: [],
    show: [{ kind: 'metric', id: 'deals', title: 'Deals', metric: 'deals' }],
    roles: [],
    ...more,
  };
}

export function actor(role: string): Actor {
  return {
    id: `the-${role}`,
    name: role,
    roles: [role],
    departments: [],
    teams: [],
    certificates: [],
    locale: 'en',
    zone: 'Asia/Shanghai',
    rights: [],
  };
}

export const now = Date.parse('2026-03-15T04:00:00Z');
