import { actorOf, type AccessParts, type Actor } from '../access/index.ts';
import {
  createEngine,
  openCaseHandler,
  relayOnce,
  runTimers,
  type CaseState,
  type Command,
  type Engine,
  type EngineParts,
} from '../engine/index.ts';
import { workingCalendar } from '../definitions/index.ts';
import type { ServerStore } from '../http/index.ts';
import type { SampleCase, SampleWorld, StoryCommand } from '../samples/index.ts';
import { BatonError, SimulatedClock } from '../shared/index.ts';

const owner = 'samples';

/**
 * The engine as the sample stories use it: over the real store and the current release, with a clock that
 * the stories set. `onRefused` is told of each step that the process did not allow.
 */
export function createSampleWorld(
  parts: {
    readonly store: ServerStore;
    readonly access: AccessParts;
    readonly engine: EngineParts;
  },
  onRefused: (error: BatonError) => void,
): SampleWorld {
  const clock = new SimulatedClock(0);
  const opened: string[] = [];
  const engine = createEngine({
    ...parts.engine,
    clock,
    onCommit: ({ case: id, command }) =>
      void (command.kind === 'open' && command.origin && opened.push(id)),
  });
  const actors = new Map<string, Promise<Actor>>();
  const actor = (email: string): Promise<Actor> => {
    const found = actors.get(email) ?? findActor(parts.access, email, clock);
    actors.set(email, found);
    return found;
  };
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
    command: (by, caseId, command) =>
      unlessRefused(onRefused, async () =>
        sampleCase(await execute(by, await named(command), caseId)),
      ),
    settle: () => settle({ store: parts.store, engine, clock }, opened),
  };

  /** Stories name people by their e-mail addresses. */
  async function named(command: StoryCommand): Promise<Command> {
    return command.kind === 'assign'
      ? { kind: 'assign', owner: (await actor(command.owner)).id }
      : command;
  }
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

function sampleCase(state: CaseState): SampleCase {
  const stages = state.configuration.active;
  const outcome = state.outcome === undefined ? {} : { outcome: state.outcome.kind };
  return { id: state.id, funnel: state.funnel, stage: stages[0] ?? '', stages, ...outcome };
}

async function settle(
  parts: { readonly store: ServerStore; readonly engine: Engine; readonly clock: SimulatedClock },
  opened: string[],
): Promise<readonly SampleCase[]> {
  const handlers = [openCaseHandler(parts.engine)];
  while ((await relayOnce({ ...parts, owner, handlers, random: () => 0 })) > 0);
  while ((await runTimers({ ...parts, owner })) > 0);
  const states = await Promise.all(opened.splice(0).map((id) => parts.store.loadCase(id)));
  return states.filter((state) => state !== undefined).map(sampleCase);
}
