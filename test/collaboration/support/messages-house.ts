import { actorOf, type Actor, type Person } from '../../../src/access/index.ts';
import { deliverOnce, notifyHandler } from '../../../src/collaboration/index.ts';
import { relayOnce, runTimers, type CaseState, type Command } from '../../../src/engine/index.ts';
import type { JsonObject } from '../../../src/shared/index.ts';
import { openHouseOf, type BareHouse } from './bare-house.ts';
import { channels, company, deals, policies } from './company.ts';

export { monday } from './bare-house.ts';

/** The company of the tests, and what is done in it. People are named by the first part of their address. */
export interface MessagesHouse extends BareHouse {
  actor(name: string): Promise<Actor>;
  change(name: string, change: Partial<Person>): Promise<void>;
  open(by: string, fields?: JsonObject): Promise<string>;
  give(by: string, id: string, command: Command): Promise<CaseState>;
  /** Carries out the effects that are due. */
  relay(): Promise<void>;
  deliver(): Promise<void>;
  timers(): Promise<void>;
}

export async function openMessagesHouse(rules = ''): Promise<MessagesHouse> {
  const documents = [company, channels, deals, policies, ...(rules === '' ? [] : [rules])];
  const files = documents.map((content, index) => ({ path: `definitions/${index}.yaml`, content }));
  const bare = await openHouseOf(files);
  const { store, engine, clock, messaging, directory } = bare;
  const worker = { owner: 'test', random: () => 0.5 };
  let count = 0;
  const personOf = async (name: string): Promise<Person> => {
    const person = await store.findPersonByEmail(`${name}@acme.example`);
    if (!person) throw new Error(`there is no ${name}`);
    return person;
  };
  const actor = async (name: string): Promise<Actor> => {
    const { organization } = messaging.workspaces.current().workspace;
    return actorOf(await personOf(name), organization, clock.now());
  };
  return Object.assign(bare, {
    actor,
    change: async (name: string, change: Partial<Person>) => {
      const person = await personOf(name);
      await store.savePerson({ ...person, ...change, revision: person.revision + 1 });
      directory.forget();
    },
    open: async (by: string, fields: JsonObject = {}) => {
      const given = { customer: 'Northwind', need: 'A bridge', ...fields };
      const watcher = (await personOf('sue')).id;
      const command = { kind: 'open', funnel: 'deal', fields: { watcher, ...given } } as const;
      const options = { idempotencyKey: `command ${++count}` };
      return (await engine.execute(await actor(by), command, options)).state.id;
    },
    give: async (by: string, id: string, command: Command) => {
      const options = { caseId: id, idempotencyKey: `command ${++count}` };
      return (await engine.execute(await actor(by), command, options)).state;
    },
    relay: async () => {
      const handlers = [notifyHandler(messaging)];
      while ((await relayOnce({ store, clock, ...worker, handlers })) > 0);
    },
    deliver: async () => {
      while ((await deliverOnce({ ...messaging, ...worker })) > 0);
    },
    timers: async () => {
      while ((await runTimers({ store, engine, clock, owner: 'test', onFailure: fail })) > 0);
    },
  });
}

function fail(_timer: unknown, error: unknown): void {
  throw error instanceof Error ? error : new Error(String(error));
}
