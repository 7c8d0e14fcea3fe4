import { beforeAll, describe, expect, it } from 'vitest';
import {
  checkWorkspace,
  compileWorkspace,
  readWorkspaceFolder,
  type Funnel,
  type Workspace,
} from '../../src/definitions/index.ts';

const at = (path: string) => new URL(`../../${path}`, import.meta.url).pathname;

let workspace: Workspace;
let deal: Funnel;

beforeAll(async () => {
  const compiled = compileWorkspace(await readWorkspaceFolder(at('test/fixtures/valid')));
  if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, null, 1));
  workspace = compiled.value;
  deal = workspace.funnels.get('deal') as Funnel;
});

describe('a sound workspace', () => {
  it.each(['.', 'src/cli/starter', 'test/conformance/crm', 'test/conformance/olist'])(
    'is found sound: %s',
    async (folder) => {
      expect(checkWorkspace(await readWorkspaceFolder(at(folder))).problems).toEqual([]);
    },
  );
});

describe('an organization', () => {
  it('reads hours, holidays and make-up days of its calendars', () => {
    const { calendars } = workspace.organization;
    expect(calendars.get('office')).toMatchObject({
      title: 'Office',
      zone: 'Asia/Shanghai',
      hours: {
        monday: [
          { start: 540, end: 720 },
          { start: 780, end: 1080 },
        ],
        friday: [{ start: 540, end: 900 }],
      },
      extraDays: {
        '2026-10-10': [
          { start: 540, end: 720 },
          { start: 780, end: 1080 },
        ],
      },
    });
    expect(calendars.get('office')?.holidays).toHaveLength(8);
    expect(calendars.get('support')?.hours.sunday).toEqual([{ start: 1320, end: 1800 }]);
  });

  it('gives departments its own calendar where they name none, and counts working time by it', () => {
    const { calendar, departments, fiscalYearStart, roles } = workspace.organization;
    expect(calendar).toBe('office');
    const due = deal.entity.fields.get('due')?.computed;
    const opened = { case: { opened: '2026-09-30T02:00:00Z' } };
    const nothing = { lookup: () => undefined, related: () => [] };
    expect(due?.evaluate(opened, nothing)).toBe(Date.parse('2026-10-20T02:00:00Z'));
    expect(departments.get('legal')).toMatchObject({ calendar: 'office', within: 'company' });
    expect(fiscalYearStart).toBe(4);
    expect(roles.get('manager')?.rights).toEqual(['override', 'export']);
  });
});

describe('the fields of a record', () => {
  const field = (id: string) => workspace.records.get('account')?.entity.fields.get(id);

  it('may be written short', () => {
    expect(field('budget')).toMatchObject({ type: 'money', valueType: { kind: 'money' } });
    expect(workspace.records.get('contact')?.entity.fields.get('first')?.type).toBe('text');
  });

  it('keep their limits in stored form', () => {
    expect(field('rebate')).toMatchObject({ min: 0, max: 0.3, default: { literal: 0.05 } });
    expect(field('revenue')).toMatchObject({ min: '0.00', scale: 2, default: { literal: '0.00' } });
    expect(field('logo')).toMatchObject({ maxBytes: 2_500_000, accept: ['image/*'] });
  });

  it('take their titles from their ids where none is given', () => {
    expect(field('website')?.title).toBe('Website');
    expect(field('country')?.options?.[0]).toEqual({
      id: 'cn',
      title: { en: 'China', 'zh-CN': '中国' },
    });
  });

  it('have the type of their formula where they name none', () => {
    expect(field('size')).toMatchObject({ type: 'computed', valueType: { kind: 'int' } });
  });

  it('are computed in the order of what they need', () => {
    const entity = workspace.records.get('account')?.entity;
    expect(entity?.computedOrder).toEqual(['branches', 'size', 'large']);
    expect(field('branches')?.columnOrder).toEqual(['yearly', 'total']);
  });

  it('may give the row its name', () => {
    const entity = workspace.records.get('account')?.entity;
    expect(entity?.name.source).toBe('{{record.name}}');
    expect(entity?.related.get('contacts')).toEqual({ of: 'contact', by: 'account' });
  });
});

describe('the stages of a funnel', () => {
  it('keep their order and their nesting', () => {
    expect([...deal.stages.keys()]).toEqual([
      'talking',
      'offering',
      'drafting',
      'checking',
      'waiting',
      'review',
      'legal',
      'reading',
      'answering',
      'credit',
      'signing',
      'won',
      'lost',
      'expired',
    ]);
    expect(deal.stages.get('reading')?.parent).toBe('legal');
    expect(deal.stages.get('review')?.shape).toEqual({
      kind: 'together',
      branches: ['legal', 'credit'],
      then: 'signing',
    });
    expect(deal.stages.get('legal')?.shape).toEqual({ kind: 'nested', start: 'reading' });
  });

  it('read their clocks and what they open', () => {
    expect(deal.stages.get('talking')?.clock).toEqual({
      within: { amount: 5, unit: 'day', working: true },
      warn: { amount: 1, unit: 'day', working: true },
      escalate: [],
    });
    const [opens] = deal.stages.get('won')?.opens ?? [];
    expect(opens?.funnel).toBe('onboarding');
    expect(opens?.with.get('kind')).toEqual({ literal: 'standard' });
    expect(opens?.when?.source).toBe('case.amount > 1000');
  });
});

describe('the moves of a funnel', () => {
  it('lead from every outermost open stage where they are from any', () => {
    expect(deal.moves.get('lose')?.from).toEqual([
      'talking',
      'offering',
      'waiting',
      'review',
      'signing',
    ]);
  });

  it('ask for the reason of an outcome, for notes and for fields', () => {
    expect(deal.moves.get('lose')?.ask).toEqual([
      { field: 'reason', required: true },
      { field: 'note', required: false },
    ]);
    expect(deal.moves.get('offer')?.ask).toEqual([
      { field: 'score', required: false },
      { field: 'closing', required: true },
      { field: 'note', required: false },
    ]);
  });

  it('resume where the case was', () => {
    expect(deal.moves.get('go-on')?.to).toEqual([{ stage: 'offering', resume: 'deep' }]);
    expect(deal.moves.get('back')?.to).toEqual([{ stage: 'offering', resume: 'shallow' }]);
  });
});

describe('figures', () => {
  it('are measures of fields, of days between two, and ratios', () => {
    const value = (id: string) => workspace.metrics.get(id)?.value;
    expect(value('slow-days')).toMatchObject({
      measure: {
        aggregation: 'percentile',
        p: 0.9,
        method: 'nearest rank',
        operand: { kind: 'days', from: 'opened', to: 'closed' },
      },
    });
    expect(value('median-amount')).toMatchObject({
      measure: { aggregation: 'percentile', p: 0.5, method: 'linear' },
    });
    expect(value('win-rate')).toEqual({ kind: 'ratio', of: 'won-deals', to: 'deals' });
    expect(workspace.metrics.get('revenue')).toMatchObject({ format: 'money', currency: 'CNY' });
  });

  it('stand in the columns of a report beside dates in buckets', () => {
    const report = workspace.reports.get('overview');
    expect(report?.rows).toMatchObject([
      { field: 'stage' },
      { id: 'month', bucket: 'month', zone: 'Europe/Berlin', yearStart: 4 },
      { field: 'closing', bucket: 'quarter', yearStart: 4 },
    ]);
    expect(report?.show.map(({ id }) => id)).toEqual([
      'deals',
      'win-rate',
      'money',
      'share',
      'urgent-share',
    ]);
  });

  it('compare a period with dates where the field is a date', () => {
    expect(workspace.reports.get('signed')?.ask.get('period')?.dates).toBe(true);
    expect(workspace.reports.get('overview')?.ask.get('period')?.dates).toBeUndefined();
  });

  it('show the stages on the way up to the first outcome where none are named', () => {
    expect(workspace.reports.get('flow')?.show[0]).toMatchObject({
      reading: 'in order',
      stages: ['talking', 'offering', 'waiting', 'review', 'signing', 'won'],
    });
  });
});

describe('rules, imports and examples', () => {
  it('give each role of a rule its own', () => {
    const policy = workspace.policies.get('case:deal');
    expect(policy?.see.map(({ role, index }) => [role, index])).toEqual([
      ['manager', 0],
      ['seller', 1],
      ['lawyer', 1],
    ]);
    expect(policy?.edit[1]?.fields).toBeUndefined();
  });

  it('map columns, constants, formulas and look-ups', () => {
    const definition = workspace.imports.get('old-deals');
    expect(definition?.join).toEqual([
      { file: 'agents', on: 'agent', equals: 'name' },
      { file: 'prices', on: 'product', equals: 'product' },
    ]);
    expect(definition?.fields.get('account')?.find).toEqual({ type: 'account', field: 'name' });
    expect(definition?.fields.get('urgent')).toMatchObject({ otherwise: false });
    expect(definition?.fields.get('score')?.expression?.type).toEqual({ kind: 'text' });
    expect(definition?.visits.map(({ stage }) => stage)).toEqual(['signing']);
    expect(workspace.imports.get('staff')?.fields.get('roles')?.otherwise).toEqual(['seller']);
  });

  it('bring the values of an example to their stored form', () => {
    expect(workspace.examples.get('a-good-deal')?.given.case).toEqual({
      account: 'acme',
      amount: '5000.00',
      score: 70,
    });
  });
});

describe('the storage plan', () => {
  it('makes columns of what lists, rules and reports use, and covers the reports by indexes', () => {
    const plan = workspace.storage.collections.find(({ collection }) => collection === 'case:deal');
    expect(plan?.columns.find(({ field }) => field === 'amount')).toEqual({
      field: 'amount',
      type: { kind: 'money', currency: 'CNY' },
      scale: 2,
    });
    expect(plan?.columns.find(({ field }) => field === 'account')?.type).toEqual({ kind: 'text' });
    expect(plan?.indexes.find(({ name }) => name === 'report_overview')?.columns).toEqual(
      expect.arrayContaining(['stage', 'opened', 'closing', 'amount', 'outcome']),
    );
    expect(plan?.search).toEqual(['number']);
    expect(plan?.stages).toHaveLength(14);
  });

  it('indexes unique fields and the keys of imports, and searches texts', () => {
    const plan = workspace.storage.collections.find(
      ({ collection }) => collection === 'record:account',
    );
    expect(plan?.indexes).toContainEqual({ name: 'unique_name', columns: ['name'], unique: true });
    expect(plan?.search).toEqual(['name', 'mail', 'phone', 'serial']);
    expect(plan?.columns.map(({ field }) => field)).not.toContain('name');
  });
});
