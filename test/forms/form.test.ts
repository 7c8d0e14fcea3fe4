import { beforeAll, describe, expect, it } from 'vitest';
import type { Funnel, Workspace } from '../../src/definitions/index.ts';
import {
  createSchemaValidator,
  fillForm,
  planEditForm,
  planMoveForm,
  planOpenForm,
  planRecordForm,
  type JsonSchema,
} from '../../src/forms/index.ts';
import type { JsonObject } from '../../src/shared/index.ts';
import { accessOf, contextOf, loadWorkspace } from './support.ts';

let workspace: Workspace;
let deal: Funnel;
beforeAll(async () => {
  workspace = await loadWorkspace();
  deal = workspace.funnels.get('deal')!;
});

const editPlan = (levels: Parameters<typeof accessOf>[1] = {}, stages = ['draft']) =>
  planEditForm(deal, { id: '42', stages, access: accessOf(deal.entity, levels) });

function fieldsSchema(schema: JsonSchema): {
  properties: { [field: string]: JsonObject };
  required?: string[];
  allOf?: JsonObject[];
} {
  return (schema['properties'] as JsonObject)['fields'] as never;
}

describe('the form of a case', () => {
  it('puts what the stage asks for first and says how to go about it', () => {
    const form = fillForm(editPlan(), contextOf({ subject: 'Pumps' }));
    const sections = form.ui['ui:sections'] as { id: string; fields: string[] }[];
    expect(sections.map(({ id }) => id)).toEqual(['draft', 'rest']);
    expect(sections[0]?.fields).toEqual(['amount']);
    expect(form.guidance).toBe('Find out what they need.');
    expect(form.id).toBe('case/42/edit');
  });

  it('speaks the reader’s language, options included', () => {
    const form = fillForm(editPlan(), contextOf({}, { locale: 'zh-CN' }));
    const { region } = fieldsSchema(form.schema).properties;
    expect(region).toEqual({
      title: '区域',
      type: 'string',
      oneOf: [
        { const: 'north', title: '北区' },
        { const: 'south', title: '南区' },
      ],
    });
  });

  it('gives money as decimal text with its currency and limits', () => {
    const form = fillForm(editPlan(), contextOf({}));
    expect(fieldsSchema(form.schema).properties['amount']).toEqual({
      title: 'Amount',
      type: 'string',
      format: 'decimal',
      formatMinimum: '0.00',
      formatMaximum: '1000000.00',
    });
    expect((form.ui['fields'] as JsonObject)['amount']).toMatchObject({
      'ui:widget': 'money',
      'ui:options': { currency: 'CNY' },
    });
  });

  it('shows computed and numbered fields, and lets nobody write them', () => {
    const lines = [{ item: 'Pump', quantity: 2, price: '10.50' }];
    const form = fillForm(editPlan(), contextOf({ subject: 'Pumps', lines, number: 'D-0001' }));
    const { properties, required } = fieldsSchema(form.schema);
    expect(properties['total']).toMatchObject({ readOnly: true });
    expect(properties['number']).toMatchObject({ readOnly: true });
    expect(required).toEqual(['subject']);
    const columns = (properties['lines']!['items'] as JsonObject)['properties'] as JsonObject;
    expect(columns['sum']).toMatchObject({ readOnly: true });
  });

  it('leaves out what the actor may not see, columns of tables included', () => {
    const form = fillForm(
      editPlan({ margin: 'hidden', 'lines.price': 'hidden', contact_phone: 'masked' }),
      contextOf(
        { contact_phone: '••••4567' },
        {
          stored: { contact_phone: '13801234567' },
          readable: (path) => path.join('.') !== 'case.lines.price',
        },
      ),
    );
    expect(form.rules.fields['lines']).toEqual({ columns: { sum: { server: ['computed'] } } });
    const text = JSON.stringify(form);
    expect(text).not.toContain('margin');
    expect(text).not.toContain('"price":');
    expect(text).not.toContain('13801234567');
    expect(fieldsSchema(form.schema).properties['contact_phone']).toEqual({
      title: 'Contact phone',
      type: 'string',
      readOnly: true,
    });
    expect(form.data.fields['contact_phone']).toBe('••••4567');
  });
});

describe('what hangs on other fields', () => {
  it('is if and then, so that any JSON Schema form library can follow it', () => {
    const form = fillForm(editPlan(), contextOf({ rush: true }));
    const { properties, allOf = [] } = fieldsSchema(form.schema);
    expect(properties['reason_for_rush']).toBeUndefined();
    const rule = allOf.find(
      ({ then }) => 'reason_for_rush' in (((then as JsonObject)['properties'] ?? {}) as object),
    );
    expect(rule).toMatchObject({
      then: { properties: { reason_for_rush: { title: 'Why the rush', type: 'string' } } },
    });
    const validate = createSchemaValidator();
    const faults = (fields: JsonObject) =>
      validate(form.schema, { fields }).map(({ keyword }) => keyword);
    expect(faults({ subject: 'x', rush: true, reason_for_rush: 'Now' })).toEqual([]);
    expect(faults({ subject: 'x', rush: false, reason_for_rush: 'Now' })).toContain(
      'unevaluatedProperties',
    );
    expect(faults({ subject: 'x', rush: true })).toContain('required');
    expect(faults({ subject: 'x', rush: false })).toEqual([]);
  });

  it('offers a dependent choice only where its condition holds', () => {
    const form = fillForm(editPlan(), contextOf({}));
    const validate = createSchemaValidator();
    const isGood = (region: string, city: string) =>
      validate(form.schema, { fields: { subject: 'x', region, city } }).length === 0;
    expect([isGood('north', 'beijing'), isGood('south', 'shenzhen')]).toEqual([true, true]);
    expect([isGood('south', 'beijing'), isGood('north', 'shenzhen')]).toEqual([false, false]);
  });

  it('is sent as a rule with its types where JSON Schema can’t say it', () => {
    const records = {
      'record:account': { a1: { id: 'a1', tier: 'gold', credit: '5' } },
      account: { a1: { id: 'a1', tier: 'gold', credit: '5' } },
    };
    const form = fillForm(editPlan(), contextOf({ customer: 'a1', amount: '5.00' }, { records }));
    expect(form.rules.fields['gift']?.visible).toBe('has(case.amount) && case.amount > 10000');
    expect(form.rules.fields['perk']?.visible).toContain('case.customer.tier');
    expect(Object.values(form.rules.records)).toEqual([{ a1: { tier: 'gold' } }]);
    const shown = (field: string) =>
      ((form.ui['fields'] as JsonObject)[field] as JsonObject)['ui:shown'];
    expect([shown('gift'), shown('perk')]).toEqual([false, true]);
  });

  it('is left to the server where the actor may not see what it reads', () => {
    const form = fillForm(
      editPlan({ amount: 'hidden' }),
      contextOf({ amount: '20000.00' }, { readable: (path) => path[1] !== 'amount' }),
    );
    expect(form.rules.fields['gift']).toEqual({ server: ['visible'] });
    expect(fieldsSchema(form.schema).properties['gift']).toBeDefined();
    expect(JSON.stringify(form)).not.toContain('20000');
  });
});

describe('the form of a move', () => {
  const movePlan = (move: string, row: JsonObject) =>
    planMoveForm(deal, deal.moves.get(move)!, {
      id: '42',
      stages: ['draft'],
      row,
      access: accessOf(deal.entity),
    });

  it('asks for its fields and for what the stage still lacks', () => {
    const sections = (row: JsonObject) =>
      movePlan('send', row).sections.map(({ id, fields }) => [
        id,
        fields.map(({ field }) => field.id),
      ]);
    expect(sections({})).toEqual([
      ['asked', ['due']],
      ['lacking', ['amount']],
    ]);
    expect(sections({ amount: '5.00' })).toEqual([['asked', ['due']]]);
  });

  it('asks for what an import left open', () => {
    const plan = planMoveForm(deal, deal.moves.get('send')!, {
      id: '42',
      stages: ['draft'],
      row: { amount: '5.00' },
      access: accessOf(deal.entity),
      gaps: ['region'],
    });
    const form = fillForm(plan, contextOf({ amount: '5.00' }));
    expect(fieldsSchema(form.schema).required).toEqual(['due', 'region']);
  });

  it('asks for a reason where it leads to an outcome that has reasons', () => {
    const form = fillForm(movePlan('lose', {}), contextOf({}));
    const properties = form.schema['properties'] as JsonObject;
    expect(properties['reason']).toMatchObject({
      oneOf: [
        { const: 'price', title: 'Price' },
        { const: 'timing', title: 'Timing' },
      ],
    });
    expect(form.schema['required']).toContain('reason');
    expect(properties['note']).toBeDefined();
  });
});

describe('the form of something new', () => {
  it('begins with the defaults and without what Baton numbers', () => {
    const { revision: _, ...context } = contextOf({});
    const form = fillForm(planOpenForm(deal, accessOf(deal.entity)), context);
    expect(form.data.fields).toMatchObject({ rush: false });
    expect(fieldsSchema(form.schema).properties['number']).toBeUndefined();
    expect(form.revision).toBeUndefined();
  });

  it('begins with what must be filled, and folds what only later stages ask for', () => {
    const lines = { reads: [['case', 'due']] } as never;
    const fields = new Map(deal.entity.fields);
    fields.set('gift', { ...fields.get('gift')!, visible: lines });
    const due = { ...deal.moves.get('send')!, from: ['offer'] };
    const later = { ...deal, entity: { ...deal.entity, fields }, moves: new Map([['send', due]]) };
    const { sections, guidance } = planOpenForm(later, accessOf(deal.entity));
    expect(sections.map(({ isFolded, ...one }) => [one.id, isFolded])).toEqual([
      ['case-deal', undefined],
      ['later', true],
    ]);
    const [first, second] = sections.map((one) => one.fields.map(({ field }) => field.id));
    expect(first?.slice(0, 3)).toEqual(['subject', 'amount', 'customer']);
    expect(second).toEqual(['gift', 'due']);
    expect(guidance).toMatchObject({ en: 'It begins at “Draft”. Find out what they need.' });
  });

  it('is the same for a record', () => {
    const account = workspace.records.get('account')!;
    const { revision: _, ...context } = contextOf({});
    const form = fillForm(planRecordForm(account, accessOf(account.entity)), context);
    expect(form.id).toBe('record/account');
    expect(fieldsSchema(form.schema).required).toEqual(['company']);
  });
});
