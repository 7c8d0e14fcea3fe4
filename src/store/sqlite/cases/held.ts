import type { CaseCommit } from '../../../engine/ports.ts';
import { holdersOf, type Holder } from '../../columns/holders.ts';
import type { Database } from '../database/database.ts';

/** One holder as text: the person, then the stages in which the case is his open work. */
type Held = readonly [person: string, ...stages: string[]];

/** Who holds the case, as the column `held` has it; null where nobody does. */
export function heldText(commit: Pick<CaseCommit, 'state' | 'row'>): string | null {
  const holders = holdersOf(commit);
  return holders.length === 0 ? null : JSON.stringify(holders.map(toHeld));
}

function toHeld({ person, stages }: Holder): Held {
  return [person, ...stages];
}

/** The case whose holders change. */
interface HeldCase {
  readonly id: string;
  readonly collection: string;
}

/** Carries a change of `held` to the tables made from it: only what differs is touched. */
export function writeHeld(
  database: Database,
  { id, collection }: HeldCase,
  before: string | null,
  after: string | null,
): void {
  if (before === after) return;
  const [old, now] = [readHeld(before), readHeld(after)];
  const had = new Set(old.map(([person]) => person));
  const has = new Set(now.map(([person]) => person));
  const insert = 'INSERT INTO holders (person, case_id) VALUES (?, ?)';
  for (const person of has) if (!had.has(person)) database.statement(insert).run(person, id);
  const remove = 'DELETE FROM holders WHERE person = ? AND case_id = ?';
  for (const person of had) if (!has.has(person)) database.statement(remove).run(person, id);
  countWork(database, collection, old, now);
}

function readHeld(text: string | null): readonly Held[] {
  return text === null ? [] : (JSON.parse(text) as Held[]);
}

function countWork(
  database: Database,
  collection: string,
  old: readonly Held[],
  now: readonly Held[],
): void {
  const deltas = new Map<string, { person: string; stage: string; by: number }>();
  const count = (held: readonly Held[], by: number) => {
    for (const [person, ...stages] of held)
      for (const stage of stages) {
        const key = JSON.stringify([person, stage]);
        deltas.set(key, { person, stage, by: (deltas.get(key)?.by ?? 0) + by });
      }
  };
  count(old, -1);
  count(now, 1);
  const add = database.statement(
    `INSERT INTO open_work (person, collection, stage, cases) VALUES (?, ?, ?, ?)
     ON CONFLICT DO UPDATE SET cases = cases + excluded.cases`,
  );
  for (const { person, stage, by } of deltas.values())
    if (by !== 0) add.run(person, collection, stage, by);
}
