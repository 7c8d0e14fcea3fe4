import { readFile } from 'node:fs/promises';
import { PeopleDirectory, systemActor, type Person } from '../../src/access/index.ts';
import {
  createEngine,
  createRouting,
  publishRelease,
  ReleaseCache,
  type Command,
} from '../../src/engine/index.ts';
import { SimulatedClock, uuids } from '../../src/shared/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';

/** Tuesday, 6 January 2026, 10:00 in UTC: everybody is at work. */
const tuesday = Date.UTC(2026, 0, 6, 10);
const system = systemActor('UTC');
const definitions = new URL('office.yaml', import.meta.url);

/** An engine over a store of its own, and people to whom cases are passed. */
export interface Office {
  readonly people: readonly Person[];
  /** Carries out a command; returns the owner. */
  execute(command: Command, caseId: string): Promise<string | undefined>;
  close(): Promise<void>;
}

export async function openOffice(folder: string, people: readonly Person[]): Promise<Office> {
  const store = await openSqliteStore({ folder });
  const clock = new SimulatedClock(tuesday);
  const workspaces = new ReleaseCache(store);
  const files = [
    { path: 'definitions/routing.yaml', content: await readFile(definitions, 'utf8') },
  ];
  const parts = { store, releases: workspaces, clock };
  await publishRelease(parts, system, { files, message: 'routing' });
  for (const person of people) await store.savePerson(person);
  const directory = new PeopleDirectory({ store, clock });
  const organization = () => workspaces.current().workspace.organization;
  const routing = createRouting({ store, clock, directory, organization });
  const engine = createEngine({ store, workspaces, people: store, routing, clock, ids: uuids });
  return {
    people,
    execute: async (command, caseId) => {
      const options = { caseId, idempotencyKey: uuids.next() };
      return (await engine.execute(system, command, options)).state.owner;
    },
    close: async () => {
      await routing.idle();
      await store.close();
    },
  };
}

/** So many builders, every other one half time. */
export function buildersOf(count: number): readonly Person[] {
  return Array.from({ length: count }, (_, n) => builder(n));
}

function builder(n: number): Person {
  const id = `builder-${100 + n}`;
  return {
    id,
    email: `${id}@office.example`,
    name: `Builder ${n + 1}`,
    locale: 'en',
    zone: 'UTC',
    active: true,
    revision: 1,
    memberships: [{ kind: 'role', id: 'builder' }],
    ...(n % 2 === 1 && { work: { share: 0.5 } }),
  };
}
