import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWholeJournal, replay } from '../../src/engine/index.ts';
import type { Colleague } from './support/colleague.ts';
import { isSigned, openHouse, shanghai, type House } from './support/house.ts';

/** From 1 to 5 May is Labour Day; Saturday 9 May is worked to make up for it. */
const monday = '2026-04-27 10:00';

let house: House;
const at = (moment: string) => house.clock.set(shanghai(moment));
const mailsTo = ({ email }: Colleague) =>
  house.mail.received.filter(({ to }) => to.includes(email)).map(({ mail }) => mail);
const timesOf = (moment: string) => new Date(shanghai(moment)).toISOString();

const leadName = 'Northwind · L-2026-0001';
const onboardingName = 'Northwind · O-2026-0001';

describe('a lead of the example company', () => {
  let [lead, onboarding] = ['', ''];
  let marketing: Colleague, development: Colleague, legal: Colleague, finance: Colleague;
  let cfo: Colleague, manager: Colleague, delivery: Colleague, success: Colleague;
  /** Whom routing chose first, and who accepted in the end. */
  let silent: Colleague, sales: Colleague;
  const sellers: Colleague[] = [];

  beforeAll(async () => {
    house = await openHouse(monday);
    const names = ['lin.yue', 'zhao.ming', 'he.jing', 'luo.min', 'zheng.hua', 'wang.fang'];
    const people = await Promise.all(names.map((name) => house.colleague(name)));
    [marketing, development, legal, finance, cfo, manager] = people as [
      Colleague,
      Colleague,
      Colleague,
      Colleague,
      Colleague,
      Colleague,
    ];
    delivery = await house.colleague('gao.peng');
    success = await house.colleague('tang.li');
    for (const name of ['li.wei', 'zhou.jie', 'wu.qian']) sellers.push(await house.colleague(name));
  });
  afterAll(() => house.close());

  it('begins in marketing, is called, and is offered to sales development', async () => {
    const account = await marketing.fills('/records/account', {
      fields: { company: 'Northwind', region: 'north', language: 'en' },
    });
    await marketing.fills('/records/contact', { fields: { full_name: 'Ada', account } });
    lead = await marketing.fills('/funnels/lead-to-contract/open', {
      fields: { company: account, source: 'event' },
    });
    const qualified = { fields: { score: 80, need: 'A new system' } };
    const early = await marketing.tries(`/cases/${lead}/moves/qualify`, qualified);
    expect(early.errors).toMatchObject([{ code: 'checklist-open' }]);
    at('2026-04-27 10:30');
    await marketing.does(lead, 'Call the customer');
    await marketing.fills(`/cases/${lead}/moves/qualify`, qualified);
    const { offers } = await development.sees(lead);
    expect(offers).toMatchObject([
      { round: 1, to: { person: { name: '赵明 Zhao Ming' } }, due: timesOf('2026-04-27 15:30') },
    ]);
  });

  it('is rejected with a reason, which the giver has before her when she offers it again', async () => {
    at('2026-04-27 11:00');
    await development.rejects(lead, { reason: 'incomplete', note: 'Who decides there?' });
    const { cameBack, stage } = await marketing.sees(lead);
    expect(stage).toBe('lead');
    expect(cameBack).toMatchObject([
      { how: 'rejected', reason: { title: 'Incomplete' }, note: 'Who decides there?' },
    ]);
    const { items } = await marketing.reads('/inbox');
    expect(items).toMatchObject([{ topic: 'rejected', case: { id: lead } }]);
    at('2026-04-27 11:30');
    const need = 'A new system; Ada, the managing director, decides.';
    await marketing.fills(`/cases/${lead}/edit`, { fields: { need } });
    await marketing.fills(`/cases/${lead}/moves/qualify`);
    expect((await marketing.sees(lead)).cameBack).toEqual([]);
  });

  it('is accepted by the link in the e-mail, which shows first and acts then, once', async () => {
    at('2026-04-27 13:30');
    const mail = mailsTo(development).at(-1)!;
    expect(mail.subject).toContain('Northwind');
    const href = /href="([^"]+\/act\/[^"]+)"/.exec(String(mail.html))![1]!;
    const { page, answer } = await development.followsLink(href);
    expect(page.text).toContain('赵明 Zhao Ming');
    expect((await development.sees(lead)).offers).toHaveLength(1);
    expect((await answer()).status).toBe(200);
    const { offers, owner } = await development.sees(lead);
    expect([offers, owner]).toEqual([[], development.id]);
    expect((await answer()).text).toContain('role="alert"');
  });

  it('waits for an answer over the holidays, is escalated, and expires towards the next', async () => {
    at('2026-04-30 17:00');
    const { items } = await development.reads('/records/contact');
    await development.fills(`/cases/${lead}/moves/propose`, {
      fields: { budget: true, decision_maker: items[0].id },
    });
    const [offer] = (await manager.sees(lead)).offers;
    silent = sellers.find(({ id }) => id === offer.to.person.id)!;
    expect(offer.due).toBe(timesOf('2026-05-06 17:00'));
    await house.until('2026-05-06 16:30');
    expect(mailsTo(silent)).toHaveLength(1);
    await house.until('2026-05-07 16:30');
    expect(mailsTo(silent)).toHaveLength(2);
    expect(mailsTo(manager)).toHaveLength(0);
    await house.until('2026-05-07 17:00');
    expect(mailsTo(manager)).toHaveLength(1);
    await house.until('2026-05-08 17:00');
    const [next] = (await manager.sees(lead)).offers;
    sales = sellers.find(({ id }) => id === next.to.person.id)!;
    expect(sales).not.toBe(silent);
    await sales.accepts(lead);
    expect((await sales.sees(lead)).owner).toBe(sales.id);
  });

  it('passes legal, and for its amount the controller and then the CFO', async () => {
    at('2026-05-09 09:30');
    const product = await finance.fills('/records/product', {
      fields: { code: 'LP-1', label: 'Platform', series: 'platform', price: '600000.00' },
    });
    await sales.fills(`/cases/${lead}/edit`, {
      fields: { lines: [{ product, quantity: 2 }], expected: '2026-06-30' },
    });
    await sales.fills(`/cases/${lead}/moves/submit`);
    await legal.approves(lead, 'The standard contract.');
    await finance.approves(lead, 'They pay on time.');
    const { stages, approvals } = await cfo.sees(lead);
    expect(stages).toEqual(['review', 'credit']);
    expect(approvals).toMatchObject([
      { steps: [{ votes: [{ decision: 'approve' }] }, { votes: [] }] },
    ]);
    expect(mailsTo(cfo).at(-1)!.subject).toContain('Northwind');
    await cfo.approves(lead, 'Good.');
    expect((await sales.sees(lead)).stages).toEqual(['contract']);
  });

  it('is won, and the sales chat and the ERP system hear of it, signed', async () => {
    at('2026-05-11 10:00');
    await sales.fills(`/cases/${lead}/moves/sign`, { fields: { signed: '2026-05-11' } });
    const seen = await sales.sees(lead);
    expect(seen.outcome).toBe('won');
    expect(house.chat.calls.map(({ body }) => JSON.parse(body).text)).toEqual([
      expect.stringContaining('Northwind'),
    ]);
    expect(house.erp.calls.filter(isSigned).map(({ body }) => JSON.parse(body))).toMatchObject([
      { type: 'case.closed', data: { case: lead } },
    ]);
  });

  it('is handed to delivery, where a stand-in accepts for who is away', async () => {
    await delivery.sends(`/people/${delivery.id}/absences`, {
      revision: delivery.person.revision,
      from: timesOf('2026-05-11 00:00'),
      to: timesOf('2026-05-13 00:00'),
      standIn: success.id,
    });
    const { items } = await sales.reads('/funnels/onboarding/cases');
    onboarding = items[0].id;
    await sales.fills(`/cases/${onboarding}/moves/hand-over`, {
      fields: { promises: 'Ten users by the end of June.' },
    });
    const [offer] = (await success.sees(onboarding)).offers;
    expect(offer.to).toMatchObject({
      person: { id: success.id },
      standsInFor: { id: delivery.id },
    });
    await success.accepts(onboarding);
    await success.does(onboarding, 'Name the project team');
  });

  it('is set up by delivery and ends in customer success as a finished onboarding', async () => {
    at('2026-05-13 09:30');
    await delivery.fills(`/cases/${onboarding}/moves/kick-off`, {
      fields: { kickoff: '2026-05-13' },
    });
    for (const move of ['migrate', 'test'])
      await delivery.fills(`/cases/${onboarding}/moves/${move}`);
    await delivery.fills(`/cases/${onboarding}/moves/go-live`, { fields: { live: '2026-05-13' } });
    await success.accepts(onboarding);
    await success.does(onboarding, 'Train the users');
    await success.fills(`/cases/${onboarding}/moves/complete`, {
      fields: { users: 10, satisfaction: 5 },
    });
    expect((await success.sees(onboarding)).outcome).toBe('completed');
  });

  it('can be asked afterwards why it went to whom, and names why not the others', async () => {
    const { items } = await manager.reads(`/cases/${lead}/offers`);
    expect(items.map(({ status }: { status: string }) => status)).toEqual([
      'rejected',
      'accepted',
      'expired',
      'accepted',
    ]);
    const last = items.at(-1);
    const path = `/cases/${lead}/explain?about=assignment&offer=${encodeURIComponent(last.id)}`;
    const { points } = await manager.reads(path);
    const words = JSON.stringify(points);
    for (const { person } of [silent, sales]) expect(words).toContain(person.name);
    expect(words).toContain(`${silent.person.name}: did not answer the offer before`);
  });

  it('shows in the health of each handoff what happened', async () => {
    expect(await healthOf('handoff-health')).toMatchObject({
      'marketing-to-sales-development': {
        offers: '2',
        accepted: '1',
        rejected: '1',
        'acceptance-rate': '0.5',
        'first-time-right': '0',
        'reason.incomplete': '1',
        'giver-time': '0.5',
        'receiver-time': '0.75',
        breached: '0',
      },
      'sales-development-to-sales': {
        offers: '2',
        accepted: '1',
        expired: '1',
        breached: '1',
        'first-time-right': '1',
      },
    });
    expect(await healthOf('onboarding-handoff-health')).toMatchObject({
      'sales-to-delivery': { offers: '1', accepted: '1', 'first-time-right': '1' },
      'delivery-to-customer-success': { offers: '1', accepted: '1', 'first-time-right': '1' },
    });
  });

  it('has sent every message once, to whom it concerned, and left none behind', async () => {
    await house.until('2026-05-14 10:00');
    expect(house.mail.received.map(({ mail, to }) => [...to, mail.subject])).toEqual([
      [development.email, `${leadName} is waiting for you`],
      [marketing.email, `Rejected: ${leadName}`],
      [development.email, `${leadName} is waiting for you`],
      [silent.email, `${leadName} is waiting for you`],
      [silent.email, `${leadName} is waiting for you`],
      [manager.email, `Overdue, please look after it: ${leadName}`],
      [sales.email, `${leadName} is waiting for you`],
      ...[legal, finance].map(({ email }) => [email, `Please decide: ${leadName}`]),
      [sales.email, `Approved: ${leadName}`],
      [cfo.email, `Please decide: ${leadName}`],
      [sales.email, `Approved: ${leadName}`],
      [success.email, `Offered to you: ${onboardingName}`],
      [success.email, `Offered to you: ${onboardingName}`],
    ]);
    const { store } = house.baton.services;
    expect(await store.countDeliveries()).toBe(0);
    expect(await store.listDeadDeliveries({ limit: 10 })).toEqual([]);
    const ids = house.mail.received.map(({ mail }) => mail.messageId);
    expect(new Set(ids).size).toBe(ids.length);
    const calls = house.erp.calls.map(({ headers }) => headers['webhook-id']);
    expect(new Set(calls).size).toBe(calls.length);
  });

  it('stands as its journal says', async () => {
    const { store } = house.baton.services;
    for (const id of [lead, onboarding])
      expect(replay(await readWholeJournal(store, id))).toEqual(await store.loadCase(id));
  });

  /** The figures of each handoff, by their names. */
  async function healthOf(report: string) {
    const { measures, rows } = await manager.sends(`/reports/${report}/run`, { parameters: {} });
    const names = measures.map(({ id }: { id: string }) => id.replace('handoffs.', ''));
    return Object.fromEntries(
      rows.map(({ keys, values }: { keys: string[]; values: string[] }) => [
        keys[0],
        Object.fromEntries(names.map((name: string, index: number) => [name, values[index]])),
      ]),
    );
  }
});
