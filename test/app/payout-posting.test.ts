import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { payoutPosting } from '../../src/app/incentives.ts';
import { MINUTE } from '../../src/shared/index.ts';
import { openHouse, type House } from '../incentives/house.ts';

const plan = `
kind: Incentive
id: plan
for: { role: rep }
period: { every: month, zone: UTC }
currency: USD
effective: { from: 2026-01-01 }
credit: { when: { funnel: deal, outcome: won }, amount: =case.amount }
pays: { rate: 10 % }
`;
const day = '2026-01-05T09:00:00Z';

let house: House;
/** Asks, with a directory that takes so many milliseconds to read. */
let post: (milliseconds?: number) => Promise<number>;

beforeEach(async () => {
  house = await openHouse(plan);
  await house.win('ann', { amount: '100.00' }, day);
  let takes = 0;
  const slow = {
    people: () => {
      house.clock.advance(takes);
      return house.directory.people();
    },
  };
  const { parts, store } = house;
  const posting = payoutPosting({ ...parts, store, directory: slow }, 'process');
  post = (milliseconds = 0) => {
    takes = milliseconds;
    return posting();
  };
});
afterEach(() => house.close());

const entries = async (): Promise<number> =>
  (await house.store.readEntries({ plan: 'plan' })).length;

describe('posting payouts from time to time', () => {
  it('begins a minute after the process did', async () => {
    await post();
    expect(await entries()).toBe(0);
    house.clock.advance(MINUTE);
    await post();
    expect(await entries()).toBe(1);
  });

  it('rests fifty times as long as it took, whatever goes on meanwhile', async () => {
    house.clock.advance(MINUTE);
    const begun = house.clock.now();
    await post(2_000);
    const took = house.clock.now() - begun;
    await house.win('ann', { amount: '200.00' }, day);
    house.clock.set(begun + took * 51 - 1);
    await post();
    expect(await entries()).toBe(1);
    house.clock.advance(1);
    await post();
    expect(await entries()).toBe(2);
  });
});
