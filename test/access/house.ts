import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, beforeEach } from 'vitest';
import {
  ActorCache,
  actorOf,
  createPerson,
  defaultSignInSettings,
  issueSignInLink,
  PasswordHasher,
  secureRandom,
  setPasswordWithLink,
  systemActor,
  type AccessParts,
  type AccessStore,
  type Actor,
  type NewPerson,
  type PersonView,
} from '../../src/access/index.ts';
import { SimulatedClock, uuids } from '../../src/shared/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import { now, organization } from './world.ts';

export const minute = 60_000;
export const hour = 60 * minute;
export const day = 24 * hour;
export const system = systemActor('UTC');
export const password = 'correct horse battery';

type OpenStore = AccessStore & { close(): Promise<void> };

/** The parts of access over a real store in a folder of its own; people and clock are new for each test. */
export function useHouse() {
  let store: OpenStore;
  let folder: string;
  const house = {} as AccessParts & { clock: SimulatedClock };

  beforeAll(async () => {
    folder = await mkdtemp(join(tmpdir(), 'baton-access-'));
    store = await openSqliteStore({ folder });
  });
  afterAll(async () => {
    await store.close();
    await rm(folder, { recursive: true, force: true });
  });
  beforeEach(() => {
    const clock = new SimulatedClock(now);
    Object.assign(house, {
      store,
      clock,
      ids: uuids,
      random: secureRandom,
      passwords: new PasswordHasher({
        random: secureRandom,
        parameters: { n: 2 ** 10, r: 8, p: 1 },
      }),
      actors: new ActorCache({ clock }),
      organization: () => organization,
      settings: defaultSignInSettings,
    } satisfies AccessParts);
  });
  return house;
}

let count = 0;

/** Somebody with these roles and, if asked for, a password. */
export async function somebody(
  house: AccessParts,
  roles: readonly string[],
  more: Partial<NewPerson> & { readonly password?: string } = {},
): Promise<PersonView> {
  count += 1;
  const { password: chosen, ...given } = more;
  const person = await createPerson(house, system, {
    email: `person-${count}@acme.example`,
    name: `Somebody ${count}`,
    memberships: roles.map((id) => ({ kind: 'role', id })),
    ...given,
  });
  if (chosen !== undefined) {
    const { secret } = await issueSignInLink(house, system, person.id);
    await setPasswordWithLink(house, { secret, password: chosen }, { address: 'setup' });
  }
  return person;
}

export async function actorFor(house: AccessParts, { id }: PersonView): Promise<Actor> {
  const person = await house.store.loadPerson(id);
  return actorOf(person!, house.organization(), house.clock.now());
}

/** What the audit trail tells last, the newest first, about a person. */
export async function trail(house: AccessParts, person: PersonView): Promise<string[]> {
  const entries = await house.store.readAudit({ limit: 100 });
  return entries
    .filter(({ actor, subject }) => actor === person.id || subject === person.id)
    .map(({ action }) => action);
}
