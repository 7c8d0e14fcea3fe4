import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { PeopleDirectory, type Person, type WorkProfile } from '../../../src/access/index.ts';
import type { FactCommand } from '../../../src/engine/facts/index.ts';
import { createRouting, type Routing } from '../../../src/engine/index.ts';
import { SimulatedClock } from '../../../src/shared/index.ts';
import { openSqliteStore } from '../../../src/store/index.ts';
import { person as actor, workspaceFrom } from '../support/world.ts';
import { request, tuesday } from './pool.ts';

const { organization } = workspaceFrom();

/** Sellers in a real store, and routing as one process or another sees it. */
export async function openOffice() {
  const folder = await mkdtemp(join(tmpdir(), 'baton-routing-'));
  const store = await openSqliteStore({ folder });
  const clock = new SimulatedClock(tuesday);
  const routing = (): Routing => {
    const directory = new PeopleDirectory({ store, clock });
    return createRouting({ store, clock, directory, organization: () => organization });
  };
  return {
    store,
    clock,
    routing,
    /** Sellers `s10`, `s11`, … who work as said. */
    hire: async (...profiles: readonly WorkProfile[]) => {
      for (const [n, work] of profiles.entries())
        await store.savePerson(seller(`s${10 + n}`, { work }));
    },
    savePerson: (person: Person) => store.savePerson(person),
    command: (key?: string): FactCommand => {
      return { actor, now: clock.now(), organization, ...(key !== undefined && { key }) };
    },
    close: async () => {
      await store.close();
      await rm(folder, { recursive: true, force: true });
    },
  };
}

export function seller(id: string, more: Partial<Person> = {}): Person {
  return {
    id,
    email: `${id}@house.example`,
    name: id,
    locale: 'en',
    zone: 'UTC',
    active: true,
    revision: 1,
    memberships: [{ kind: 'role', id: 'seller' }],
    ...more,
  };
}

export const toSellers = request({ to: { role: 'seller' }, by: 'round robin' });
