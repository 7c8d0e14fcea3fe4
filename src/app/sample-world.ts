import { actorOf, type AccessParts, type Actor } from '../access/index.ts';
import { notifyHandler, type MessagingParts, type Senders } from '../collaboration/index.ts';
import { documentHandler, type DocumentParts } from '../documents/index.ts';
import {
  createEngine,
  notifyEffect,
  openCaseHandler,
  relayOnce,
  runTimers,
  type CaseState,
  type Command,
  type EffectHandler,
  type Engine,
  type EngineParts,
} from '../engine/index.ts';
import { workingCalendar } from '../definitions/index.ts';
import type { ServerStore } from '../http/index.ts';
import type { SampleWorld, StoryCommand } from '../samples/index.ts';
import { BatonError, SimulatedClock, type Instant } from '../shared/index.ts';
import { remembering, sampleCaseReader } from './sample-case.ts';

const owner = 'samples';
/** So many effects are carried out at a time. */
const together = 64;

/**
 * The engine as the sample stories use it: over the real store and the current release, with a clock that
 * the stories set. `onRefused` is told of each step that the process did not allow.
 */
export function createSampleWorld(
  parts: {
    readonly store: ServerStore;
    readonly access: AccessParts;
    readonly engine: EngineParts;
    readonly messaging: MessagingParts;
    readonly documents: DocumentParts;
    /** Documents that came up before are not made: a year of them would be printed when the server starts. */
    readonly documentsSince: Instant;
  },
  onRefused: (error: BatonError) => void,
): SampleWorld {
  const clock = new SimulatedClock(0);
  const opened: string[] = [];
  // Messages are told many at a time, which is faster; they bear the moment of what they tell.
  let [waiting, isUrgent] = [0, false];
  const engine = createEngine({
    ...parts.engine,
    clock,
    onCommit: ({ case: id, command }, effects) => {
      if (command.kind === 'open' && command.origin) opened.push(id);
      waiting += effects.length;
      isUrgent ||= effects.some(({ kind }) => kind !== notifyEffect);
    },
  });
  const actor = remembering((email) => findActor(parts.access, email, clock));
  const sampleCase = sampleCaseReader(parts.access.store);
  const execute = async (by: string, command: Command, caseId?: string): Promise<CaseState> => {
    const options = { idempotencyKey: parts.engine.ids.next(), ...(caseId && { caseId }) };
    return (await engine.execute(await actor(by), command, options)).state;
  };
  const { organization } = parts.engine.workspaces.current().workspace;
  return {
    calendar: workingCalendar(organization),
    setNow: (now) => clock.set(now),
    saveRecord: async (by, type, fields) => {
      const idempotencyKey = parts.engine.ids.next();
      const request = { collection: `record:${type}` as const, fields, idempotencyKey };
      return (await engine.saveRecord(await actor(by), request)).id;
    },
    openCase: async (by, funnel, fields) =>
      sampleCase(await execute(by, { kind: 'open', funnel, fields })),
    readCase: async (id) => {
      const state = await parts.store.loadCase(id);
      if (!state) throw new RangeError(`there is no case ${id}`);
      return sampleCase(state);
    },
    command: (by, caseId, command: StoryCommand) =>
      unlessRefused(onRefused, async () => sampleCase(await execute(by, command, caseId))),
    settle: async (isEnd) => {
      await runAll(() => runTimers({ store: parts.store, engine, clock, owner }));
      if (isEnd || isUrgent || waiting >= together) {
        [waiting, isUrgent] = [0, false];
        await settle({ ...parts, engine, clock });
      }
      const states = await Promise.all(opened.splice(0).map((id) => parts.store.loadCase(id)));
      const known = states.filter((state) => state !== undefined);
      return Promise.all(known.map(sampleCase));
    },
  };
}

async function unlessRefused<T>(
  onRefused: (error: BatonError) => void,
  work: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (!(error instanceof BatonError) || error.status >= 500) throw error;
    onRefused(error);
    return undefined;
  }
}

async function findActor(
  access: AccessParts,
  email: string,
  clock: SimulatedClock,
): Promise<Actor> {
  const person = await access.store.findPersonByEmail(email);
  const what = { en: 'person', 'zh-CN': '人员' };
  if (!person) throw new BatonError({ code: 'not-found', params: { what, id: email } });
  return actorOf(person, access.organization(), clock.now());
}

/** Carries effects out, messages to inboxes among them. Nothing leaves the house. */
async function settle(parts: {
  readonly store: ServerStore;
  readonly engine: Engine;
  readonly messaging: MessagingParts;
  readonly documents: DocumentParts;
  readonly documentsSince: Instant;
  readonly clock: SimulatedClock;
}): Promise<void> {
  const { engine, clock } = parts;
  const senders: Senders = { of: ({ id }) => ({ missing: id }) };
  const handlers = [
    openCaseHandler(engine),
    notifyHandler({ ...parts.messaging, clock, senders }),
    recentDocuments(parts),
  ];
  await runAll(() => relayOnce({ ...parts, owner, handlers, random: () => 0 }));
}

function recentDocuments({
  documents,
  documentsSince,
  clock,
}: {
  readonly documents: DocumentParts;
  readonly documentsSince: Instant;
  readonly clock: SimulatedClock;
}): EffectHandler {
  const { kind, run } = documentHandler({ ...documents, clock });
  return {
    kind,
    run: (effect) => (effect.created < documentsSince ? Promise.resolve() : run(effect)),
  };
}

async function runAll(batch: () => Promise<number>): Promise<void> {
  while ((await batch()) > 0);
}
