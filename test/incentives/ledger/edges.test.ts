import { afterEach, describe, expect, it } from 'vitest';
import {
  approveRun,
  closeRun,
  earnings,
  postOpenPeriods,
  postPeriod,
  readRun,
  reopenRun,
  submitRun,
} from '../../../src/incentives/index.ts';
import { setTarget } from '../../../src/targets/index.ts';
import { Decimal } from '../../../src/shared/index.ts';
import { openHouse, type House } from '../house.ts';
import { moment } from '../world.ts';

const plan = (terms: string, period = 'every: month, zone: UTC'): string => `kind: Incentive
id: plan
for: { role: rep }
effective: { from: 2026-01-01 }
period: { ${period} }
currency: USD
credit: { when: { funnel: deal, outcome: won }, amount: =case.amount }
${terms}
`;
const tenth = plan('pays: { rate: 10 % }');

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

const codeOf = (error: unknown): string =>
  (error as { problems?: readonly { code: string }[] }).problems?.[0]?.code ?? String(error);
const refusal = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', codeOf);

const sumOf = (entries: readonly { readonly amount: Decimal }[]): string =>
  Decimal.sum(0, ...entries.map(({ amount }) => amount)).toFixed();

describe('a period of a zone', () => {
  const shanghai = plan('pays: { rate: 10 % }', 'every: month, zone: Asia/Shanghai');

  it('ends at midnight there, not in UTC', async () => {
    house = await openHouse(shanghai);
    await house.win('ann', { amount: '100' }, '2026-01-31T15:59:59.999Z');
    await house.win('ann', { amount: '1000' }, '2026-01-31T16:00:00.000Z');
    expect([await total('ann', '2026-01'), await total('ann', '2026-02')]).toEqual(['10', '100']);
  });

  it('has its hours in a month in which the clock changes', async () => {
    house = await openHouse(plan('pays: { rate: 10 % }', 'every: month, zone: Europe/Berlin'));
    await house.win('ann', { amount: '100' }, '2026-03-31T21:59:59.999Z');
    await house.win('ann', { amount: '1000' }, '2026-03-31T22:00:00.000Z');
    expect([await total('ann', '2026-03'), await total('ann', '2026-04')]).toEqual(['10', '100']);
  });
});

describe('two who post at once', () => {
  it('post every line once', async () => {
    house = await openHouse(tenth);
    for (const amount of ['100', '200', '300']) await house.win('ann', { amount }, '2026-01-10');
    const others = [house.parts, house.another(), house.another(), house.another()];
    await Promise.all([
      ...others.map((parts) => postPeriod(parts, 'plan', '2026-01')),
      ...others.map((parts) => postOpenPeriods(parts)),
    ]);
    const entries = await house.store.readEntries({ plan: 'plan' });
    expect(entries.map(({ amount }) => amount.toFixed()).toSorted()).toEqual(['10', '20', '30']);
    expect(entries.map(({ number }) => number)).toEqual([1, 2, 3]);
  });
});

describe('a plan that is changed after a period was closed', () => {
  it('is refused with quarters instead of months, or in another zone: days would be paid twice', async () => {
    house = await openHouse(tenth);
    await house.win('ann', { amount: '1000' }, '2026-01-10');
    house.clock.set(moment('2026-02-03'));
    await close('2026-01');
    for (const period of ['every: quarter, zone: UTC', 'every: month, zone: Asia/Shanghai'])
      expect(await refusal(house.publish(plan('pays: { rate: 10 % }', period)))).toBe(
        'payout-periods-changed',
      );
    await house.publish(plan('pays: { rate: 20 % }'));
    await house.win('ann', { amount: '500' }, '2026-02-10');
    await postOpenPeriods(house.parts);
    expect(sumOf(await house.store.readEntries({ plan: 'plan' }))).toBe('200');
  });

  it('to nothing leaves what was closed as it is', async () => {
    house = await openHouse(tenth);
    await house.win('ann', { amount: '1000' }, '2026-01-10');
    house.clock.set(moment('2026-02-03'));
    await close('2026-01');
    await house.publish(tenth.replace('id: plan', 'id: other'));
    expect(await refusal(total('ann', '2026-01'))).toBe('not-found');
    await postOpenPeriods(house.parts);
    expect(sumOf(await house.store.readEntries({ plan: 'plan' }))).toBe('100');
  });
});

describe('a person', () => {
  it('who is renamed after closing keeps the lines and the name of then in them', async () => {
    house = await openHouse(tenth);
    await house.win('ann', { amount: '1000' }, '2026-01-10');
    house.clock.set(moment('2026-02-03'));
    await close('2026-01');
    const ann = (await house.directory.people()).byEmail('ann@firm.example');
    if (!ann) throw new Error('nobody');
    await house.store.savePerson({ ...ann, revision: ann.revision + 1, name: 'Anna' });
    house.directory.forget();
    expect(await total('ann', '2026-01')).toBe('100');
    expect(await total('ann', '2026-02')).toBe('0');
    const run = await readRun(house.parts, await house.as('pay'), {
      plan: 'plan',
      period: '2026-01',
    });
    expect(run.total.toFixed()).toBe('100');
  });

  it('who leaves is paid what was earned until then, and no clawback is lost', async () => {
    house = await openHouse(
      plan('pays: { rate: 10 % }\nclawback: { when: case.cancelled, how: full }'),
    );
    const deal = await house.win('ann', { amount: '1000' }, '2026-01-10');
    house.clock.set(moment('2026-01-20'));
    const ann = (await house.directory.people()).byEmail('ann@firm.example');
    if (!ann) throw new Error('nobody');
    const left = {
      ...ann,
      revision: ann.revision + 1,
      active: false,
      signedOutAt: moment('2026-01-20'),
    };
    await house.store.savePerson(left);
    house.directory.forget();
    const period = { plan: 'plan', period: '2026-01', person: ann.id };
    const reader = await house.as('pay');
    expect((await earnings(house.parts, reader, period)).statements[0]?.total.toFixed()).toBe(
      '100',
    );
    await house.edit(deal, { cancelled: true }, '2026-02-10');
    const later = await earnings(house.parts, reader, { ...period, period: '2026-02' });
    expect(later.statements[0]?.total.toFixed()).toBe('-100');
  });
});

describe('a draw', () => {
  it('is owed after a closed period as that was settled, whatever changes later', async () => {
    house = await openHouse(plan('pays: { rate: 10 % }\ndraw: { recoverable: USD 100 }'));
    const deal = await house.win('ann', { amount: '400' }, '2026-01-10');
    house.clock.set(moment('2026-02-03'));
    await close('2026-01');
    await house.edit(deal, { amount: '700' }, '2026-02-10');
    const [pay, person] = [await house.as('pay'), (await house.as('ann')).id];
    const owed = async (period: string) => {
      const { statements } = await earnings(house.parts, pay, { plan: 'plan', period, person });
      return statements.map((one) => [one.total.toFixed(), one.owed.toFixed()]);
    };
    expect(await owed('2026-01')).toEqual([['100', '60']]);
    // the draw of January is 30 less and its commission 30 more; February advances 100 on top
    expect(await owed('2026-02')).toEqual([['100', '130']]);
    house.clock.set(moment('2026-03-03'));
    await close('2026-02');
    expect(await owed('2026-02')).toEqual([['100', '130']]);
  });
});

describe('a deal', () => {
  it('of nothing or of less than nothing is credited as it is', async () => {
    house = await openHouse(tenth);
    await house.win('ann', { amount: '0' }, '2026-01-10');
    await house.win('ann', { amount: '-250.05' }, '2026-01-11');
    expect(await total('ann', '2026-01')).toBe('-25.01');
    await postPeriod(house.parts, 'plan', '2026-01');
    expect(sumOf(await house.store.readEntries({ plan: 'plan' }))).toBe('-25.01');
  });

  it('that is won, lost and won again is credited once', async () => {
    house = await openHouse(tenth);
    const deal = await house.win('ann', { amount: '1000' }, '2026-01-10');
    house.clock.set(moment('2026-02-03'));
    await close('2026-01');
    for (const [to, on] of [
      ['meeting', '2026-02-05'],
      ['won', '2026-02-10'],
    ] as const)
      await house.override(deal, to, on);
    expect(await total('ann', '2026-02')).toBe('0');
    await postOpenPeriods(house.parts);
    expect(sumOf(await house.store.readEntries({ plan: 'plan' }))).toBe('100');
  });
});

describe('what is counted over the year and paid by month', () => {
  const yearly = plan(`quota: { metric: revenue }
pays: { per: year, retroactive: true, tiers: [{ up to: 100 % of quota, rate: 5 % }, { rate: 10 % }] }`);

  it('goes by the target of the year, also of one that is set late, and a late change is a delta', async () => {
    house = await openHouse(yearly);
    const deal = await house.win('ann', { amount: '9000' }, '2026-01-10');
    const [pay, ann] = [await house.as('pay'), await house.as('ann')];
    const of = { kind: 'person', id: ann.id } as const;
    const days = { from: '2026-01-01', until: '2026-12-31' };
    const target = { metric: 'revenue', of, ...days, amount: '12000', currency: 'USD' };
    await setTarget(house.parts, pay, target);
    expect(await total('ann', '2026-01')).toBe('450');
    house.clock.set(moment('2026-02-03'));
    await close('2026-01');
    // 13,000 of 12,000: 4,000 x 10 %, and 9,000 x 10 % less the 450 of January
    await house.win('ann', { amount: '4000' }, '2026-02-10');
    expect(await total('ann', '2026-02')).toBe('850');
    // 12,000 of 12,000: January is worth 400 now, and February 4,000 x 5 %
    await house.edit(deal, { amount: '8000' }, '2026-02-11');
    expect([await total('ann', '2026-01'), await total('ann', '2026-02')]).toEqual(['450', '150']);
  });
});

describe('a period that was opened again', () => {
  it('closes a second time with another hash, and the trail tells both', async () => {
    house = await openHouse(tenth);
    const deal = await house.win('ann', { amount: '1000' }, '2026-01-10');
    house.clock.set(moment('2026-02-03'));
    await close('2026-01');
    const reason = 'a wrong amount';
    await reopenRun(house.parts, await house.as('chief'), {
      plan: 'plan',
      period: '2026-01',
      reason,
    });
    await house.edit(deal, { amount: '900' }, '2026-02-04');
    await close('2026-01');
    const book = await house.store.loadBook('plan', '2026-01');
    const hashes = (book?.trail ?? [])
      .filter(({ what }) => what === 'closed')
      .map(({ hash }) => hash);
    expect(new Set(hashes).size).toBe(2);
    expect(hashes.at(-1)).toBe(book?.hash);
    expect(await total('ann', '2026-01')).toBe('90');
    expect(await total('ann', '2026-02')).toBe('0');
  });
});
