import type {
  EditRule,
  EntityType,
  Field,
  FieldTypeName,
  Organization,
  Policy,
  SeeRule,
} from '../../src/definitions/index.ts';
import {
  compileCondition,
  parseTextTemplate,
  type MemberType,
  type TypeEnvironment,
  type ValueType,
} from '../../src/expressions/index.ts';
import type { JsonObject, Result } from '../../src/shared/index.ts';
import { rightsOfRoles, expandRoles, type Actor } from '../../src/access/index.ts';

export const now = Date.UTC(2026, 2, 2, 9);

function must<T>(result: Result<T, unknown>): T {
  if (!result.ok) throw new Error(JSON.stringify(result.error));
  return result.value;
}

const text: ValueType = { kind: 'text' };
const texts: ValueType = { kind: 'list', of: text };

function field(
  id: string,
  type: FieldTypeName,
  valueType: ValueType,
  more?: Partial<Field>,
): Field {
  return { id, title: id, type, valueType, required: false, unique: false, ...more };
}

const ownFields = [
  field('number', 'number series', text, { series: 'D-{0000}' }),
  field('customer', 'text', text),
  field('phone', 'phone', text),
  field('email', 'e-mail', text),
  field('region', 'choice', text),
  field('amount', 'money', { kind: 'money', currency: 'CNY' }),
  field('margin', 'percent', { kind: 'decimal' }),
  field(
    'lines',
    'table',
    { kind: 'list', of: { kind: 'object', name: 'line' } },
    {
      columns: [
        field('product', 'text', text),
        field('price', 'money', { kind: 'money', currency: 'CNY' }),
      ],
    },
  ),
];

const systemFields = [
  field('id', 'text', text),
  field('name', 'text', text),
  field('stage', 'text', text),
  field('stages', 'text', texts),
  field('owner', 'user', text),
  field('department', 'department', text),
  field('followers', 'text', texts),
  field('opened', 'date-time', { kind: 'instant' }),
  field('revision', 'integer', { kind: 'int' }),
];

function members(fields: readonly Field[]): { [name: string]: MemberType } {
  return Object.fromEntries(
    fields.map(({ id, valueType }) => [id, { type: valueType, optional: id !== 'id' }]),
  );
}

const environment: TypeEnvironment = {
  objects: {
    deal: { name: 'deal', members: members([...systemFields, ...ownFields]) },
    line: {
      name: 'line',
      members: {
        product: { type: text, optional: true },
        price: { type: { kind: 'money', currency: 'CNY' }, optional: true },
      },
    },
    actor: {
      name: 'actor',
      members: {
        id: { type: text, optional: false },
        roles: { type: texts, optional: false },
        departments: { type: texts, optional: false },
        teams: { type: texts, optional: false },
        manager: { type: text, optional: true },
      },
    },
  },
  roots: {
    case: { type: { kind: 'object', name: 'deal' }, optional: false },
    actor: { type: { kind: 'object', name: 'actor' }, optional: false },
    now: { type: { kind: 'instant' }, optional: false },
  },
};

/** A deal as the engine and the stores know it; its name is made of the customer and, where asked, the amount. */
export function dealEntity(name = '{{case.customer}}'): EntityType {
  return {
    collection: 'case:deal',
    title: { en: 'Deal', 'zh-CN': '商机' },
    fields: new Map(ownFields.map((each) => [each.id, each])),
    systemFields: new Map(systemFields.map((each) => [each.id, each])),
    name: must(parseTextTemplate(name, { environment })),
    shows: {},
    computedOrder: [],
    related: new Map(),
    environment,
  };
}

type SeeText = Omit<Partial<SeeRule>, 'rows'> & { role: string; rows: string };
type EditText = Omit<Partial<EditRule>, 'rows'> & { role: string; rows?: string };

/** A policy for deals, its row rules written as an admin writes them. */
export function dealPolicy(given: {
  see?: readonly SeeText[];
  edit?: readonly EditText[];
  create?: readonly string[];
}): Policy {
  const rule = (source: string) => must(compileCondition(source, { environment, row: 'case' }));
  return {
    id: 'deals',
    for: 'case:deal',
    see: (given.see ?? []).map((each, index) => ({
      hide: [],
      mask: [],
      stages: [],
      ...each,
      index,
      rows: rule(each.rows),
    })),
    edit: (given.edit ?? []).map((each, index) => ({
      stages: [],
      ...each,
      index,
      rows: rule(each.rows ?? 'true'),
    })),
    create: given.create ?? [],
  };
}

const role = (id: string, includes: string[] = [], rights: string[] = []) =>
  [id, { id, title: { en: `The ${id}`, 'zh-CN': `${id}角色` }, includes, rights }] as const;

export const organization: Organization = {
  id: 'acme',
  title: 'Acme',
  zone: 'Asia/Shanghai',
  currency: 'CNY',
  departments: new Map(
    ['sales', 'marketing', 'legal'].map((id) => [id, { id, title: id, calendar: 'office' }]),
  ),
  teams: new Map([['north', { id: 'north', title: 'North', department: 'sales' }]]),
  roles: new Map([
    role('rep'),
    role('lead', ['rep']),
    role('director', ['lead'], ['export']),
    role('marketer'),
    role('auditor', [], ['see everything']),
    role('keeper', [], ['administer data']),
    role('people-admin', [], ['administer people', 'see as']),
    role(
      'admin',
      [],
      ['administer people', 'administer data', 'see as', 'publish', 'export', 'see everything'],
    ),
  ]),
  calendars: new Map(),
  calendar: 'default',
  fiscalYearStart: 1,
  people: [
    { email: 'Ada@acme.example', name: 'Ada', roles: ['admin'], departments: [], teams: [] },
    {
      email: 'li@acme.example',
      name: '李伟',
      roles: ['rep'],
      departments: ['sales'],
      teams: ['north'],
      manager: 'wang@acme.example',
      locale: 'zh-CN',
    },
    {
      email: 'wang@acme.example',
      name: 'Wang Fang',
      roles: ['director'],
      departments: [],
      teams: ['north'],
    },
  ],
};

export function actorWith(roles: readonly string[], more: Partial<Actor> = {}): Actor {
  const expanded = expandRoles(roles, organization);
  return {
    id: 'me',
    name: 'Me',
    roles: expanded,
    departments: ['sales'],
    teams: [],
    certificates: [],
    locale: 'en',
    zone: 'Asia/Shanghai',
    rights: rightsOfRoles(expanded, organization),
    ...more,
  };
}

export const deal: JsonObject = {
  id: 'deal-1',
  name: 'Acme',
  stage: 'proposal',
  stages: ['proposal'],
  owner: 'me',
  department: 'sales',
  followers: ['you'],
  revision: 3,
  number: 'D-0007',
  customer: 'Acme',
  phone: '+86 138 0013 8000',
  email: 'anna@acme.example',
  region: 'north',
  amount: '50000.00',
  margin: 0.3,
  lines: [{ product: 'GTX', price: '100.00' }],
};
