import { deliverOnce, notifyHandler } from '../../collaboration/index.ts';
import { documentHandler, makeDocuments } from '../../documents/index.ts';
import { openCaseHandler, relayOnce, runTimers } from '../../engine/index.ts';
import { BatonError, type Instant } from '../../shared/index.ts';
import type { Stage } from './stage.ts';

const owner = 'simulation';
/** Rounds of effects, messages and documents after which a world that never comes to rest is left alone. */
const mostRounds = 500;

/** Carries out everything that is to be done now: effects, documents, messages. `onFailure` is told what does not work. */
export async function settle(stage: Stage, onFailure: (what: string) => void): Promise<void> {
  for (let round = 0; round < mostRounds; round += 1)
    if ((await carryOut(stage, onFailure)) === 0) return;
  throw new BatonError({ code: 'simulation-restless' });
}

async function carryOut(stage: Stage, onFailure: (what: string) => void): Promise<number> {
  const { store, clock, engine, documents, messaging } = stage.services;
  const failed = (_: unknown, { message }: Error): void => onFailure(message);
  const shared = { store, clock, owner, random: () => 0, onFailure: failed };
  const handlers = [openCaseHandler(engine), notifyHandler(messaging), documentHandler(documents)];
  const effects = await relayOnce({ ...shared, handlers });
  const made = await makeDocuments({ ...documents, owner, jitter: () => 0, onFailure: failed });
  const sent = await deliverOnce({ ...messaging, owner, random: () => 0, onFailure: failed });
  return effects + made + sent;
}

/** Lets everything happen that falls due until a moment, each at its own time; `setNow` moves the clock. */
export async function passUntil(
  stage: Stage,
  until: Instant,
  {
    setNow,
    onFailure,
  }: { readonly setNow: (now: Instant) => void; readonly onFailure: (what: string) => void },
): Promise<void> {
  const { store, clock, engine } = stage.services;
  await settle(stage, onFailure);
  for (let round = 0; round < mostRounds; round += 1) {
    const due = await store.nextTimerDue();
    if (due === undefined || due > until) break;
    setNow(Math.max(due, clock.now()));
    const failed = (_: unknown, { message }: Error): void => onFailure(message);
    const fired = await runTimers({ store, engine, clock, owner, onFailure: failed });
    await settle(stage, onFailure);
    if (fired === 0) break;
  }
  setNow(until);
  await settle(stage, onFailure);
}
