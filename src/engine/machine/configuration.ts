import type { AnyMachineSnapshot, AnyStateNode, StateValue } from 'xstate';
import type { Funnel } from '../../definitions/index.ts';
import type { Configuration } from '../model/index.ts';
import type { FunnelMachine } from './machine.ts';
import { names } from './names.ts';
import { childrenOf, isWithin, lineageOf } from './tree.ts';

type History = { [node: string]: AnyStateNode[] };

/** The snapshot in which XState goes on from our configuration; `skip` are branches that take no part. */
export function toSnapshot(
  machine: FunnelMachine,
  configuration: Configuration | undefined,
  skip: readonly string[],
): AnyMachineSnapshot {
  const active = new Set(configuration?.active);
  const value = configuration ? valueWithin(machine.funnel, undefined, active) : names.void;
  return machine.xstate.resolveState({
    value,
    context: { skip },
    historyValue: historyNodes(machine, configuration?.history ?? {}),
  } as never);
}

/** Our form of where a snapshot stands. */
export function fromSnapshot(machine: FunnelMachine, snapshot: AnyMachineSnapshot): Configuration {
  const nodes = snapshot._nodes.toSorted((a, b) => a.order - b.order);
  return {
    active: stagesOf(nodes),
    done: nodes.flatMap((node) => metaOf(node).done ?? []),
    history: historyStages(machine, snapshot.historyValue),
  };
}

function valueWithin(
  funnel: Funnel,
  parent: string | undefined,
  active: ReadonlySet<string>,
): StateValue {
  const child = childrenOf(funnel, parent).find((stage) => active.has(stage.id));
  if (!child) return {};
  return { [child.id]: valueOf(funnel, child.id, active) };
}

function valueOf(funnel: Funnel, id: string, active: ReadonlySet<string>): StateValue {
  const shape = funnel.stages.get(id)?.shape;
  if (shape?.kind !== 'together') return valueWithin(funnel, id, active);
  const regions = shape.branches.map((branch) => [
    names.region(branch),
    active.has(branch) ? { [branch]: valueOf(funnel, branch, active) } : names.done(branch),
  ]);
  return Object.fromEntries(regions) as StateValue;
}

function historyNodes(machine: FunnelMachine, history: Configuration['history']): History {
  const nodes: History = {};
  for (const [stage, within] of Object.entries(history)) {
    const active = new Set(within);
    nodes[names.deep(stage)] = leaves(machine, stage, active);
    nodes[names.shallow(stage)] = directly(machine, stage, active);
  }
  return nodes;
}

/** The innermost states that were active within the stage; a branch that was not is done. */
function leaves(machine: FunnelMachine, id: string, active: ReadonlySet<string>): AnyStateNode[] {
  const { funnel, xstate } = machine;
  const shape = funnel.stages.get(id)?.shape;
  if (shape?.kind === 'together') {
    return shape.branches.flatMap((branch) =>
      active.has(branch)
        ? leaves(machine, branch, active)
        : [xstate.getStateNodeById(names.done(branch))],
    );
  }
  const child = childrenOf(funnel, id).find((stage) => active.has(stage.id));
  return child ? leaves(machine, child.id, active) : [xstate.getStateNodeById(id)];
}

function directly(machine: FunnelMachine, id: string, active: ReadonlySet<string>): AnyStateNode[] {
  const { funnel, xstate } = machine;
  const shape = funnel.stages.get(id)?.shape;
  const children =
    shape?.kind === 'together'
      ? shape.branches.map(names.region)
      : childrenOf(funnel, id)
          .filter((stage) => active.has(stage.id))
          .map((stage) => stage.id);
  return children.map((child) => xstate.getStateNodeById(child));
}

function historyStages(machine: FunnelMachine, history: History): Configuration['history'] {
  const kept = [...machine.resumable].flatMap((stage) => {
    const nodes = history[names.deep(stage)];
    return nodes ? [[stage, activeWithin(machine.funnel, stage, nodes)] as const] : [];
  });
  return Object.fromEntries(kept);
}

/** The stages of these innermost states, and those around them, within a stage; outermost first. */
function activeWithin(
  funnel: Funnel,
  stage: string,
  nodes: readonly AnyStateNode[],
): readonly string[] {
  const active = new Set(
    stagesOf(nodes)
      .flatMap((id) => lineageOf(funnel, id))
      .map(({ id }) => id)
      .filter((id) => id !== stage && isWithin(funnel, id, stage)),
  );
  return [...funnel.stages.keys()].filter((id) => active.has(id));
}

function stagesOf(nodes: readonly AnyStateNode[]): readonly string[] {
  return nodes.flatMap((node) => metaOf(node).stage ?? []);
}

function metaOf(node: AnyStateNode): { readonly stage?: string; readonly done?: string } {
  return (node.meta as { stage?: string; done?: string } | undefined) ?? {};
}
