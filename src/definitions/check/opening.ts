import { dependencyOrder } from '../compile/order.ts';
import type { Draft } from '../compile/draft.ts';
import { entriesOf } from '../compile/names.ts';
import type { FunnelDraft } from '../compile/funnel/funnel-draft.ts';

/** Funnels whose first stages open cases in one another would do so without end. */
export function checkOpening({ funnelDrafts }: Draft): void {
  const edges = new Map<string, ReadonlySet<string>>();
  for (const [id, funnel] of funnelDrafts) edges.set(id, new Set(openedAtStart(funnel)));
  const { cycle } = dependencyOrder(edges);
  if (!cycle) return;
  const funnel = funnelDrafts.get(cycle[0] ?? '');
  const site = funnel?.tree.nodes.get(funnel.start)?.site.at('opens');
  site?.report('opens-cycle', { params: { cycle: cycle.join(' → ') } });
}

/** What is opened by itself and always as soon as a case begins. */
function openedAtStart({ tree, start }: FunnelDraft): readonly string[] {
  const node = tree.nodes.get(start);
  if (!node) return [];
  return entriesOf(node.raw.opens, node.site).flatMap(([{ funnel, when }]) =>
    when === undefined || when === true ? [funnel] : [],
  );
}
