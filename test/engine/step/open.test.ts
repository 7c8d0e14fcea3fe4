import { describe, expect, it } from 'vitest';
import { fullAccess } from '../../../src/engine/index.ts';
import { aDeal } from '../support/deal.ts';
import { monday } from '../support/world.ts';

const hour = 3_600_000;

describe('opening a case', () => {
  it('begins in the first stage with defaults, computed fields and an owner', () => {
    const deal = aDeal();
    deal.open({ company: 'acme', count: 3 });
    expect(deal.state).toMatchObject({
      revision: 1,
      configuration: { active: ['lead'] },
      fields: { company: 'acme', price: '100.00', count: 3, total: '300.00', budget: false },
      owner: 'ann',
      department: 'sales',
      opened: monday,
      entered: { lead: monday },
    });
  });

  it('sets the clock of the stage in the working time of its department', () => {
    const deal = aDeal();
    deal.open({ company: 'acme' });
    const timers = Object.values(deal.state!.timers);
    expect(timers).toEqual([
      { kind: 'warn', stage: 'lead', due: monday + 28 * hour },
      { kind: 'breach', stage: 'lead', due: monday + 48 * hour },
    ]);
  });

  it('asks for the fields that are always required', () => {
    const deal = aDeal();
    expect(deal.refusal({ kind: 'open', funnel: 'deal', fields: {} })).toEqual(['field-required']);
  });

  it('refuses what is of the wrong type, out of range, unknown, computed or not a record, all at once', () => {
    const deal = aDeal();
    const fields = { company: 'acme', score: 120, price: 'much', colour: 'red', total: '5.00' };
    expect(deal.refusal({ kind: 'open', funnel: 'deal', fields }).toSorted()).toEqual([
      'field-kept-by-baton',
      'unknown-field',
      'value-too-large',
      'value-wrong-type',
    ]);
    const nowhere = { kind: 'open', funnel: 'deal', fields: { company: 'nobody' } } as const;
    expect(deal.refusal(nowhere)).toEqual(['reference-unknown']);
  });

  it('is refused to whom the policy gives no right to it', () => {
    const refused = () => ({ code: 'may-not-create' }) as const;
    const deal = aDeal({ access: { ...fullAccess, mayOpen: refused } });
    const command = { kind: 'open', funnel: 'deal', fields: { company: 'acme' } } as const;
    expect(deal.refusal(command)).toEqual(['may-not-create']);
  });

  it('changes nothing for somebody who looks through another person’s eyes', () => {
    const deal = aDeal();
    deal.with({ actor: { ...deal.context.actor, seenBy: 'root' } });
    const command = { kind: 'open', funnel: 'deal', fields: { company: 'acme' } } as const;
    expect(deal.refusal(command)).toEqual(['seeing-as-another']);
  });
});
