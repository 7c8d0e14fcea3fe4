import { setTimeout as sleep } from 'node:timers/promises';
import type { Office } from './office.ts';

/** What passing cases on came to. */
export interface Passed {
  readonly seconds: number;
  /** Cases that each person received. */
  readonly received: ReadonlyMap<string, number>;
  /** After each round: the widest difference of open cases for full time between two people. */
  readonly spreads: readonly number[];
  /** Cases that came to nobody. */
  readonly lost: number;
}

/** Cases passed on at the same instant. */
export const together = 64;

/**
 * Passes cases on by a move, 64 at the same instant. As many cases are finished as are passed on once so many are
 * open, drawn evenly from all of them: some people are quicker than others by chance.
 */
export async function passOn(
  office: Office,
  move: string,
  { count, open }: { readonly count: number; readonly open: number },
): Promise<Passed> {
  const draw = generator(42);
  const working: { readonly id: string; readonly owner: string }[] = [];
  const received = new Map<string, number>();
  const spreads: number[] = [];
  let lost = 0;
  let milliseconds = 0;
  for (let done = 0; done < count; done += together) {
    const size = Math.min(together, count - done);
    const ids = Array.from({ length: size }, (_, n) => `${move}-${done + n}`);
    await openAll(office, ids);
    const began = performance.now();
    const owners = await Promise.all(ids.map((id) => office.execute({ kind: 'move', move }, id)));
    milliseconds += performance.now() - began;
    for (const [n, owner] of owners.entries()) {
      if (owner === undefined) lost += 1;
      else {
        working.push({ id: ids[n]!, owner });
        received.set(owner, (received.get(owner) ?? 0) + 1);
      }
    }
    spreads.push(spreadOf(office, working));
    const finished = Array.from({ length: Math.max(0, working.length - open) }, () =>
      working.splice(Math.floor(draw() * working.length), 1),
    ).flat();
    await Promise.all(
      finished.map(({ id }) => office.execute({ kind: 'move', move: 'finish' }, id)),
    );
    await sleep(0);
  }
  return { seconds: milliseconds / 1000, received, spreads, lost };
}

async function openAll(office: Office, ids: readonly string[]): Promise<void> {
  const command = { kind: 'open', funnel: 'lead', fields: {} } as const;
  await Promise.all(ids.map((id) => office.execute(command, id)));
}

function spreadOf({ people }: Office, working: readonly { readonly owner: string }[]): number {
  const open = Map.groupBy(working, ({ owner }) => owner);
  const loads = people.map(({ id, work }) => (open.get(id)?.length ?? 0) / (work?.share ?? 1));
  return Math.max(...loads) - Math.min(...loads);
}

/** Numbers from 0 to 1 that are the same in every run (mulberry32). */
function generator(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4_294_967_296;
  };
}
