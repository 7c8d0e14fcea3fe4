import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  adjust,
  answerDispute,
  approveRun,
  closeRun,
  earnings,
  explainLine,
  hashOf,
  openDispute,
  payroll,
  postPeriod,
  reopenRun,
  returnRun,
  submitRun,
  tellBecause,
} from '../../../src/incentives/index.ts';
import { Decimal } from '../../../src/shared/index.ts';
import { openHouse, type House } from '../house.ts';
import { moment } from '../world.ts';

const plan = `kind: Incentive
id: plan
title: Commission
for: { role: rep }
period: { every: month, zone: UTC }
currency: USD
effective: { from: 2026-01-01 }
credit: { when: { funnel: deal, outcome: won }, amount: =case.amount }
pays: { rate: 10 % }
override: { to: manager, rate: 1 % }
clawback: { when: case.cancelled, within: 6 months, how: full }
`;

let house: House;
beforeEach(async () => {
  house = await openHouse(plan);
});
afterEach(() => house.close());

const january = { plan: 'plan', period: '2026-01' };
const february = { plan: 'plan', period: '2026-02' };

async function total(name: string, period = '2026-01', reader = 'pay'): Promise<string> {
  const { id } = await house.as(name);
  const actor = await house.as(reader);
  const { statements } = await earnings(house.parts, actor, { plan: 'plan', period, person: id });
  return statements.map((one) => one.total.toFixed()).join();
}

/** Handed in by the one, approved by the other, and closed on a day. */
async function close(period: string, on: string): Promise<void> {
  house.clock.set(moment(on));
  const [pay, chief] = [await house.as('pay'), await house.as('chief')];
  await submitRun(house.parts, pay, { plan: 'plan', period });
  await approveRun(house.parts, chief, { plan: 'plan', period });
  await closeRun(house.parts, pay, { plan: 'plan', period });
}

const codeOf = (error: unknown): string =>
  (error as { problems: readonly { code: string }[] }).problems[0]?.code ?? String(error);
const refusal = (work: Promise<unknown>): Promise<string> => work.then(() => 'done', codeOf);

describe('a statement', () => {
  it('counts every command at once, in any process, and says where in the stream it stands', async () => {
    const other = house.another();
    await house.win('ann', { amount: '1000' }, '2026-01-10');
    expect(await total('ann')).toBe('100');
    await house.win('ann', { amount: '500' }, '2026-01-11');
    const { id } = await house.as('ann');
    const question = { ...january, person: id };
    const found = await earnings(other, await house.as('pay'), question);
    expect(found.statements[0]?.total.toFixed()).toBe('150');
    expect(found.position).toBe(await house.store.lastPosition());
    expect(found.statements[0]?.since.toFixed()).toBe('150');
  });

  it('is seen by oneself, by those above, and by who has the right', async () => {
    await house.win('ann', { amount: '1000' }, '2026-01-10');
    expect(await total('ann', '2026-01', 'ann')).toBe('100');
    expect(await total('ann', '2026-01', 'max')).toBe('100');
    expect(await refusal(total('ann', '2026-01', 'bob'))).toBe('payout-none');
    const own = await earnings(house.parts, await house.as('bob'), january);
    expect(own.statements.map(({ person }) => person.name)).toEqual(['Bob']);
    expect(own.uncredited).toEqual([]);
  });

  it('withholds the name of a case that the reader may not see, but no amount', async () => {
    await house.win('ann', { title: 'Secret', amount: '1000' }, '2026-01-10');
    const { id } = await house.as('max');
    const question = { ...january, person: id };
    const seen = await earnings(house.parts, await house.as('max'), question);
    const [line] = seen.statements[0]?.lines ?? [];
    expect(line?.amount.toFixed()).toBe('10');
    expect(line?.case).toBeUndefined();
    expect(line?.withheld).toBe(true);
    const whole = await earnings(house.parts, await house.as('pay'), question);
    const told = tellBecause(whole.statements[0]?.because as never, 'en');
    const withheld = tellBecause(seen.statements[0]?.because as never, 'en');
    expect(told).toContain('Secret');
    expect(withheld).not.toContain('Secret');
    expect(withheld).toContain('a case you may not see');
  });
});

describe('posting', () => {
  it('adds what is new, takes back what is no longer right, and nothing a second time', async () => {
    const deal = await house.win('ann', { amount: '1000' }, '2026-01-10');
    const first = await postPeriod(house.parts, 'plan', '2026-01');
    expect(first.entries).toBe(2);
    expect(await postPeriod(house.parts, 'plan', '2026-01')).toEqual(first);
    await house.edit(deal, { amount: '800' }, '2026-01-12');
    const second = await postPeriod(house.parts, 'plan', '2026-01');
    expect(second.entries).toBe(6);
    const entries = await house.store.readEntries(january);
    expect(
      entries.map(({ amount, reverses }) => [amount.toFixed(), reverses !== undefined]),
    ).toEqual([
      ['100', false],
      ['10', false],
      ['-100', true],
      ['-10', true],
      ['80', false],
      ['8', false],
    ]);
    const { id } = await house.as('ann');
    const found = await earnings(house.parts, await house.as('pay'), { ...january, person: id });
    const [statement] = found.statements;
    expect(statement?.total.toFixed()).toBe('80');
    expect(statement?.posted.toFixed()).toBe('80');
    expect(statement?.lines).toHaveLength(1);
    const explained = await explainLine(house.parts, await house.as('pay'), {
      ...january,
      entry: statement?.lines[0]?.id ?? '',
    });
    expect(explained.journal).toEqual([{ case: deal, revision: 3 }]);
    expect(tellBecause(explained.because, 'en')).toContain('US$800.00 × 10% = US$80.00');
  });

  it('by several at once adds each entry once', async () => {
    await house.win('ann', { amount: '1000' }, '2026-01-10');
    const [one, other] = [house.parts, house.another()];
    await Promise.all(
      [one, other, one, other].map((parts) => postPeriod(parts, 'plan', '2026-01')),
    );
    expect(await house.store.readEntries(january)).toHaveLength(2);
  });
});

describe('a run', () => {
  beforeEach(async () => {
    await house.win('ann', { amount: '1000' }, '2026-01-10');
  });

  it('is handed in, approved by somebody else, and closed with a hash once it is over', async () => {
    const [pay, chief] = [await house.as('pay'), await house.as('chief')];
    expect(await refusal(submitRun(house.parts, await house.as('ann'), january))).toBe(
      'right-missing',
    );
    expect(await refusal(approveRun(house.parts, chief, january))).toBe('payout-not-submitted');
    const submitted = await submitRun(house.parts, pay, january);
    expect(submitted.status).toBe('submitted');
    const both = { ...pay, rights: [...pay.rights, 'approve payouts'] };
    expect(await refusal(approveRun(house.parts, both, january))).toBe('payout-own-approval');
    expect(await refusal(closeRun(house.parts, pay, january))).toBe('payout-not-approved');
    await approveRun(house.parts, chief, january);
    expect(await refusal(closeRun(house.parts, pay, january))).toBe('payout-not-over');
    house.clock.set(moment('2026-02-03'));
    const { revision } = submitted;
    expect(await refusal(closeRun(house.parts, pay, { ...january, revision }))).toBe(
      'payout-changed',
    );
    const closed = await closeRun(house.parts, pay, january);
    expect(closed.hash).toBe(hashOf(await house.store.readEntries(january)));
    expect(closed.trail.map(({ what, by }) => [what, by.name])).toEqual([
      ['submitted', 'Pay'],
      ['approved', 'Chief'],
      ['closed', 'Pay'],
    ]);
    expect(closed.trail.at(-1)?.total).toBe('110');
  });

  it('stands as it was handed in, and tells what came since, until it is returned', async () => {
    await submitRun(house.parts, await house.as('pay'), january);
    await house.win('ann', { amount: '200' }, '2026-01-20');
    const { id } = await house.as('ann');
    const found = await earnings(house.parts, await house.as('pay'), { ...january, person: id });
    expect(found.statements[0]?.total.toFixed()).toBe('100');
    expect(found.statements[0]?.since.toFixed()).toBe('20');
    await returnRun(house.parts, await house.as('chief'), { ...january, reason: 'one is missing' });
    expect(await total('ann')).toBe('120');
  });

  it('is closed after those before it', async () => {
    await house.win('bob', { amount: '300' }, '2026-02-10');
    expect(await refusal(close('2026-02', '2026-03-02'))).toBe('payout-earlier-open');
    await close('2026-01', '2026-03-02');
    const book = await closeRun(house.parts, await house.as('pay'), february);
    expect(book.status).toBe('closed');
  });

  it('is opened again by right and with a reason, the last one only, and leaves a trace', async () => {
    await close('2026-01', '2026-02-03');
    const chief = await house.as('chief');
    const pay = await house.as('pay');
    expect(await refusal(reopenRun(house.parts, pay, { ...january, reason: 'wrong' }))).toBe(
      'right-missing',
    );
    expect(await refusal(reopenRun(house.parts, chief, { ...january, reason: ' ' }))).toBe(
      'payout-reason-missing',
    );
    const hash = (await house.store.loadBook('plan', '2026-01'))?.hash;
    const open = await reopenRun(house.parts, chief, { ...january, reason: 'wrong rate' });
    expect(open.status).toBe('open');
    expect(open.hash).toBeUndefined();
    expect(open.trail.at(-1)).toMatchObject({ what: 'reopened', reason: 'wrong rate', hash });
  });

  it('is exported for payroll, which its trail tells', async () => {
    await close('2026-01', '2026-02-03');
    const pay = await house.as('pay');
    const exported = await payroll(house.parts, pay, january);
    const { hash, trail } = (await house.store.loadBook('plan', '2026-01')) ?? {};
    expect(exported.hash).toBe(hash);
    expect(trail?.at(-1)?.what).toBe('exported');
    expect(
      exported.rows.map(({ name, email, total: sum }) => [name, email, sum.toFixed()]),
    ).toEqual([
      ['Ann', 'ann@firm.example', '100'],
      ['Max', 'max@firm.example', '10'],
    ]);
    expect(exported.total.toFixed()).toBe('110');
  });
});

describe('a late change', () => {
  it('becomes an explained delta in the open period, and a second change a further one', async () => {
    const deal = await house.win('ann', { title: 'Big', amount: '1000' }, '2026-01-10');
    await close('2026-01', '2026-02-03');
    const before = await house.store.readEntries(january);
    await house.edit(deal, { amount: '600' }, '2026-02-10');
    expect(await total('ann', '2026-02')).toBe('-40');
    await postPeriod(house.parts, 'plan', '2026-02');
    await house.edit(deal, { amount: '700' }, '2026-02-12');
    expect(await total('ann', '2026-02')).toBe('-30');
    await postPeriod(house.parts, 'plan', '2026-02');
    await postPeriod(house.parts, 'plan', '2026-02');
    const entries = await house.store.readEntries(february);
    const { id } = await house.as('ann');
    const own = entries.filter(({ person }) => person === id);
    expect(own.map(({ amount, kind }) => [kind, amount.toFixed()])).toEqual([
      ['correction', '-40'],
      ['correction', '10'],
    ]);
    expect(own[0]?.corrects).toEqual({ period: '2026-01', entry: `plan/2026-01/${id}/1` });
    const told = tellBecause(own[0]?.because as never, 'en');
    expect(told).toContain('2026-01 was closed and is made good');
    expect(told).toContain('US$100.00 → US$60.00');
    expect(told).toContain('changed on 2026-02-10');
    expect(await house.store.readEntries(january)).toEqual(before);
    expect(await total('ann')).toBe('100');
  });

  it('of a period that is opened again is put right there, and no longer in the later one', async () => {
    const deal = await house.win('ann', { amount: '1000' }, '2026-01-10');
    await close('2026-01', '2026-02-03');
    await house.edit(deal, { amount: '600' }, '2026-02-10');
    await postPeriod(house.parts, 'plan', '2026-02');
    await reopenRun(house.parts, await house.as('chief'), {
      ...january,
      reason: 'to put it right',
    });
    expect(await total('ann')).toBe('60');
    expect(await total('ann', '2026-02')).toBe('0');
    await postPeriod(house.parts, 'plan', '2026-01');
    await postPeriod(house.parts, 'plan', '2026-02');
    const entries = await house.store.readEntries({ plan: 'plan' });
    const sum = entries.reduce((all, { amount }) => all.plus(amount), new Decimal(0));
    expect(sum.toFixed()).toBe('66');
  });

  it('goes by the plan and the people of then: a new rate and a new manager change nothing of it', async () => {
    const deal = await house.win('ann', { amount: '1000' }, '2026-01-10');
    await close('2026-01', '2026-02-03');
    await house.publish(plan.replace('rate: 10 %', 'rate: 20 %'));
    const person = (await house.directory.people()).byEmail('ann@firm.example');
    const bob = await house.as('bob');
    if (!person) throw new Error('nobody');
    await house.store.savePerson({ ...person, revision: person.revision + 1, manager: bob.id });
    house.directory.forget();
    expect(await total('ann', '2026-02')).toBe('0');
    await house.edit(deal, { amount: '600' }, '2026-02-10');
    expect(await total('ann', '2026-02')).toBe('-40');
    expect(await total('max', '2026-02')).toBe('-4');
    await house.win('ann', { amount: '100' }, '2026-02-11');
    expect(await total('ann', '2026-02')).toBe('-20');
    expect(await total('bob', '2026-02')).toBe('1');
  });

  it('a case that is cancelled later is taken back in the period in which it happened', async () => {
    const deal = await house.win('ann', { amount: '1000' }, '2026-01-10');
    await close('2026-01', '2026-02-03');
    await house.edit(deal, { cancelled: true }, '2026-02-10');
    expect(await total('ann')).toBe('100');
    expect(await total('ann', '2026-02')).toBe('-100');
    await close('2026-02', '2026-03-02');
    house.clock.set(moment('2026-03-05'));
    expect(await total('ann', '2026-03')).toBe('0');
  });
});

describe('by hand', () => {
  it('an adjustment is added with its reason to an open period', async () => {
    await house.win('ann', { amount: '1000' }, '2026-01-10');
    const [pay, ann] = [await house.as('pay'), await house.as('ann')];
    const given = { ...january, person: ann.id, amount: new Decimal('12.50'), reason: 'promised' };
    expect(await refusal(adjust(house.parts, ann, given))).toBe('right-missing');
    const wrong = { ...given, amount: new Decimal('0.001') };
    expect(await refusal(adjust(house.parts, pay, wrong))).toBe('payout-amount-wrong');
    const entry = await adjust(house.parts, pay, given);
    expect(entry.adjusted).toEqual({ by: { id: pay.id, name: 'Pay' }, reason: 'promised' });
    expect(await total('ann')).toBe('112.5');
    await postPeriod(house.parts, 'plan', '2026-01');
    expect(await total('ann')).toBe('112.5');
    await close('2026-01', '2026-02-03');
    expect(await refusal(adjust(house.parts, pay, given))).toBe('payout-not-open');
    expect(await total('ann', '2026-02')).toBe('0');
  });

  it('an objection is answered, and what is granted comes into the open period', async () => {
    await house.win('ann', { amount: '1000' }, '2026-01-10');
    await close('2026-01', '2026-02-03');
    const [pay, ann, bob] = [await house.as('pay'), await house.as('ann'), await house.as('bob')];
    const entry = `plan/2026-01/${ann.id}/1`;
    const given = { ...january, person: ann.id, entry, says: 'It was 1,100.' };
    expect(await refusal(openDispute(house.parts, bob, given))).toBe('dispute-may-not');
    const dispute = await openDispute(house.parts, ann, given);
    const amount = new Decimal('10');
    const answer = { id: dispute.id, accepted: true, says: 'You are right.', amount };
    const answered = await answerDispute(house.parts, pay, answer);
    expect(answered).toMatchObject({ status: 'accepted', answer: { says: 'You are right.' } });
    expect(answered.answer?.adjustment).toMatch(/^plan\/2026-02\//);
    expect(await total('ann', '2026-02')).toBe('10');
    expect(await refusal(answerDispute(house.parts, pay, answer))).toBe('dispute-ended');
  });
});
