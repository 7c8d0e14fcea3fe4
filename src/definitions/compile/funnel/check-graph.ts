import type { FunnelDraft, Route } from './funnel-draft.ts';
import { reach, type StageGraph } from './graph.ts';
import { ancestorsOf, branchOf, isWithin, type StageNode } from './stage-tree.ts';

/** Stages that no case comes to, that none gets out of, and branches that are never done. */
export function checkGraph(funnel: FunnelDraft, routes: readonly Route[], graph: StageGraph): void {
  const nodes = [...funnel.tree.nodes.values()];
  if (!nodes.some(({ raw }) => raw.outcome !== undefined))
    return funnel.site.at('stages').reportKey('no-outcome');
  for (const node of nodes)
    if (node.branch && graph.reachable.has(node.id) && !everDone(node, nodes, routes))
      node.site.reportKey('branch-never-done', { params: { stage: node.id } });
  const lost = nodes.filter(({ id }) => !graph.reachable.has(id));
  reportFirst(lost, 'stage-unreachable', graph);
  const stuck = nodes.filter(
    (node) =>
      graph.reachable.has(node.id) &&
      !graph.finishing.has(node.id) &&
      !(node.branch && !everDone(node, nodes, routes)),
  );
  reportFirst(stuck, 'dead-end', graph);
}

/** Of stages that follow from each other or stand within each other, the first stands for all. */
function reportFirst(
  stages: readonly StageNode[],
  code: 'stage-unreachable' | 'dead-end',
  { next }: StageGraph,
): void {
  const told = new Set<string>();
  for (const node of stages) {
    const { id, site } = node;
    const within = ancestorsOf(node).some((outer) => told.has(outer.id));
    if (!told.has(id) && !within) site.reportKey(code, { params: { stage: id } });
    for (const one of reach(next, id)) told.add(one);
  }
}

function everDone(
  branch: StageNode,
  nodes: readonly StageNode[],
  routes: readonly Route[],
): boolean {
  const inside = nodes.filter((node) => branchOf(node) === branch && isWithin(node, branch));
  return routes.some(
    ({ from, to }) =>
      to.some(({ stage }) => stage === 'done') && inside.some(({ id }) => from.includes(id)),
  );
}
