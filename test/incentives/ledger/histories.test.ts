import fc from 'fast-check';
import { afterAll, describe, expect, it } from 'vitest';
import {
  adjust,
  approveRun,
  closeRun,
  earnings,
  hashOf,
  postOpenPeriods,
  postPeriod,
  reopenRun,
  submitRun,
} from '../../../src/incentives/index.ts';
import { Decimal } from '../../../src/shared/index.ts';
import { openHouse, type House } from '../house.ts';
import { moment } from '../world.ts';

/** What somebody does next; `deal` picks one of those won so far. */
type Step =
  | { readonly do: 'win'; readonly owner: 'ann' | 'bob'; readonly amount: number }
  | { readonly do: 'edit'; readonly deal: number; readonly amount: number }
  | { readonly do: 'cancel'; readonly deal: number }
  | { readonly do: 'pay'; readonly deal: number }
  | { readonly do: 'post' | 'post all' | 'close' | 'reopen' | 'adjust' | 'next month' };

const index = fc.nat(20);
const amount = fc.integer({ min: -2_000, max: 30_000 });
const step: fc.Arbitrary<Step> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc.record({
      do: fc.constant('win' as const),
      owner: fc.constantFrom('ann', 'bob'),
      amount,
    }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('edit' as const), deal: index, amount }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('cancel' as const), deal: index }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('pay' as const), deal: index }) },
  {
    weight: 6,
    arbitrary: fc.record({
      do: fc.constantFrom('post', 'post all', 'close', 'reopen', 'adjust', 'next month'),
    }),
  },
);

const plans = {
  'paid at once': `pays: { tiers: [{ up to: USD 100, rate: 5 % }, { up to: USD 300, rate: 8.3 % }, { rate: 11.1 % }] }
cap: USD 40
override: { to: manager, rate: 1.7 % }
clawback: { when: case.cancelled, within: 60 days, how: pro rata by day }`,
  'trued up over the quarter and held back': `pays: { per: quarter, retroactive: true, tiers: [{ up to: USD 150, rate: 3.3 % }, { rate: 7.7 % }] }
holdback: { share: 30 %, until: =case.paid }
clawback: { when: case.cancelled, within: 6 months, how: 50 % }
draw: { recoverable: USD 5 }`,
};

const head = `kind: Incentive
id: plan
for: { role: rep }
effective: { from: 2026-01-01 }
period: { every: month, zone: UTC }
currency: USD
credit: { when: { funnel: deal, outcome: won }, amount: =case.amount }
`;

const label = (month: number): string => `2026-${String(month).padStart(2, '0')}`;
const day = (month: number, of: number): string => `${label(month)}-${String(of).padStart(2, '0')}`;

class History {
  readonly #house: House;
  readonly #deals: string[] = [];
  readonly #frozen = new Map<string, string>();
  #month = 1;
  #day = 1;
  #adjusted = new Decimal(0);

  constructor(house: House) {
    this.#house = house;
  }

  async take(one: Step): Promise<void> {
    const { parts } = this.#house;
    this.#day = Math.min(this.#day + 1, 27);
    const on = day(this.#month, this.#day);
    switch (one.do) {
      case 'win':
        this.#deals.push(await this.#house.win(one.owner, { amount: money(one.amount) }, on));
        break;
      case 'edit':
        await this.#edit(one.deal, { amount: money(one.amount) }, on);
        break;
      case 'cancel':
        await this.#edit(one.deal, { cancelled: true }, on);
        break;
      case 'pay':
        await this.#edit(one.deal, { paid: true }, on);
        break;
      case 'post':
        await postPeriod(parts, 'plan', label(this.#month));
        break;
      case 'post all':
        await Promise.all([postOpenPeriods(parts), postOpenPeriods(this.#house.another())]);
        break;
      case 'close':
        await this.#close();
        break;
      case 'reopen':
        await this.#reopen();
        break;
      case 'adjust':
        await this.#adjust();
        break;
      case 'next month':
        this.#month = Math.min(this.#month + 1, 6);
        this.#day = 1;
        this.#house.clock.set(moment(day(this.#month, 1)));
    }
    await this.#holdFrozen();
  }

  async #edit(deal: number, fields: { readonly [field: string]: string | boolean }, on: string) {
    const id = this.#deals[deal % Math.max(this.#deals.length, 1)];
    if (id !== undefined) await this.#house.edit(id, fields, on);
  }

  async #close(): Promise<void> {
    const closed = this.#frozen.size;
    const period = label(closed + 1);
    if (closed + 1 >= this.#month) return;
    const [pay, chief] = [await this.#house.as('pay'), await this.#house.as('chief')];
    await submitRun(this.#house.parts, pay, { plan: 'plan', period });
    await approveRun(this.#house.parts, chief, { plan: 'plan', period });
    const { hash = '' } = await closeRun(this.#house.parts, pay, { plan: 'plan', period });
    this.#frozen.set(period, hash);
  }

  async #reopen(): Promise<void> {
    const period = [...this.#frozen.keys()].at(-1);
    if (period === undefined) return;
    const chief = await this.#house.as('chief');
    await reopenRun(this.#house.parts, chief, { plan: 'plan', period, reason: 'to put it right' });
    this.#frozen.delete(period);
  }

  async #adjust(): Promise<void> {
    const [pay, ann] = [await this.#house.as('pay'), await this.#house.as('ann')];
    const question = {
      plan: 'plan',
      period: label(this.#month),
      person: ann.id,
      reason: 'promised',
    };
    await adjust(this.#house.parts, pay, { ...question, amount: new Decimal('1.23') });
    this.#adjusted = this.#adjusted.plus('1.23');
  }

  /** Closed periods have the entries and the hash that they were closed with. */
  async #holdFrozen(): Promise<void> {
    for (const [period, hash] of this.#frozen)
      expect(hashOf(await this.#house.store.readEntries({ plan: 'plan', period }))).toBe(hash);
  }

  /** After all is posted the ledger comes to what the facts come to when they are reckoned anew. */
  async end(): Promise<void> {
    for (let month = 1; month <= this.#month; month += 1)
      await postPeriod(this.#house.parts, 'plan', label(month));
    await this.#holdFrozen();
    const entries = await this.#house.store.readEntries({ plan: 'plan' });
    const posted = sum(entries.map((entry) => entry.amount));
    const reader = await this.#house.as('pay');
    let told = new Decimal(0);
    for (let month = 1; month <= this.#month; month += 1) {
      const question = { plan: 'plan', period: label(month) };
      const { statements } = await earnings(this.#house.another(), reader, question);
      told = told.plus(sum(statements.map(({ total }) => total)));
      const own = entries.filter(({ period }) => period === label(month));
      for (const { person, total } of statements) {
        const lines = own.filter((entry) => entry.person === person.id);
        expect(sum(lines.map((line) => line.amount)).toFixed()).toBe(total.toFixed());
      }
    }
    expect(posted.toFixed()).toBe(told.toFixed());
    expect(posted.minus(this.#adjusted).toFixed()).toBe((await this.#anew()).toFixed());
    expect(entries.every((entry) => entry.amount.times(100).isInteger())).toBe(true);
  }

  /** The same deals under a ledger that was never closed: a plan of another name that begins now. */
  async #anew(): Promise<Decimal> {
    const reader = await this.#house.as('pay');
    let all = new Decimal(0);
    for (let month = 1; month <= this.#month; month += 1) {
      const question = { plan: 'twin', period: label(month) };
      const { statements } = await earnings(this.#house.another(), reader, question);
      all = all.plus(sum(statements.map(({ total }) => total)));
    }
    return all;
  }
}

const money = (cents: number): string => new Decimal(cents).div(100).toFixed(2);
const sum = (amounts: readonly Decimal[]): Decimal => Decimal.sum(0, ...amounts);

describe('a ledger under any history of deals, posting, closing and reopening', () => {
  const houses: House[] = [];
  afterAll(() => Promise.all(houses.map((house) => house.close())));

  it.each(Object.entries(plans))(
    'keeps what was closed and comes to what is due: %s',
    async (_, terms) => {
      await fc.assert(
        fc.asyncProperty(fc.array(step, { minLength: 4, maxLength: 24 }), async (steps) => {
          const twin = `${head}${terms}\n`.replace('id: plan', 'id: twin');
          const house = await openHouse(`${head}${terms}\n---\n${twin}`);
          houses.push(house);
          const history = new History(house);
          for (const one of steps) await history.take(one);
          await history.end();
        }),
        { numRuns: 25 },
      );
    },
  );
});
