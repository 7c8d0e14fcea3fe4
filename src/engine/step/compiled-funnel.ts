import type { ClockRule, Funnel, Move, Stage } from '../../definitions/index.ts';
import { entityRules, type EntityRules } from '../fields/index.ts';
import { compileMachine, lineageOf, type FunnelMachine } from '../machine/index.ts';

/** A funnel with all that a step needs to know of it and that does not change from case to case. */
export interface CompiledFunnel {
  readonly funnel: Funnel;
  readonly machine: FunnelMachine;
  readonly rules: EntityRules;
  /** Place of the funnel in the definitions, for reasons. */
  readonly path: string;
  /** Whether a computed field reads where the case stands or the time, and so changes by a move. */
  readonly recomputes: boolean;
  /** The department in charge of each stage: its own, or that of a stage around it. */
  readonly departments: ReadonlyMap<string, string>;
  /** Moves that are made by a timer, by the stage in which it runs. */
  readonly delayed: ReadonlyMap<string, readonly Move[]>;
  /** Whether any stage waits for somebody outside. */
  readonly waits: boolean;
  /** Whether the deadline of any stage, task or approval follows from fields. */
  readonly followsFields: boolean;
  /** Whether any stage brings up tasks or asks for approval. */
  readonly collaborates: boolean;
}

const known = new WeakMap<Funnel, CompiledFunnel>();

/** Makes ready for `step`; the same funnel object gives the same result. */
export function compileFunnel(funnel: Funnel): CompiledFunnel {
  let compiled = known.get(funnel);
  if (!compiled) known.set(funnel, (compiled = make(funnel)));
  return compiled;
}

function make(funnel: Funnel): CompiledFunnel {
  const stages = [...funnel.stages.values()];
  const rules = entityRules(funnel.entity);
  return {
    funnel,
    machine: compileMachine(funnel),
    rules,
    path: `funnels/${funnel.id}#`,
    recomputes: rules.derived
      .flatMap((rule) => (rule.kind === 'table' ? rule.computed : [rule]))
      .flatMap(({ expression }) => expression.reads)
      .some(([root, field]) => root === 'now' || (root === 'case' && isSystem(funnel, field))),
    departments: new Map(stages.flatMap((stage) => departmentOf(funnel, stage))),
    delayed: new Map(stages.map((stage) => [stage.id, delayedFrom(funnel, stage)])),
    waits: stages.some(({ waitsFor }) => waitsFor !== undefined),
    followsFields: clocksOf(funnel).some(({ until }) => until !== undefined),
    collaborates: stages.some(({ tasks, approval }) => tasks.length > 0 || approval !== undefined),
  };
}

function clocksOf({ stages, moves }: Funnel): readonly ClockRule[] {
  const rules = [...stages.values()].flatMap(({ clock, tasks }) => [
    clock,
    ...tasks.map((task) => task.clock),
  ]);
  const approvals = [...moves.values()].map(({ approval }) => approval?.clock);
  return [...rules, ...approvals].filter((rule) => rule !== undefined);
}

function isSystem(funnel: Funnel, field: string | undefined): boolean {
  return field !== undefined && funnel.entity.systemFields.has(field);
}

function departmentOf(funnel: Funnel, stage: Stage): [string, string][] {
  const holder = lineageOf(funnel, stage.id).find(({ department }) => department !== undefined);
  return holder?.department === undefined ? [] : [[stage.id, holder.department]];
}

function delayedFrom(funnel: Funnel, stage: Stage): readonly Move[] {
  return [...funnel.moves.values()].filter((move) => move.after && move.from.includes(stage.id));
}
