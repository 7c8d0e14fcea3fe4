import type { FunnelDraft, Route } from './funnel-draft.ts';
import type { StageGraph } from './graph.ts';
import { ancestorsOf, branchOf, isWithin, type StageNode } from './stage-tree.ts';

/** Stages that no case comes to, that none gets out of, and branches that are never done. */
export function checkGraph(
  funnel: FunnelDraft,
  routes: readonly Route[],
  { reachable, finishing }: StageGraph,
): void {
  const nodes = [...funnel.tree.nodes.values()];
  const outcomes = nodes.some(({ raw }) => raw.outcome !== undefined);
  if (!outcomes) funnel.site.at('stages').reportKey('no-outcome');
  for (const node of nodes) {
    const { id, site } = node;
    const params = { stage: id };
    if (!reachable.has(id)) {
      if (!node.parent || reachable.has(node.parent.id)) site.reportKey('stage-unreachable', { params });
    } else if (node.branch && !everDone(node, nodes, routes)) site.reportKey('branch-never-done', { params });
    else if (outcomes && !finishing.has(id) && isOutermostEnd(node, finishing))
      site.reportKey('dead-end', { params });
  }
}

function everDone(branch: StageNode, nodes: readonly StageNode[], routes: readonly Route[]): boolean {
  const inside = nodes.filter((node) => branchOf(node) === branch && isWithin(node, branch));
  return routes.some(
    ({ from, to }) =>
      to.some(({ stage }) => stage === 'done') && inside.some(({ id }) => from.includes(id)),
  );
}

/** Of stages within each other, only the outermost that can't finish is reported. */
function isOutermostEnd(node: StageNode, finishing: ReadonlySet<string>): boolean {
  return ancestorsOf(node).every(({ id }) => finishing.has(id));
}
