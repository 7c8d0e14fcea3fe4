import { actorOf, type Actor, type Person } from '../../access/index.ts';
import type { Organization } from '../../definitions/index.ts';
import type { Engine } from '../../engine/index.ts';
import { BatonError, MINUTE, type Clock, type Problem } from '../../shared/index.ts';
import type { BulkRefusal, BulkRun, BulkStore } from '../ports.ts';

export interface BulkParts {
  readonly store: BulkStore & { loadPerson(id: string): Promise<Person | undefined> };
  readonly engine: Pick<Engine, 'execute'>;
  readonly organization: () => Organization;
  readonly clock: Clock;
}

/** Cases that have their turn together, and after which the run notes how far it is. */
const batch = 20;
const claimLasts = MINUTE;

/**
 * Takes a run that waits and gives its command to its cases until it is over, cancelled, or the signal says stop;
 * how many had their turn. Each command has a key of its own, so that what was done before a sudden end is
 * recognised when the run goes on.
 */
export async function runBulk(
  parts: BulkParts,
  owner: string,
  signal: AbortSignal,
): Promise<number> {
  const { store, clock } = parts;
  const now = clock.now();
  const claimed = await store.claimBulkRun({ owner, now, until: now + claimLasts });
  let run = claimed;
  while (run?.status === 'open' && !signal.aborted) run = await nextBatch(parts, owner, run);
  return claimed ? Math.max(1, (run?.done ?? claimed.done) - claimed.done) : 0;
}

async function nextBatch(
  { store, clock, ...parts }: BulkParts,
  owner: string,
  run: BulkRun,
): Promise<BulkRun | undefined> {
  const cases = await store.bulkCases(run.id, { after: run.done, limit: batch });
  const person = await store.loadPerson(run.by);
  const actor = person?.active ? actorOf(person, parts.organization(), clock.now()) : undefined;
  const answers = await Promise.all(
    cases.map((id, index) =>
      giveOne(parts.engine, run, { id, number: run.done + index + 1 }, actor),
    ),
  );
  const refusals = answers.filter((answer) => answer !== undefined);
  const now = clock.now();
  return store.noteBulkProgress(owner, {
    run: run.id,
    done: run.done + cases.length,
    changed: cases.length - refusals.length,
    refusals,
    now,
    until: now + claimLasts,
  });
}

/** The refusal; undefined where the command was carried out. */
async function giveOne(
  engine: BulkParts['engine'],
  { id: run, command }: BulkRun,
  { id, number }: { readonly id: string; readonly number: number },
  actor: Actor | undefined,
): Promise<BulkRefusal | undefined> {
  const refusal = (problems: readonly Problem[]) => ({ run, number, case: id, problems });
  if (!actor) return refusal([{ code: 'bulk-person-gone' }]);
  try {
    await engine.execute(actor, command, { caseId: id, idempotencyKey: `bulk/${run}/${number}` });
    return undefined;
  } catch (error) {
    if (error instanceof BatonError) return refusal(error.problems);
    throw error;
  }
}
