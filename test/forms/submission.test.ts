import { beforeAll, describe, expect, it } from 'vitest';
import type { Funnel } from '../../src/definitions/index.ts';
import { checkSubmission, createSchemaValidator, planEditForm } from '../../src/forms/index.ts';
import type { FormContext, Sent } from '../../src/forms/index.ts';
import { renderProblem, type JsonObject } from '../../src/shared/index.ts';
import { accessOf, contextOf, loadWorkspace } from './support.ts';

let deal: Funnel;
const validate = createSchemaValidator();
beforeAll(async () => {
  deal = (await loadWorkspace()).funnels.get('deal')!;
});

function check(
  sent: Sent,
  context: FormContext,
  levels: Parameters<typeof accessOf>[1] = {},
): { changes?: JsonObject; faults?: [string, string | undefined][] } {
  const access = accessOf(deal.entity, levels);
  const plan = planEditForm(deal, { id: '42', stages: ['draft'], access });
  const result = checkSubmission(plan, sent, context, validate);
  return result.ok
    ? { changes: result.value.fields }
    : { faults: result.error.map(({ code, path }) => [code, path]) };
}

describe('what a form sends', () => {
  it('changes what is new, empties what is left out, and passes over what only repeats', () => {
    const context = contextOf({ subject: 'Pumps', amount: '5.00', stars: 3, total: '1.00' });
    const { changes } = check(
      { fields: { subject: 'Pumps', amount: '7.00', total: '1.00' } },
      context,
    );
    expect(changes).toEqual({ amount: '7.00', stars: null });
  });

  it('is refused with every fault at once, each with its pointer', () => {
    const fields = {
      amount: '2000000',
      due: 'soon',
      stars: 9,
      region: 'moon',
      lines: [{ item: '', quantity: 0, price: 'x' }],
    };
    expect(check({ fields }, contextOf({})).faults?.toSorted()).toEqual(
      [
        ['input-required', '/fields/subject'],
        ['input-too-large', '/fields/amount'],
        ['input-format', '/fields/due'],
        ['input-too-large', '/fields/stars'],
        ['input-choice', '/fields/region'],
        ['input-required', '/fields/lines/0/item'],
        ['input-too-small', '/fields/lines/0/quantity'],
        ['input-format', '/fields/lines/0/price'],
      ].toSorted(),
    );
  });

  it('is refused in the same words for a hidden field and one that does not exist', () => {
    const refuse = (name: string, levels: Parameters<typeof accessOf>[1] = {}) => {
      const access = accessOf(deal.entity, levels);
      const plan = planEditForm(deal, { id: '42', stages: ['draft'], access });
      const fields = { subject: 'x', [name]: 0.2 };
      const result = checkSubmission(plan, { fields }, contextOf({ subject: 'x' }), validate);
      return result.ok ? [] : result.error.map((problem) => renderProblem(problem, 'en').message);
    };
    const hidden = refuse('margin', { margin: 'hidden' });
    expect(hidden).toEqual(refuse('nonsense').map((text) => text.replace('nonsense', 'margin')));
    expect(hidden).toHaveLength(1);
  });

  it('may not hold a field that its own condition hides', () => {
    const hiddenByIfThen = { subject: 'x', rush: false, reason_for_rush: 'now' };
    expect(check({ fields: hiddenByIfThen }, contextOf({})).faults).toEqual([
      ['unknown-field', '/fields/reason_for_rush'],
    ]);
    const hiddenByRule = { subject: 'x', amount: '5.00', gift: 'Tea' };
    expect(check({ fields: hiddenByRule }, contextOf({})).faults).toEqual([
      ['unknown-field', '/fields/gift'],
    ]);
    const shown = { subject: 'x', amount: '20000.00', gift: 'Tea' };
    expect(check({ fields: shown }, contextOf({})).changes).toEqual(shown);
  });

  it('must hold what a condition requires, and a choice that is offered', () => {
    expect(check({ fields: { subject: 'x', rush: true } }, contextOf({})).faults).toEqual([
      ['input-required', '/fields/reason_for_rush'],
    ]);
    const south = { subject: 'x', region: 'south', city: 'beijing' };
    expect(check({ fields: south }, contextOf({})).faults?.map(([, path]) => path)).toEqual([
      '/fields/city',
    ]);
  });

  it('can’t change what is only shown', () => {
    const context = contextOf({ subject: 'x', contact_phone: '••••4567' });
    const levels = { contact_phone: 'masked', stars: 'read' } as const;
    const echo = { subject: 'x', contact_phone: '••••4567' };
    expect(check({ fields: echo }, context, levels).changes).toEqual({});
    expect(check({ fields: { ...echo, stars: 5 } }, context, levels).faults).toEqual([
      ['field-read-only', '/fields/stars'],
    ]);
  });

  it('keeps the value of a field that was not shown', () => {
    const context = contextOf({ subject: 'x', rush: false, reason_for_rush: 'old' });
    expect(check({ fields: { subject: 'x', rush: false } }, context).changes).toEqual({});
  });
});
