import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import type { Funnel } from '../../src/definitions/index.ts';
import { liveForm } from '../../src/forms/browser.ts';
import { fillForm, planEditForm } from '../../src/forms/index.ts';
import type { JsonObject } from '../../src/shared/index.ts';
import { accessOf, contextOf, loadWorkspace } from './support.ts';

let deal: Funnel;
beforeAll(async () => {
  deal = (await loadWorkspace()).funnels.get('deal')!;
});

describe('a form in the reader’s own program', () => {
  it('judges its rules as the server does, whatever is entered', () => {
    const plan = planEditForm(deal, {
      id: '42',
      stages: ['draft'],
      access: accessOf(deal.entity),
    });
    const live = liveForm(fillForm(plan, contextOf({})).rules, 'case');
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
        const here = live(row);
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
    const live = liveForm(fillForm(plan, contextOf({})).rules, 'case');
    expect(live({ region: 'north' })['city']?.options).toEqual(['beijing', 'tianjin']);
    expect(live({ region: 'south' })['city']?.options).toEqual(['shenzhen']);
    expect(live({})['city']?.options).toEqual([]);
  });
});
