import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { pino } from 'pino';
import request, { type Test } from 'supertest';
import {
  csrfTokenOf,
  issueSignInLink,
  seedPeople,
  signInWithLink,
} from '../../../src/access/index.ts';
import { openBaton, readWorkspace, type Baton } from '../../../src/app.ts';
import { makeDocuments } from '../../../src/documents/index.ts';
import { openSqliteStore } from '../../../src/store/index.ts';
import { SimulatedClock, type JsonObject } from '../../../src/shared/index.ts';
import { sqliteMaintenance } from '../../../src/app/maintenance.ts';
import { operatorActor } from '../../../src/app/operator.ts';

export const roles = ['admin', 'manager', 'seller', 'clerk', 'visitor'] as const;
export type Role = (typeof roles)[number];
export type Caller = Role | 'nobody';

type Verb = 'get' | 'post' | 'put' | 'patch' | 'delete';

/** Somebody who sends requests: signed in by cookie, with the CSRF token on what changes something. */
export interface Browser {
  readonly person: string;
  readonly cookie: string;
  readonly csrf: string;
  send(verb: Verb, path: string): Test;
}

export interface World {
  readonly baton: Baton;
  readonly folder: string;
  readonly clock: SimulatedClock;
  /** What was logged, line by line. */
  readonly logged: string[];
  readonly url: string;
  as(caller: Caller): Browser;
  /** The same person in a session of its own, which a test may end. */
  fresh(caller: Caller): Promise<Browser>;
  /** A deal owned by the seller, made by the administrator. */
  newDeal(fields?: JsonObject, owner?: Caller): Promise<string>;
  newAccount(fields?: JsonObject): Promise<string>;
  /** A lead owned by the seller; its secret is hidden from the clerk. */
  newLead(fields?: JsonObject): Promise<string>;
  /** A lead that was offered to the back office, where the clerk is. */
  offeredLead(fields?: JsonObject): Promise<OfferedLead>;
  /** Makes the documents that are asked for, as the server does beside its requests. */
  makeDocuments(): Promise<void>;
  personOf(role: Role): string;
  close(): Promise<void>;
}

export interface OfferedLead {
  readonly lead: string;
  readonly offer: string;
}

export const workspaceFolder = fileURLToPath(new URL('../workspace', import.meta.url));

/** The test organization on a SQLite store of its own, published, with a session for each role. */
export async function openWorld(start = Date.UTC(2026, 2, 2, 2)): Promise<World> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-http-'));
  const clock = new SimulatedClock(start);
  const logged: string[] = [];
  const log = pino({ level: 'info', base: null }, { write: (line: string) => logged.push(line) });
  const store = await openSqliteStore({ folder });
  const baton = await openBaton({
    store,
    log,
    version: '1.2.3',
    clock,
    folder,
    maintenance: (parts) => sqliteMaintenance(store, parts, folder),
  });
  const operator = operatorActor('UTC');
  const files = await readWorkspace(workspaceFolder);
  await baton.services.publishing.publish(operator, files, { message: 'the first' });
  await seedPeople(baton.access);
  const url = await baton.server.start(0);
  const browsers = await signInAll(baton, url);
  const as = (caller: Caller): Browser => browsers.get(caller) ?? nobody(url);
  let count = 0;
  const newLead = async (fields: JsonObject = {}): Promise<string> => {
    count += 1;
    const given = { company: `Lead ${count}`, need: 'Pumps', secret: 'Heron', ...fields };
    const body = { fields: given, owner: as('seller').person };
    const { body: made } = await must(as('admin').send('post', '/funnels/lead/cases').send(body));
    return String(made.id);
  };
  return {
    baton,
    folder,
    clock,
    logged,
    url,
    as,
    fresh: (caller) =>
      caller === 'nobody' ? Promise.resolve(as(caller)) : signIn(baton, url, caller),
    personOf: (role) => as(role).person,
    newDeal: async (fields = {}, owner = 'seller') => {
      count += 1;
      const answer = await as('admin')
        .send('post', '/funnels/deal/cases')
        .send({ fields: { subject: `Deal ${count}`, ...fields }, owner: as(owner).person });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return String(answer.body.id);
    },
    newAccount: async (fields = {}) => {
      count += 1;
      const answer = await as('admin')
        .send('post', '/records/account')
        .send({ fields: { company: `Company ${count}`, ...fields } });
      if (answer.status !== 201) throw new Error(JSON.stringify(answer.body));
      return String(answer.body.id);
    },
    newLead,
    offeredLead: async (fields) => {
      const lead = await newLead(fields);
      await must(as('seller').send('post', `/cases/${lead}/moves/give`).send({}));
      const { body } = await must(as('manager').send('get', `/cases/${lead}`));
      return { lead, offer: String(body.$standing.offers[0].id) };
    },
    makeDocuments: async () => {
      const parts = { ...baton.services.documents, owner: 'test', jitter: () => 0 };
      while ((await makeDocuments(parts)) > 0);
    },
    close: async () => {
      await baton.stop();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

/** The answer, which must be one of success. */
export async function must(test: Test): Promise<Awaited<Test>> {
  const answer = await test;
  if (answer.status >= 300) throw new Error(JSON.stringify(answer.body));
  return answer;
}

async function signInAll(baton: Baton, url: string): Promise<Map<Caller, Browser>> {
  const browsers = new Map<Caller, Browser>();
  for (const role of roles) browsers.set(role, await signIn(baton, url, role));
  return browsers;
}

/** Attempts are counted by address. */
let signIns = 0;

async function signIn(baton: Baton, url: string, role: Role): Promise<Browser> {
  const person = await baton.access.store.findPersonByEmail(`${role}@ferry.example`);
  if (person === undefined) throw new Error(role);
  const { secret } = await issueSignInLink(baton.access, operatorActor('UTC'), person.id);
  signIns += 1;
  const session = await signInWithLink(baton.access, secret, {
    address: `10.0.0.${signIns % 250}`,
  });
  return browser(url, person.id, session.secret);
}

export function browser(url: string, person: string, secret: string): Browser {
  const cookie = `baton-session=${secret}`;
  const csrf = csrfTokenOf(secret);
  return {
    person,
    cookie,
    csrf,
    send: (verb, path) => {
      const test = request(url)[verb](`/api/v1${path}`).set('Cookie', cookie);
      return verb === 'get' ? test : test.set('X-CSRF-Token', csrf);
    },
  };
}

function nobody(url: string): Browser {
  return {
    person: '',
    cookie: '',
    csrf: '',
    send: (verb, path) => request(url)[verb](`/api/v1${path}`),
  };
}
