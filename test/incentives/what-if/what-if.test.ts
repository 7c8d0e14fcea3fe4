import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { compileWorkspace } from '../../../src/definitions/index.ts';
import {
  comparePlans,
  earnings,
  forecast,
  readProgress,
  tellBecause,
  whatIfDeal,
} from '../../../src/incentives/index.ts';
import { openHouse, workspaceFiles, type House } from '../house.ts';
import { moment } from '../world.ts';

const plan = `kind: Incentive
id: plan
for: { role: rep }
period: { every: month, zone: UTC }
currency: USD
effective: { from: 2026-01-01 }
credit: { when: { funnel: deal, outcome: won }, amount: =case.amount }
pays: { tiers: [{ up to: USD 1000, rate: 5 % }, { rate: 10 % }] }
`;

let house: House;
beforeEach(async () => {
  house = await openHouse(plan);
});
afterEach(() => house.close());

const codeOf = (error: unknown): string =>
  (error as { problems: readonly { code: string }[] }).problems[0]?.code ?? String(error);
const refusal = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', codeOf);

describe('what a deal would pay', () => {
  it('is the difference that it makes on top of what is there, with its reasons', async () => {
    await house.win('ann', { amount: '800' }, '2026-01-10');
    const ann = await house.as('ann');
    const fields = { title: 'Next', amount: '500.00' };
    const found = await whatIfDeal(house.parts, ann, { plan: 'plan', fields });
    expect([found.now, found.then, found.difference].map((one) => one.toFixed())).toEqual([
      '40',
      '80',
      '40',
    ]);
    expect(found.lines.map(({ amount }) => amount.toFixed())).toEqual(['10', '30']);
    expect(tellBecause(found.because, 'en')).toContain('“Next”: US$300.00 × 10% = US$30.00');
    const after = await earnings(house.parts, ann, { plan: 'plan' });
    expect(after.statements[0]?.total.toFixed()).toBe('40');
  });

  it('is asked of a case that is still open, with other fields if one likes', async () => {
    const deal = await house.open('ann', { title: 'Open', amount: '100' }, '2026-01-10');
    const ann = await house.as('ann');
    const asked = { plan: 'plan', case: deal };
    expect((await whatIfDeal(house.parts, ann, asked)).difference.toFixed()).toBe('5');
    const fields = { amount: '1200' };
    const more = await whatIfDeal(house.parts, ann, { ...asked, fields });
    expect(more.difference.toFixed()).toBe('70');
  });

  it('is refused for what there is not, or what the actor may not see', async () => {
    const deal = await house.open('ann', { amount: '100' }, '2026-01-10');
    const [ann, bob] = [await house.as('ann'), await house.as('bob')];
    const ask = (more: object, actor = ann) =>
      refusal(whatIfDeal(house.parts, actor, { plan: 'plan', ...more }));
    expect(await ask({ case: deal }, bob)).toBe('not-found');
    expect(await ask({ person: ann.id, fields: {} }, bob)).toBe('payout-none');
    expect(await ask({ fields: { amuont: '5' } })).toBe('unknown-field');
    expect(await ask({ fields: { amount: 'much' } })).toBe('value-wrong-type');
    expect(await ask({ funnel: 'lead', fields: {} })).toBe('payout-deal-unknown');
    expect(await ask({ stage: 'lost', fields: {} })).toBe('payout-stage-unknown');
  });
});

describe('how far somebody has come', () => {
  it('is the sum that is held against the tiers, and what is missing to the next', async () => {
    await house.win('ann', { amount: '800' }, '2026-01-10');
    const ann = await house.as('ann');
    const { credited, quota, rules } = await readProgress(house.parts, ann, { plan: 'plan' });
    expect([credited.toFixed(), quota]).toEqual(['800', undefined]);
    expect(rules).toMatchObject([{ kind: 'tiers', per: 'period', reached: 1 }]);
    expect([rules[0]?.sum.toFixed(), rules[0]?.missing?.toFixed()]).toEqual(['800', '200']);
    expect(
      rules[0]?.tiers?.map(({ above, upTo, rate }) => [above, upTo, rate].map(String)),
    ).toEqual([
      ['0', '1000', '0.05'],
      ['1000', 'undefined', '0.1'],
    ]);
    const asked = { plan: 'plan', person: ann.id };
    expect(await refusal(readProgress(house.parts, await house.as('bob'), asked))).toBe(
      'payout-none',
    );
  });
});

describe('the forecast of open deals', () => {
  it('is what each would pay by itself, and what all of them would together', async () => {
    await house.open('ann', { title: 'One', amount: '900' }, '2026-01-10');
    await house.open('ann', { title: 'Two', amount: '600' }, '2026-01-11');
    await house.win('ann', { title: 'Won', amount: '100' }, '2026-01-12');
    await house.open('bob', { title: 'Other', amount: '5000' }, '2026-01-12');
    const ann = await house.as('ann');
    const { now, then, deals, more } = await forecast(house.parts, ann, { plan: 'plan' });
    expect(
      deals.map((deal) => [deal.case.name, deal.amount, deal.difference.toFixed()]).toSorted(),
    ).toEqual([
      ['One', '900.00', '45'],
      ['Two', '600.00', '30'],
    ]);
    expect([now.toFixed(), then.toFixed(), more]).toEqual(['5', '110', false]);
  });

  it('takes an amount for a deal that is only thought of', async () => {
    const ann = await house.as('ann');
    const asked = { plan: 'plan', amount: '2000' };
    expect((await whatIfDeal(house.parts, ann, asked)).difference.toFixed()).toBe('150');
  });
});

describe('a draft of a plan', () => {
  it('is held against the plan of now, person by person and period by period', async () => {
    await house.win('ann', { title: 'Small', amount: '800' }, '2026-01-10');
    await house.win('ann', { title: 'Large', amount: '4000' }, '2026-02-10');
    await house.win('bob', { title: 'Other', amount: '1000' }, '2026-02-11');
    house.clock.set(moment('2026-12-01'));
    const text = plan.replace('rate: 10 %', 'rate: 12 %').replace('2026-01-01', '2027-01-01');
    const draft = compileWorkspace(workspaceFiles(text));
    if (!draft.ok) throw new Error('the draft is wrong');
    const asked = { plan: 'plan', draft: draft.value, periods: ['2026-01', '2026-02'] };
    expect(await refusal(comparePlans(house.parts, await house.as('ann'), asked))).toBe(
      'right-missing',
    );
    const found = await comparePlans(house.parts, await house.as('pay'), asked);
    const told = found.people.map(({ person, now, draft: then, difference }) => [
      person.name,
      now.toFixed(),
      then.toFixed(),
      difference.toFixed(),
    ]);
    expect(told).toEqual([
      ['Ann', '390', '450', '60'],
      ['Bob', '50', '50', '0'],
    ]);
    expect(
      found.people[0]?.periods.map(({ period, difference }) => [period, difference.toFixed()]),
    ).toEqual([
      ['2026-01', '0'],
      ['2026-02', '60'],
    ]);
    expect(
      found.reasons.map(({ person, difference }) => [person.name, difference.toFixed()]),
    ).toEqual([['Ann', '60']]);
    expect(tellBecause(found.reasons[0]?.because as never, 'en')).toContain(
      '“Large”: US$350.00 → US$410.00',
    );
  });

  it('that counts over the year counts what came before the periods that are asked for', async () => {
    await house.win('ann', { title: 'First', amount: '800' }, '2026-01-10');
    await house.win('ann', { title: 'Second', amount: '1000' }, '2026-02-10');
    const draft = compileWorkspace(workspaceFiles(plan.replace('tiers:', 'per: year, tiers:')));
    if (!draft.ok) throw new Error('the draft is wrong');
    const asked = { plan: 'plan', draft: draft.value, periods: ['2026-02'] };
    const { periods, people } = await comparePlans(house.parts, await house.as('pay'), asked);
    expect(periods).toEqual(['2026-02']);
    // 200 x 5 % + 800 x 10 % instead of 1,000 x 5 %
    expect(people[0]?.draft.toFixed()).toBe('90');
    expect(people[0]?.now.toFixed()).toBe('50');
  });
});
