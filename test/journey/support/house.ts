import { createHmac } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { issueSignInLink, signInWithLink } from '../../../src/access/index.ts';
import { createLog, openBaton, publishFirst, type Baton } from '../../../src/app.ts';
import { operatorActor } from '../../../src/app/operator.ts';
import { deliverOnce, notifyHandler } from '../../../src/collaboration/index.ts';
import { documentHandler } from '../../../src/documents/index.ts';
import { openCaseHandler, relayOnce, runTimers } from '../../../src/engine/index.ts';
import { dateIn, HOUR, SimulatedClock } from '../../../src/shared/index.ts';
import { openSqliteStore } from '../../../src/store/index.ts';
import { startMailServer, type MailServer } from '../../collaboration/senders/mail-server.ts';
import { startReceiver, type Call, type Receiver } from '../../collaboration/senders/receiver.ts';
import { browser, type Browser } from '../../http/support/world.ts';
import { Colleague } from './colleague.ts';

const company = fileURLToPath(new URL('../../..', import.meta.url));
const signing = Buffer.from('a signing secret of 32 characters').toString('base64');

/** The example company at work: a server, its mail server, and the programs that its channels call. */
export interface House {
  readonly baton: Baton;
  readonly clock: SimulatedClock;
  readonly mail: MailServer;
  readonly chat: Receiver;
  readonly erp: Receiver;
  /** Somebody who signs in each day by a link of his own. `li.wei` is li.wei@lantern.example. */
  colleague(name: string): Promise<Colleague>;
  /** Carries out what is due now: effects, timers, messages. */
  settle(): Promise<void>;
  /** Time goes by until then, a local time of Shanghai such as `2026-05-06 12:00`, and with it all that falls due. */
  until(moment: string): Promise<void>;
  close(): Promise<void>;
}

export function shanghai(moment: string): number {
  return Date.parse(`${moment.replace(' ', 'T')}:00+08:00`);
}

export async function openHouse(start: string): Promise<House> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-journey-'));
  const [mail, chat, erp] = await Promise.all([
    startMailServer(),
    startReceiver(),
    startReceiver(),
  ]);
  const clock = new SimulatedClock(shanghai(start));
  const store = await openSqliteStore({ folder });
  const baton = await openBaton({
    store,
    log: createLog({ level: 'silent' }),
    version: '0.0.0',
    clock,
    address: 'http://baton.lantern.example',
    secrets: join(folder, 'secrets'),
    env: {
      BATON_ALLOW_PRIVATE_CALLS: 'loopback',
      BATON_SECRET_MAIL_SERVER: `smtp://127.0.0.1:${mail.port}`,
      BATON_SECRET_SALES_CHAT_URL: chat.url,
      BATON_SECRET_ERP_URL: erp.url,
      BATON_SECRET_ERP_SIGNING: signing,
    },
  });
  await publishFirst(baton, company, 'first release');
  const url = await baton.server.start(0);
  const settle = (): Promise<void> => settleAll(baton, clock);
  let visits = 0;
  return {
    baton,
    clock,
    mail,
    chat,
    erp,
    colleague: async (name) => {
      const person = await baton.access.store.findPersonByEmail(`${name}@lantern.example`);
      if (!person) throw new Error(`nobody is called ${name}`);
      const signIn = async (): Promise<Browser> => {
        const { secret } = await issueSignInLink(baton.access, operatorActor('UTC'), person.id);
        const session = await signInWithLink(baton.access, secret, {
          address: `10.0.0.${(visits += 1)}`,
        });
        return browser(url, person.id, session.secret);
      };
      const today = daily(clock, signIn);
      return new Colleague(person, today, url, settle);
    },
    settle,
    until: async (moment) => {
      const end = shanghai(moment);
      while (clock.now() < end) {
        clock.set(Math.min(clock.now() + HOUR / 2, end));
        await settle();
      }
    },
    close: async () => {
      await baton.stop();
      await Promise.all([mail.stop(), chat.stop(), erp.stop()]);
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The same for a day. */
function daily<T>(clock: SimulatedClock, make: () => Promise<T>): () => Promise<T> {
  let last: { readonly day: string; readonly made: Promise<T> } | undefined;
  return () => {
    const day = dateIn(clock.now(), 'Asia/Shanghai');
    if (last?.day !== day) last = { day, made: make() };
    return last.made;
  };
}

/** What the workers of a running server do, until nothing is left to be done at this moment. */
async function settleAll(baton: Baton, clock: SimulatedClock): Promise<void> {
  const { store, engine, messaging, documents } = baton.services;
  const shared = { store, clock, owner: 'journey', random: () => 0.5, onFailure: fail };
  const handlers = [openCaseHandler(engine), notifyHandler(messaging), documentHandler(documents)];
  for (let done = 1; done > 0;) {
    done = await runTimers({ ...shared, engine });
    done += await relayOnce({ ...shared, handlers });
    done += await deliverOnce({ ...messaging, ...shared, store });
  }
}

function fail(_what: object, error: Error): never {
  throw error;
}

/** Whether a call is signed as the company's webhooks are. Source: Standard Webhooks, www.standardwebhooks.com. */
export function isSigned({ headers, body }: Call): boolean {
  const signed = `${String(headers['webhook-id'])}.${String(headers['webhook-timestamp'])}.${body}`;
  const expected = createHmac('sha256', Buffer.from(signing, 'base64')).update(signed);
  return headers['webhook-signature'] === `v1,${expected.digest('base64')}`;
}
