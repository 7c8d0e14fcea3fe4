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
  const insert = 'INSERT INTO holders (person, case_id) VALUES (?, ?)';
  for (const [person] of now) if (!holds(old, person)) database.statement(insert).run(person, id);
  const remove = 'DELETE FROM holders WHERE person = ? AND case_id = ?';
  for (const [person] of old) if (!holds(now, person)) database.statement(remove).run(person, id);
  const add = `INSERT INTO open_work (person, collection, stage, cases) VALUES (?, ?, ?, ?)
    ON CONFLICT DO UPDATE SET cases = cases + excluded.cases`;
  for (const { person, stage, by } of changesOfWork(old, now))
    if (by !== 0) database.statement(add).run(person, collection, stage, by);
}

function readHeld(text: string | null): readonly Held[] {
  return text === null ? [] : (JSON.parse(text) as Held[]);
}

/** A case has few holders, so that looking through them costs less than a map. */
function holds(held: readonly Held[], person: string): boolean {
  return held.some(([holder]) => holder === person);
}

/** By how many cases the open work of a person in a stage grows. */
interface WorkChange {
  readonly person: string;
  readonly stage: string;
  by: number;
}

function changesOfWork(old: readonly Held[], now: readonly Held[]): readonly WorkChange[] {
  const changes: WorkChange[] = [];
  const count = (held: readonly Held[], by: number) => {
    for (const [person, ...stages] of held)
      for (const stage of stages) {
        const known = changes.find((each) => each.person === person && each.stage === stage);
        if (known) known.by += by;
        else changes.push({ person, stage, by });
      }
  };
  count(old, -1);
  count(now, 1);
  return changes;
}
