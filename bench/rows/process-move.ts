import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { actorOf, type Actor } from '../../src/access/index.ts';
import { createLog, openBaton, publishFirst, version, type Baton } from '../../src/app.ts';
import type { Command } from '../../src/engine/index.ts';
import { openSqliteStore } from '../../src/store/index.ts';
import { workspace } from '../application/workspace-folder.ts';
import { rawInsertRate } from '../baselines/sqlite.ts';
import { round } from '../load/requests.ts';
import { benchRow, median, type BenchRow } from '../result.ts';
import { inTemporaryFolder } from '../temporary-folder.ts';

const together = 64;
const pairs = 5;
const roundsEach = 40;

/** The moves of the load, given to the engine 64 at a time, beside raw inserts of as many bytes. */
export function measureProcessMove(scale: number): Promise<readonly BenchRow[]> {
  return inTemporaryFolder(async (folder) => {
    const data = join(folder, 'data');
    const baton = await openEngine(data);
    const cases = await openDeals(baton, together);
    const manager = await actor(baton, 'wang.fang@lantern.example');
    const rounds = Math.max(1, Math.round(roundsEach * scale));
    const own = () => moveRate(baton, manager, cases, rounds);
    await own();
    const bytes = bytesOfMove(data);
    const rates: { own: number; limit: number }[] = [];
    const rows = rounds * round.length * together;
    for (let pair = 0; pair < pairs; pair++)
      rates.push({
        limit: rawInsertRate({ rows: rows * 4, bytes, perCommit: together }),
        own: await own(),
      });
    await baton.stop();
    return [
      benchRow({
        name: `Guarded move in process, ${together} a commit`,
        unit: 'moves/s',
        value: median(rates.map((rate) => rate.own)),
        limit: median(rates.map((rate) => rate.limit)),
        ratio: median(rates.map((rate) => rate.own / rate.limit)),
        target: 0.25,
        better: 'higher',
      }),
    ];
  });
}

async function openEngine(data: string): Promise<Baton> {
  const store = await openSqliteStore({ folder: data });
  const baton = await openBaton({ store, log: createLog({ level: 'silent' }), version });
  await publishFirst(baton, workspace, 'first release');
  return baton;
}

async function moveRate(
  { engine, services }: Baton,
  manager: Actor,
  cases: readonly string[],
  rounds: number,
): Promise<number> {
  const begin = performance.now();
  for (let turn = 0; turn < rounds; turn++)
    for (const { move, body } of round) {
      const command = { kind: 'move', move, ...body } as Command;
      await Promise.all(
        cases.map((caseId) =>
          engine.execute(manager, command, { caseId, idempotencyKey: services.ids.next() }),
        ),
      );
    }
  return (rounds * round.length * cases.length) / ((performance.now() - begin) / 1000);
}

/** The average of what one move leaves in the database: its journal entry, the case's state and its row. */
function bytesOfMove(data: string): number {
  const database = new DatabaseSync(join(data, 'baton.db'), { readOnly: true });
  const row = database
    .prepare(
      `SELECT (SELECT avg(octet_length(entry)) FROM journal WHERE revision > 2)
            + (SELECT avg(octet_length(state) + octet_length(row)) FROM cases) AS bytes`,
    )
    .get();
  database.close();
  return Math.round(Number(row?.['bytes']));
}

async function openDeals(baton: Baton, count: number): Promise<readonly string[]> {
  const { engine, services } = baton;
  const marketer = await actor(baton, 'lin.yue@lantern.example');
  const { id: company } = await engine.saveRecord(marketer, {
    collection: 'record:account',
    fields: { company: 'Bench', region: 'east' },
    idempotencyKey: services.ids.next(),
  });
  const known = { score: 80, need: 'One place for every lead.' };
  return Promise.all(
    Array.from({ length: count }, async () => {
      const execute = (command: Command, caseId?: string) =>
        engine.execute(marketer, command, {
          idempotencyKey: services.ids.next(),
          ...(caseId === undefined ? {} : { caseId }),
        });
      const fields = { company, source: 'event' };
      const { state } = await execute({ kind: 'open', funnel: 'lead-to-contract', fields });
      await execute({ kind: 'move', move: 'qualify', fields: known }, state.id);
      return state.id;
    }),
  );
}

async function actor({ access, services }: Baton, email: string): Promise<Actor> {
  const person = await access.store.findPersonByEmail(email);
  if (!person) throw new Error(`nobody has the address ${email}`);
  return actorOf(person, access.organization(), services.clock.now());
}
