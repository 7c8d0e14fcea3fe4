import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Funnel } from '../../src/definitions/index.ts';
import { liveForm } from '../../src/forms/browser.ts';
import {
  checklistState,
  fillForm,
  planEditForm,
  planMoveForm,
  planOpenForm,
  type FormSection,
} from '../../src/forms/index.ts';
import type { JsonObject } from '../../src/shared/index.ts';
import { accessOf, contextOf, loadWorkspace } from './support.ts';

const editing = { root: 'case', isNew: false } as const;
let deal: Funnel;
let lead: Funnel;
beforeAll(async () => {
  const { funnels } = await loadWorkspace();
  deal = funnels.get('deal')!;
  lead = funnels.get('lead')!;
});

describe('a form in the reader’s own program', () => {
  it('judges its rules as the server does, whatever is entered', () => {
    const plan = planEditForm(deal, {
      id: '42',
      stages: ['draft'],
      access: accessOf(deal.entity),
    });
    const live = liveForm(fillForm(plan, contextOf({})).rules, editing);
    const values = fc.record(
      {
        rush: fc.boolean(),
        region: fc.constantFrom('north', 'south'),
        amount: fc.integer({ min: 0, max: 20_000 }).map((amount) => `${amount}.00`),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(values, (entered) => {
        const row = entered as JsonObject;
        const onServer = fillForm(plan, contextOf(row)).ui['fields'] as JsonObject;
        const here = live(row).states;
        for (const field of ['reason_for_rush', 'gift']) {
          expect(here[field]?.shown).toBe((onServer[field] as JsonObject)['ui:shown']);
        }
      }),
      { numRuns: 100 },
    );
  });

  it('offers the options that its other fields allow', () => {
    const plan = planEditForm(deal, {
      id: '42',
      stages: ['draft'],
      access: accessOf(deal.entity),
    });
    const live = liveForm(fillForm(plan, contextOf({})).rules, editing);
    expect(live({ region: 'north' }).states['city']?.options).toEqual(['beijing', 'tianjin']);
    expect(live({ region: 'south' }).states['city']?.options).toEqual(['shenzhen']);
    expect(live({}).states['city']?.options).toEqual([]);
  });

  it('works out cells, sums and defaults as the server does', () => {
    const plan = planOpenForm(deal, accessOf(deal.entity));
    const live = liveForm(fillForm(plan, asNew({})).rules, { root: 'case', isNew: true });
    const line = fc.record(
      {
        item: fc.constant('Pump'),
        quantity: fc.integer({ min: 1, max: 1000 }),
        price: fc.integer({ min: 0, max: 10_000 }).map((fen) => (fen / 100).toFixed(2)),
      },
      { requiredKeys: [] },
    );
    fc.assert(
      fc.property(fc.array(line, { maxLength: 5 }), (lines) => {
        const row = { lines: lines as JsonObject[] };
        const onServer = fillForm(plan, asNew(row)).data.fields;
        const here = live(row).values;
        expect([here['lines'], here['total'], here['rush']]).toEqual([
          onServer['lines'],
          onServer['total'],
          onServer['rush'],
        ]);
      }),
      { numRuns: 100 },
    );
  });

  it('reads what the form does not show, and records chosen meanwhile', () => {
    const access = accessOf(deal.entity);
    const about = { id: '42', stages: ['draft'], access };
    const plan = planEditForm(deal, about);
    const only = { ...plan, sections: plan.sections.map(keepOnly(['gift', 'perk', 'customer'])) };
    const { rules } = fillForm(only, contextOf({ amount: '20000.00', region: 'north' }));
    expect(rules.row).toEqual({ amount: '20000.00' });
    const tiers = new Map([['a1', 'gold']]);
    const lookup = (_type: string, id: string) => ({ tier: tiers.get(id) ?? 'plain' });
    const live = liveForm(rules, { ...editing, lookup });
    expect(live({}).states['gift']?.shown).toBe(true);
    expect(live({ customer: 'a1' }).states['perk']?.shown).toBe(true);
    expect(live({ customer: 'a2' }).states['perk']?.shown).toBe(false);
  });
});

describe('the checklist of a form in the reader’s own program', () => {
  /** The form of a move whose handoff asks for these, as somebody with this access gets it. */
  const formOf = (levels: Parameters<typeof accessOf>[1] = {}, readable = () => true) => {
    const lending = lead.handoffs.get('lending')!;
    const crossing = lead.handoffs.get('sales-to-office')!;
    const items = [...lending.checklist, ...crossing.checklist];
    const move = { ...lead.moves.get('lend')!, ask: [{ field: 'secret', required: false }] };
    const plan = planMoveForm(lead, move, {
      id: '42',
      stages: ['fresh'],
      row: {},
      access: accessOf(lead.entity, levels),
      checklist: [
        ...items.map((item) => checklistState(item, false)),
        { id: 'call', title: 'Call', holds: false },
      ],
    });
    return fillForm(plan, contextOf({}, { readable }));
  };

  it('ticks what is entered, and leaves to the server what the form does not hold', () => {
    const { rules, checklist } = formOf();
    expect(checklist?.[0]).toEqual({ id: 'budget', title: 'Budget', holds: false });
    const live = liveForm(rules, editing);
    expect(live({}).checklist).toEqual({ budget: false, 'condition-1': false });
    expect(live({ budget: '1.00', secret: 'x' }).checklist).toEqual({
      budget: true,
      'condition-1': true,
    });
    expect(live({ budget: '', secret: null }).checklist).toEqual({
      budget: false,
      'condition-1': false,
    });
  });

  it('says nothing of what its reader may not know', () => {
    expect(formOf({ secret: 'hidden' }, () => false).rules.checklist).toBeUndefined();
  });
});

/** The context of a form by which something is added. */
function asNew(row: JsonObject) {
  const { revision: _, ...context } = contextOf(row);
  return context;
}

function keepOnly(ids: readonly string[]) {
  return (section: FormSection): FormSection => ({
    ...section,
    fields: section.fields.filter(({ field }) => ids.includes(field.id)),
  });
}
