import { transition, type AnyMachineSnapshot } from 'xstate';
import type { Configuration } from '../model/index.ts';
import { fromSnapshot, toSnapshot } from './configuration.ts';
import type { FunnelMachine } from './machine.ts';

/** What one event does to a configuration. */
export interface Transition {
  readonly configuration: Configuration;
  /** In the order of the SCXML algorithm: inner stages are left first, outer stages entered first. */
  readonly steps: readonly {
    readonly kind: 'left' | 'entered' | 'done';
    readonly stage: string;
  }[];
  /** Branches that would begin and of which it must be known whether they take part. */
  readonly asked: readonly string[];
}

const REMEMBERED = 4_096;
const memories = new WeakMap<FunnelMachine, Map<string, Transition>>();

/**
 * The next configuration by XState's pure `transition()`. It depends on the configuration, the event
 * and the skipped branches only, so that what was reckoned once is remembered. An event that no active
 * stage knows gives the same configuration and no steps.
 */
export function advance(
  machine: FunnelMachine,
  configuration: Configuration | undefined,
  event: string,
  skip: readonly string[],
): Transition {
  const memory = memoryOf(machine);
  const key = `${event}|${skip.join()}|${configuration ? keyOf(configuration) : ''}`;
  const known = memory.get(key);
  if (known) return known;
  const result = reckon(machine, configuration, event, skip);
  if (memory.size >= REMEMBERED) memory.clear();
  memory.set(key, result);
  return result;
}

/**
 * The same, with the branches that take no part found by asking: `takesPart` is called once for each
 * branch that would begin.
 */
export function advanceAsking(
  machine: FunnelMachine,
  configuration: Configuration | undefined,
  event: string,
  takesPart: (branch: string) => boolean,
): Transition & { readonly skipped: readonly string[] } {
  const answers = new Map<string, boolean>();
  for (;;) {
    const skipped = [...answers].filter(([, takes]) => !takes).map(([branch]) => branch);
    const result = advance(machine, configuration, event, skipped);
    const open = result.asked.filter((branch) => !answers.has(branch));
    if (open.length === 0) return { ...result, skipped };
    for (const branch of open) answers.set(branch, takesPart(branch));
  }
}

function memoryOf(machine: FunnelMachine): Map<string, Transition> {
  let memory = memories.get(machine);
  if (!memory) memories.set(machine, (memory = new Map()));
  return memory;
}

function keyOf({ active, done, history }: Configuration): string {
  const past = Object.entries(history).map(([stage, within]) => `${stage}=${within.join()}`);
  return `${active.join()}|${done.join()}|${past.join(';')}`;
}

function reckon(
  machine: FunnelMachine,
  configuration: Configuration | undefined,
  event: string,
  skip: readonly string[],
): Transition {
  const snapshot = toSnapshot(machine, configuration, skip);
  const outcome: unknown = transition(machine.xstate, snapshot, { type: event });
  const [next, actions] = outcome as [AnyMachineSnapshot, readonly StageAction[]];
  const said = actions.map(({ type, params }) => ({ kind: type, stage: params.stage }));
  return {
    configuration: fromSnapshot(machine, next),
    steps: said
      .filter(isStep)
      .filter(({ kind, stage }) => kind !== 'done' || !skip.includes(stage)),
    asked: said.filter(({ kind }) => kind === 'asked').map(({ stage }) => stage),
  };
}

/** The entry and exit actions of the machine's states. */
interface StageAction {
  readonly type: 'left' | 'entered' | 'done' | 'asked';
  readonly params: { readonly stage: string };
}

function isStep(said: {
  readonly kind: StageAction['type'];
  readonly stage: string;
}): said is Transition['steps'][number] {
  return said.kind !== 'asked';
}
