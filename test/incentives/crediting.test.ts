import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { calculatePeriod, nothingBefore, type CaseFact } from '../../src/incentives/index.ts';
import { deal, factsOf, moment, monthly, person } from './world.ts';

const tenth = monthly('pays: { rate: 10 % }');
const people = [person('ann'), person('bob')];

/** The fields of a deal are set to others; it enters nothing by that. */
function changed(fact: CaseFact, on: string, fields: { readonly [field: string]: string }) {
  const { entered: _entered, ...rest } = fact;
  return { ...rest, id: `${fact.id}:${on}`, at: moment(on), case: { ...fact.case, ...fields } };
}

function paid(plan: typeof tenth, cases: readonly CaseFact[], on = '2026-01-15') {
  const { entries } = calculatePeriod(plan, factsOf(cases, people, on), nothingBefore);
  return entries.map(({ person: who, amount }) => `${who} ${amount.toFixed()}`);
}

describe('which state of a case counts', () => {
  const won = deal({ id: 'a', amount: '1000', sdr: 'ann' });

  it('its fields as they stand now, so that a correction after the period counts', () => {
    const corrected = changed(won, '2026-03-01', { amount: '700.00' });
    expect(paid(tenth, [won, corrected])).toEqual(['ann 70']);
    expect(paid(tenth, [won, corrected], '2026-03-15')).toEqual([]);
  });

  it('its fields when it entered, where the plan says so', () => {
    const plan = monthly('pays: { rate: 10 % }', { credit: ', as of: entry' });
    expect(paid(plan, [won, changed(won, '2026-03-01', { amount: '700.00' })])).toEqual([
      'ann 100',
    ]);
  });

  it('the owner of the day on which it entered', () => {
    expect(paid(tenth, [won, changed(won, '2026-01-20', { owner: 'bob' })])).toEqual(['ann 100']);
  });

  it('the first time it entered, even where that was before the period', () => {
    const again = { ...deal({ id: 'a', amount: '1000', on: '2026-02-10' }), id: 'again' };
    expect(paid(tenth, [won, again])).toEqual(['ann 100']);
    expect(paid(tenth, [won, again], '2026-02-15')).toEqual([]);
  });

  it('a condition of the present, too', () => {
    const plan = monthly('pays: { rate: 10 % }', { when: ', where: "!case.cancelled"' });
    const gone = { ...changed(won, '2026-02-01', {}), case: { ...won.case, cancelled: true } };
    expect(paid(plan, [won])).toEqual(['ann 100']);
    expect(paid(plan, [won, gone])).toEqual([]);
  });

  it('is the same in whichever order the corrections arrive', () => {
    const facts = [
      won,
      changed(won, '2026-01-12', { amount: '900.00' }),
      changed(won, '2026-02-01', { amount: '500.00' }),
      { ...deal({ id: 'a', amount: '1', on: '2026-02-03', owner: 'bob' }), id: 'again' },
    ];
    const order = fc.shuffledSubarray(facts, { minLength: facts.length });
    fc.assert(
      fc.property(order, (some) => {
        expect(paid(tenth, some)).toEqual(['ann 0.1']);
      }),
    );
  });
});
