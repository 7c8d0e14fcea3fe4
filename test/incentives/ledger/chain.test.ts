import { afterEach, describe, expect, it } from 'vitest';
import {
  approveRun,
  closeRun,
  earnings,
  postOpenPeriods,
  submitRun,
} from '../../../src/incentives/index.ts';
import { setTarget } from '../../../src/targets/index.ts';
import { openHouse, type House } from '../house.ts';
import { moment } from '../world.ts';

const plan = (terms: string): string => `kind: Incentive
id: plan
for: { role: rep }
effective: { from: 2026-01-01 }
period: { every: month, zone: UTC }
currency: USD
credit: { when: { funnel: deal, outcome: won }, amount: =case.amount }
${terms}
`;

let house: House;
afterEach(() => house.close());

async function total(name: string, period: string): Promise<string> {
  const person = (await house.as(name)).id;
  const question = { plan: 'plan', period, person };
  const { statements } = await earnings(house.parts, await house.as('pay'), question);
  return statements.map((one) => one.total.toFixed()).join();
}

async function close(period: string): Promise<void> {
  const [pay, chief] = [await house.as('pay'), await house.as('chief')];
  await submitRun(house.parts, pay, { plan: 'plan', period });
  await approveRun(house.parts, chief, { plan: 'plan', period });
  await closeRun(house.parts, pay, { plan: 'plan', period });
}

describe('what one period leaves to the next', () => {
  it('a draw is owed, and paid back out of what is earned later, as that stands now', async () => {
    house = await openHouse(
      plan('pays: { rate: 10 % }\ndraw: { recoverable: USD 100, every: month }'),
    );
    await house.win('ann', { amount: '400' }, '2026-01-10');
    expect(await total('ann', '2026-01')).toBe('100');
    house.clock.set(moment('2026-02-02'));
    await close('2026-01');
    const deal = await house.win('ann', { amount: '3000' }, '2026-02-10');
    expect(await total('ann', '2026-02')).toBe('240');
    await house.edit(deal, { amount: '2000' }, '2026-02-11');
    expect(await total('ann', '2026-02')).toBe('140');
  });

  it('what is held back is paid once the customer has paid, also after closing', async () => {
    house = await openHouse(
      plan('pays: { rate: 10 % }\nholdback: { share: 40 %, until: =case.paid }'),
    );
    const deal = await house.win('ann', { amount: '1000' }, '2026-01-10');
    expect(await total('ann', '2026-01')).toBe('60');
    house.clock.set(moment('2026-02-02'));
    await close('2026-01');
    await house.edit(deal, { paid: true }, '2026-03-05');
    expect(await total('ann', '2026-03')).toBe('40');
    expect(await total('ann', '2026-01')).toBe('60');
  });

  it('the job posts every open period up to the present one, and nothing twice', async () => {
    house = await openHouse(plan('pays: { rate: 10 % }'));
    await house.win('ann', { amount: '1000' }, '2026-01-10');
    await house.win('bob', { amount: '500' }, '2026-02-10');
    expect(await postOpenPeriods(house.parts)).toBe(2);
    expect(await postOpenPeriods(house.another())).toBe(0);
    const entries = await house.store.readEntries({ plan: 'plan' });
    expect(entries.map(({ period, amount }) => [period, amount.toFixed()])).toEqual([
      ['2026-01', '100'],
      ['2026-02', '50'],
    ]);
  });

  it('a quota is what is set for the person, and one that is set late counts in a delta', async () => {
    house = await openHouse(
      plan(`quota: { metric: revenue }
pays: { tiers: [{ up to: 100 % of quota, rate: 5 % }, { above: 100 % of quota, rate: 10 % }] }`),
    );
    const [pay, ann] = [await house.as('pay'), await house.as('ann')];
    const of = { kind: 'person', id: ann.id } as const;
    const days = { from: '2026-01-01', until: '2026-12-31' };
    await house.win('ann', { amount: '1500' }, '2026-01-10');
    expect(await total('ann', '2026-01')).toBe('0');
    house.clock.set(moment('2026-02-02'));
    await close('2026-01');
    const target = { metric: 'revenue', of, ...days, amount: '12000', currency: 'USD' };
    await setTarget(house.parts, pay, target);
    expect(await total('ann', '2026-01')).toBe('0');
    expect(await total('ann', '2026-02')).toBe('100');
  });
});
