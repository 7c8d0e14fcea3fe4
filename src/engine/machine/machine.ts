import { createMachine, type AnyStateMachine } from 'xstate';
import type { Funnel, Move, Stage } from '../../definitions/index.ts';
import { branchAround, childrenOf, isWithin } from './tree.ts';
import { names } from './names.ts';

/** The funnel's machine, and what is needed to talk to it in stages. */
export interface FunnelMachine {
  readonly funnel: Funnel;
  readonly xstate: AnyStateMachine;
  /** Stages to which some move resumes: their history is kept. */
  readonly resumable: ReadonlySet<string>;
}

interface NodeConfig {
  id?: string;
  type?: 'parallel' | 'final' | 'history';
  initial?: string;
  history?: 'shallow' | 'deep';
  meta?: object;
  entry?: object;
  exit?: object;
  on?: { [event: string]: object };
  always?: object[];
  onDone?: object;
  states?: { [key: string]: NodeConfig };
}

const machines = new WeakMap<Funnel, FunnelMachine>();

/**
 * The XState machine of a funnel, made once. A stage is a state with the stage's id. A branch of
 * `together` is a region with a gate (does it take part?), the stage itself and a final state for
 * being done. Outcomes are ordinary states, and guards are decided before a transition: the machine
 * holds structure only, so that its transitions depend on nothing but configuration and event.
 */
export function compileMachine(funnel: Funnel): FunnelMachine {
  const known = machines.get(funnel);
  if (known) return known;
  const resumable = resumedStages(funnel);
  const build = new NodeBuilder(funnel, resumable);
  const xstate = createMachine({
    id: 'funnel:',
    context: { skip: [] },
    initial: names.void,
    on: { ...build.enterEvents(), ...build.backEvents() },
    states: { [names.void]: {}, ...build.within(undefined) },
  } as never) as AnyStateMachine;
  const machine = { funnel, xstate, resumable };
  machines.set(funnel, machine);
  return machine;
}

function resumedStages(funnel: Funnel): ReadonlySet<string> {
  const targets = [...funnel.moves.values()].flatMap((move) => move.to);
  return new Set(targets.filter((target) => target.resume).map((target) => target.stage));
}

class NodeBuilder {
  readonly #funnel: Funnel;
  readonly #resumable: ReadonlySet<string>;

  constructor(funnel: Funnel, resumable: ReadonlySet<string>) {
    this.#funnel = funnel;
    this.#resumable = resumable;
  }

  /** From anywhere into any stage: opening, importing and overriding. */
  enterEvents(): { [event: string]: object } {
    const stages = [...this.#funnel.stages.keys()];
    return Object.fromEntries(stages.map((id) => [names.enterEvent(id), { target: `#${id}` }]));
  }

  within(parent: string | undefined): { [key: string]: NodeConfig } {
    const children = childrenOf(this.#funnel, parent);
    return Object.fromEntries(children.map((stage) => [stage.id, this.stage(stage)]));
  }

  stage(stage: Stage): NodeConfig {
    const { shape, id } = stage;
    const node: NodeConfig = {
      id,
      meta: { stage: id },
      entry: { type: 'entered', params: { stage: id } },
      exit: { type: 'left', params: { stage: id } },
      on: this.moveEvents(stage),
    };
    if (shape.kind === 'nested') {
      node.initial = shape.start;
      node.on = { ...node.on, ...this.backEvents(id, id) };
      node.states = { ...this.within(id), ...this.history(id) };
    }
    if (shape.kind === 'together') {
      node.type = 'parallel';
      node.states = { ...this.branches(shape.branches), ...this.history(id) };
      node.onDone = { target: this.target(stage, shape.then), reenter: true };
    }
    return node;
  }

  branches(branches: readonly string[]): { [key: string]: NodeConfig } {
    const regions = branches.flatMap((id) => {
      const stage = this.#funnel.stages.get(id);
      return stage ? [[names.region(id), this.region(stage)] as const] : [];
    });
    return Object.fromEntries(regions);
  }

  region(stage: Stage): NodeConfig {
    const { id } = stage;
    const params = { stage: id };
    const skipped = ({ context }: { context: { skip: readonly string[] } }): boolean =>
      context.skip.includes(id);
    return {
      id: names.region(id),
      initial: names.gate(id),
      on: this.backEvents(id),
      states: {
        [names.gate(id)]: {
          entry: { type: 'asked', params },
          always: [{ target: names.done(id), guard: skipped }, { target: id }],
        },
        [id]: this.stage(stage),
        [names.done(id)]: {
          id: names.done(id),
          type: 'final',
          meta: { done: id },
          entry: { type: 'done', params },
        },
      },
    };
  }

  /**
   * Into any stage from wherever the case stands, leaving no more than must be left: the innermost stage or
   * branch around both handles it.
   */
  backEvents(around?: string, besides?: string): { [event: string]: object } {
    if (this.#funnel.handoffs.size === 0) return {};
    const within = [...this.#funnel.stages.keys()].filter(
      (id) => id !== besides && (around === undefined || isWithin(this.#funnel, id, around)),
    );
    return Object.fromEntries(within.map((id) => [names.backEvent(id), { target: `#${id}` }]));
  }

  history(stage: string): { [key: string]: NodeConfig } {
    if (!this.#resumable.has(stage)) return {};
    return {
      [names.shallow(stage)]: { id: names.shallow(stage), type: 'history', history: 'shallow' },
      [names.deep(stage)]: { id: names.deep(stage), type: 'history', history: 'deep' },
    };
  }

  moveEvents(stage: Stage): { [event: string]: object } {
    const moves = [...this.#funnel.moves.values()].filter((move) => move.from.includes(stage.id));
    return Object.fromEntries(moves.flatMap((move) => this.moveEvent(stage, move)));
  }

  moveEvent(source: Stage, move: Move): [string, object][] {
    return move.to.map((to, index) => {
      const target = to.resume
        ? `#${to.resume === 'deep' ? names.deep(to.stage) : names.shallow(to.stage)}`
        : this.target(source, to.stage);
      return [names.moveEvent(move.id, index), { target, reenter: true }];
    });
  }

  target(source: Stage, stage: string): string {
    if (stage !== 'done' || this.#funnel.stages.has('done')) return `#${stage}`;
    return `#${names.done(branchAround(this.#funnel, source.id) ?? source.id)}`;
  }
}
