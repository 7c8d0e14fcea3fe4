import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../../../src/access/index.ts';
import { factsOf, type CaseFact } from '../../../src/incentives/index.ts';
import { toIso } from '../../../src/shared/index.ts';
import { openHouse, type House } from '../house.ts';
import { moment } from '../world.ts';

const plan = `kind: Incentive
id: plan
for: { role: rep }
period: { every: month, zone: UTC }
currency: USD
credit: { when: { funnel: deal, outcome: won }, amount: =case.amount }
pays: { rate: 10 % }
`;

let house: House;
beforeEach(async () => {
  house = await openHouse(plan);
});
afterEach(() => house.close());

async function factsOfDeal(id: string, fields?: readonly string[]): Promise<readonly CaseFact[]> {
  const journals = await house.store.readJournals([id]);
  const shape = { collection: 'case:deal' as const, ...(fields && { fields: new Set(fields) }) };
  return factsOf(journals.get(id) ?? [], shape);
}

describe('the facts of a journal', () => {
  it('are the stages entered and the changes of fields, each with the row of then', async () => {
    const deal = await house.win('ann', { amount: '1000' }, '2026-01-10');
    await house.edit(deal, { amount: '800' }, '2026-01-12');
    const facts = await factsOfDeal(deal);
    expect(facts.map((fact) => [fact.entered, fact.case['amount'], fact.case['stage']])).toEqual([
      ['lead', '1000.00', 'lead'],
      ['meeting', '1000.00', 'meeting'],
      ['won', '1000.00', 'won'],
      [undefined, '800.00', 'won'],
    ]);
    const { id } = await house.as('ann');
    expect(facts.at(-1)?.holders).toEqual({ lead: id, meeting: id });
    expect(new Set(facts.map((fact) => fact.id)).size).toBe(4);
  });

  it('leave out what changes nothing that is kept', async () => {
    const deal = await house.win('ann', { amount: '1000' }, '2026-01-10');
    await house.edit(deal, { title: 'Renamed' }, '2026-01-12');
    expect(await factsOfDeal(deal, ['id', 'amount'])).toHaveLength(3);
    expect((await factsOfDeal(deal, ['id', 'amount'])).at(-1)?.case).toEqual({
      id: deal,
      amount: '1000.00',
    });
  });

  it('of an imported case are of the past that it tells, known since the import', async () => {
    const { id } = await house.as('ann');
    const [opened, closed] = [moment('2025-03-01'), moment('2025-04-01')];
    const { state } = await house.engine.execute(
      systemActor('UTC'),
      {
        kind: 'import',
        funnel: 'deal',
        fields: { title: 'Old', amount: '5.00' },
        stage: 'won',
        opened,
        closed,
        owner: id,
        visits: [{ stage: 'lead', entered: opened, left: closed }],
        source: 'test',
      },
      { idempotencyKey: 'import' },
    );
    const facts = await factsOfDeal(state.id);
    expect(facts.map(({ entered, at }) => [entered, toIso(at).slice(0, 10)])).toEqual([
      ['lead', '2025-03-01'],
      ['won', '2025-04-01'],
    ]);
    expect(facts.map(({ recorded }) => recorded)).toEqual([house.clock.now(), house.clock.now()]);
    expect(facts.at(-1)?.holders).toEqual({ lead: id });
  });
});
