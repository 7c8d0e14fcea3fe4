import { readFile } from 'node:fs/promises';
import { PeopleDirectory, systemActor, type Actor, type Person } from '../../src/access/index.ts';
import {
  createEngine,
  publishRelease,
  ReleaseCache,
  type CommandRequest,
  type Engine,
} from '../../src/engine/index.ts';
import { nothingKnown, type IncentiveParts } from '../../src/incentives/index.ts';
import { SimulatedClock, uuids, type Instant } from '../../src/shared/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';

const definitions = new URL('firm.yaml', import.meta.url);
const system = systemActor('UTC');
const teams = ['east', 'west', 'central'] as const;
const agents = 30;
const year = Date.UTC(2025, 0, 1);
const day = 86_400_000;

/** Payouts over a store of its own with deals of a year, all of which are won. */
export interface PayoutHouse {
  readonly parts: IncentiveParts;
  readonly engine: Engine;
  readonly ids: readonly string[];
  readonly pay: Actor;
  readonly chief: Actor;
  close(): Promise<void>;
}

export async function openPayoutHouse(folder: string, deals: number): Promise<PayoutHouse> {
  const store = await openSqliteStore({ folder });
  const clock = new SimulatedClock(Date.UTC(2026, 0, 15));
  const workspaces = new ReleaseCache(store);
  const files = [{ path: 'definitions/firm.yaml', content: await readFile(definitions, 'utf8') }];
  await publishRelease({ store, releases: workspaces, clock }, system, { files, message: 'bench' });
  for (const person of staff()) await store.savePerson(person);
  const directory = new PeopleDirectory({ store, clock });
  const facts = { store, workspaces, people: store, clock, ids: uuids };
  const engine = createEngine(facts);
  const ids = await winDeals(engine, deals);
  const parts = { store, workspaces, directory, facts, clock, ids: uuids, known: nothingKnown() };
  const official = (id: string): Actor => ({ ...system, id, name: id });
  const [pay, chief] = [official('pay'), official('chief')];
  return { parts, engine, ids, pay, chief, close: () => store.close() };
}

function staff(): readonly Person[] {
  const leads = teams.map((team) => person(`lead-${team}`, 'lead', team));
  const sellers = Array.from({ length: agents }, (_, n) => {
    const team = teams[n % teams.length] ?? 'east';
    return person(agentOf(n), 'agent', team, `lead-${team}`);
  });
  return [...leads, ...sellers];
}

const agentOf = (n: number): string => `agent-${String(n % agents).padStart(2, '0')}`;

function person(id: string, role: string, team: string, manager?: string): Person {
  return {
    id,
    email: `${id}@payouts.example`,
    name: id,
    locale: 'en',
    zone: 'UTC',
    active: true,
    revision: 1,
    memberships: [
      { kind: 'role', id: role },
      { kind: 'team', id: team },
    ],
    ...(manager !== undefined && { manager }),
  };
}

const batch = 500;

/** Deals spread evenly over agents and days, as an import brings them. */
async function winDeals(engine: Engine, count: number): Promise<readonly string[]> {
  const ids: string[] = [];
  for (let from = 0; from < count; from += batch) {
    const size = Math.min(batch, count - from);
    const requests = Array.from({ length: size }, (_, n) => dealOf(from + n, count));
    for (const outcome of await engine.executeMany(requests)) {
      if (outcome instanceof Error) throw outcome;
      ids.push(outcome.state.id);
    }
  }
  return ids;
}

function dealOf(n: number, count: number): CommandRequest {
  const closed: Instant = year + Math.floor((n * 365) / count) * day + 12 * 3_600_000;
  const fields = { number: `D-${n}`, amount: `${500 + ((n * 7919) % 9000)}.${(n % 90) + 10}` };
  const visits = [{ stage: 'talking', entered: closed - day, left: closed }];
  return {
    actor: system,
    idempotencyKey: `deal ${n}`,
    command: {
      kind: 'import',
      funnel: 'deal',
      fields,
      stage: 'won',
      opened: closed - day,
      closed,
      owner: agentOf(n),
      visits,
      source: 'bench',
    },
  };
}
