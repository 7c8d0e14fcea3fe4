import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pino } from 'pino';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { actorOf, seedPeople, systemActor, type Actor } from '../../src/access/index.ts';
import { openBaton, type Baton } from '../../src/app.ts';
import { payoutNews } from '../../src/app/payout-news.ts';
import { deliverOnce, readInbox, type InboxEntry } from '../../src/collaboration/index.ts';
import {
  documentBytes,
  makeDocuments,
  openDocument,
  requestDocument,
  type StoredDocument,
} from '../../src/documents/index.ts';
import {
  answerDispute,
  approveRun,
  closeRun,
  openDispute,
  reopenRun,
  returnRun,
  submitRun,
  withdrawDispute,
} from '../../src/incentives/index.ts';
import { DAY, Decimal, SimulatedClock } from '../../src/shared/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import { startMailServer, type MailServer } from '../collaboration/senders/mail-server.ts';

const firm = readFileSync(new URL('../incentives/house.yaml', import.meta.url), 'utf8');
const rules = `
kind: Incentive
id: plan
title: { en: Commission, zh-CN: 提成 }
for: { role: rep }
period: { every: month, zone: UTC }
currency: USD
effective: { from: 2026-01-01 }
credit: { when: { funnel: deal, outcome: won }, amount: =case.amount }
pays: { rate: 10 % }
---
kind: Document
id: statement
title: { en: Statement, zh-CN: 结算单 }
of: { incentive: plan }
template: statement.hbs
formats: [html]
number: P-{000}
when: { period: closed }
---
kind: Channel
id: mail
title: Mail
type: email
server: { secret: MAIL_SERVER }
from: Firm <firm@firm.example>
`;
const template =
  '<html><head><title>{{document.title}}</title></head><body>{{statement.person.name}}: {{money statement.total}}, {{statement.status}}, {{t en="paid" zh-CN="应发"}}</body></html>';

let baton: Baton;
let clock: SimulatedClock;
let folder: string;
let mails: MailServer;
/** What the process tells; another one is a process that knows nothing yet. */
let tell: () => Promise<number>;
let commands = 0;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'baton-payouts-'));
  clock = new SimulatedClock(Date.UTC(2026, 0, 10, 9));
  mails = await startMailServer();
  const log = pino({ level: 'silent' });
  const store = await openSqliteStore({ folder });
  const env = { BATON_SECRET_MAIL_SERVER: `smtp://127.0.0.1:${mails.port}` };
  baton = await openBaton({
    store,
    log,
    version: '1',
    clock,
    env,
    address: 'https://firm.example',
  });
  const languages = firm.replace('currency: USD\n', 'currency: USD\nlanguages: [en, zh-CN]\n');
  const files = [
    { path: 'definitions/firm.yaml', content: languages },
    { path: 'definitions/rules.yaml', content: rules },
    { path: 'templates/statement.hbs', content: template },
  ];
  await baton.services.publishing.publish(systemActor('UTC'), files, { message: 'the first' });
  await seedPeople(baton.access);
  tell = another();
});
afterEach(async () => {
  await baton.stop();
  await mails.stop();
  await rm(folder, { recursive: true, force: true });
});

function another(): () => Promise<number> {
  return payoutNews({ ...baton.services, log: pino({ level: 'silent' }) });
}

const run = { plan: 'plan', period: '2026-01' };
const parts = () => baton.services.incentives;

async function as(name: string): Promise<Actor> {
  const person = await baton.services.store.findPersonByEmail(`${name}@firm.example`);
  return actorOf(person!, baton.access.organization(), clock.now());
}

/** A deal of Ann that is won, of 1,000 dollars. */
async function win(): Promise<string> {
  const { id } = await as('ann');
  const give = async (command: object, caseId?: string) =>
    (
      await baton.engine.execute(systemActor('UTC'), command as never, {
        idempotencyKey: `command ${++commands}`,
        ...(caseId !== undefined && { caseId }),
      })
    ).state.id;
  const fields = { title: 'Pumps', amount: '1000.00' };
  const deal = await give({ kind: 'open', funnel: 'deal', fields, owner: id });
  await give({ kind: 'move', move: 'meet', fields: {} }, deal);
  await give({ kind: 'move', move: 'win', fields: {} }, deal);
  return deal;
}

async function close(): Promise<void> {
  clock.set(Math.max(clock.now(), Date.UTC(2026, 1, 3, 9)));
  await submitRun(parts(), await as('pay'), run);
  await approveRun(parts(), await as('chief'), run);
  await closeRun(parts(), await as('pay'), run);
}

async function inbox(name: string, view: 'open' | 'done' = 'open'): Promise<readonly InboxEntry[]> {
  return (await readInbox(baton.services.messaging, await as(name), { view, limit: 50 })).items;
}
const subjects = async (name: string) => (await inbox(name)).map(({ subject }) => subject);

async function make(): Promise<readonly StoredDocument[]> {
  const { documents, store } = baton.services;
  const maker = { ...documents, owner: 'maker', jitter: () => 0 };
  while ((await makeDocuments(maker)) > 0);
  const listed = await store.listDocuments({ definition: 'statement', limit: 100 });
  return Promise.all(listed.toReversed().map(async ({ id }) => (await store.loadDocument(id))!));
}

async function speak(name: string, locale: string): Promise<void> {
  const { store } = baton.services;
  const person = (await store.findPersonByEmail(`${name}@firm.example`))!;
  await store.savePerson({ ...person, locale, revision: person.revision + 1 });
  baton.access.directory?.forget();
}

describe('a period that is closed', () => {
  it('gives everybody who takes part his statement, in his language, once', async () => {
    await win();
    await speak('ann', 'zh-CN');
    await close();
    await tell();
    await tell();
    await another()();
    const made = await make();
    const texts = await Promise.all(
      made.map(async (one) =>
        Buffer.from(await documentBytes(baton.services.documents, one, one.files[0]!)).toString(),
      ),
    );
    expect(made.map(({ status, number, subject }) => [status, number, subject.name])).toEqual([
      ['released', expect.stringMatching(/^P-00[12]$/), 'Ann · 2026-01'],
      ['released', expect.stringMatching(/^P-00[12]$/), 'Bob · 2026-01'],
    ]);
    expect(texts[0]).toMatch(/Ann: \$100\.00, 已关账, 应发/);
    expect(texts[1]).toMatch(/Bob: \$0\.00, Closed, paid/);
    const documents = baton.services.documents;
    const [anns] = made as [StoredDocument];
    for (const name of ['ann', 'max', 'pay', 'chief'])
      expect((await openDocument(documents, await as(name), anns.id)).id).toBe(anns.id);
    await expect(openDocument(documents, await as('bob'), anns.id)).rejects.toMatchObject({
      code: 'not-found',
    });
  });

  it('tells each of them his amount, by inbox and mail', async () => {
    await win();
    await speak('ann', 'zh-CN');
    await close();
    await tell();
    const [entry] = await inbox('ann');
    expect(entry).toMatchObject({
      topic: 'statement ready',
      subject: '您 2026-01 的奖金结算单已生成',
      payout: run,
      mustAnswer: false,
    });
    expect(entry?.facts).toContainEqual({ label: '金额', value: 'US$100.00' });
    expect((await inbox('bob'))[0]?.facts).toContainEqual({ label: 'Amount', value: 'US$0.00' });
    const { messaging } = baton.services;
    while ((await deliverOnce({ ...messaging, owner: 'post', random: () => 0 })) > 0);
    const anns = mails.received.find(({ to }) => to.includes('ann@firm.example'));
    expect(anns?.mail.subject).toBe('您 2026-01 的奖金结算单已生成');
    expect(anns?.mail.text).toContain('US$100.00');
  });

  it('has new statements where it is opened and closed anew with other entries', async () => {
    await win();
    await close();
    await tell();
    await make();
    await reopenRun(parts(), await as('chief'), { ...run, reason: 'A rate was wrong.' });
    clock.set(Date.UTC(2026, 0, 20));
    await win();
    await close();
    await tell();
    const made = await make();
    expect(made.filter(({ subject }) => subject.name.startsWith('Ann'))).toHaveLength(2);
  });

  it('was open before: who asked for his statement then has one that says so', async () => {
    await win();
    const ann = await as('ann');
    const subject = { collection: 'payout:plan', id: `2026-01/${ann.id}` };
    const asked = { definition: 'statement', subject, key: 'first' };
    await requestDocument(baton.services.documents, ann, asked);
    const [one] = (await make()) as [StoredDocument];
    const bytes = await documentBytes(baton.services.documents, one, one.files[0]!);
    expect(Buffer.from(bytes).toString()).toContain('$100.00, Open');
  });
});

describe('a run that is handed in', () => {
  it('asks those who approve until it is approved, or returned to who handed it in', async () => {
    await win();
    await submitRun(parts(), await as('pay'), run);
    await tell();
    const [asked] = await inbox('chief');
    expect(asked).toMatchObject({
      topic: 'run submitted',
      subject: 'Payouts of 2026-01 wait for your approval',
      mustAnswer: true,
    });
    expect(asked?.facts).toContainEqual({ label: 'Amount', value: 'US$100.00' });
    expect(await subjects('pay')).toEqual([]);
    await returnRun(parts(), await as('chief'), { ...run, reason: 'Bob is missing.' });
    await tell();
    expect(await inbox('chief')).toEqual([]);
    const [returned] = await inbox('pay');
    expect(returned?.subject).toBe('Payouts of 2026-01 were returned');
    expect(returned?.facts).toContainEqual({ label: 'Reason', value: 'Bob is missing.' });
    await submitRun(parts(), await as('pay'), run);
    await tell();
    expect(await inbox('chief')).toHaveLength(1);
    await approveRun(parts(), await as('chief'), run);
    await another()();
    expect(await inbox('chief')).toEqual([]);
    expect(await inbox('chief', 'done')).toHaveLength(2);
  });

  it('that was handed in long ago is told no more by a process that starts', async () => {
    await win();
    await submitRun(parts(), await as('pay'), run);
    clock.advance(15 * DAY);
    await another()();
    expect(await inbox('chief')).toEqual([]);
  });
});

describe('an objection', () => {
  it('asks those who administer payouts, and its answer is told with what was adjusted', async () => {
    const deal = await win();
    const says = 'The second half is missing.';
    const { id } = await openDispute(parts(), await as('ann'), { ...run, case: deal, says });
    await tell();
    const [asked] = await inbox('pay');
    expect(asked).toMatchObject({
      subject: 'Ann objects to a statement',
      mustAnswer: true,
      payout: { ...run, dispute: id },
    });
    expect(asked?.facts).toContainEqual({ label: 'Reason', value: says });
    const answer = { id, accepted: true, says: 'Right.', amount: new Decimal(50) };
    await answerDispute(parts(), await as('pay'), answer);
    await tell();
    expect(await inbox('pay')).toEqual([]);
    const [answered] = await inbox('ann');
    expect(answered?.subject).toBe('An objection was accepted');
    expect(answered?.facts).toContainEqual({ label: 'Amount', value: 'US$50.00' });
  });

  it('that is withdrawn asks nobody any more', async () => {
    const deal = await win();
    const given = { ...run, case: deal, says: 'Missing.' };
    const { id } = await openDispute(parts(), await as('ann'), given);
    await tell();
    await withdrawDispute(parts(), await as('ann'), { id });
    await tell();
    expect(await inbox('pay')).toEqual([]);
    expect(await inbox('ann')).toEqual([]);
  });
});
