import { sankey, type SankeyLink, type SankeyNode } from 'd3-sankey';
import { numberOf, type Cell, type Grid, type GridRow } from './grid.ts';

/** What one department passed to another. */
export interface Flow {
  readonly id: string;
  readonly from: string;
  readonly to: string;
  readonly offers: number;
  readonly accepted: number;
  readonly back: number;
  /** What leads to the cases. */
  readonly cells: { readonly offers?: Cell; readonly accepted?: Cell; readonly back?: Cell };
}

export interface FlowNode {
  readonly id: string;
  readonly title: string;
}

export type PlacedNode = SankeyNode<FlowNode, { readonly flow: Flow }>;
export type PlacedLink = SankeyLink<FlowNode, { readonly flow: Flow }>;

/** The flows of a report by giver and receiver; those without an offer are left out. */
export function flowsOf(grid: Grid, unknown: string): readonly Flow[] {
  const cell = (row: GridRow, figure: string): Cell | undefined =>
    row.cells[grid.columns.findIndex(({ measure }) => measure.origin?.figure === figure)];
  return grid.rows.flatMap((row): Flow[] => {
    const [offers, accepted] = [cell(row, 'offers'), cell(row, 'accepted')];
    const sentBack = [cell(row, 'rejected'), cell(row, 'returned')];
    if (numberOf(offers) === 0) return [];
    const [rejected, returned] = sentBack;
    const back = numberOf(rejected) > 0 ? rejected : returned;
    return [
      {
        id: row.id,
        from: row.labels[0] || unknown,
        to: row.labels[1] || unknown,
        offers: numberOf(offers),
        accepted: numberOf(accepted),
        back: sentBack.reduce((sum, one) => sum + numberOf(one), 0),
        cells: {
          ...(offers && { offers }),
          ...(accepted && { accepted }),
          ...(back && { back }),
        },
      },
    ];
  });
}

/**
 * Places departments and what flows between them. Where work goes in a circle, each department stands on both
 * sides, as giver and as receiver.
 */
export function placeFlows(flows: readonly Flow[], width: number, height: number) {
  const twice = hasCircle(flows);
  const [giver, receiver] = twice ? ['from ', 'to '] : ['', ''];
  const titles = new Map<string, string>();
  for (const { from, to } of flows) {
    titles.set(`${giver}${from}`, from);
    titles.set(`${receiver}${to}`, to);
  }
  const nodes = [...titles].map(([id, title]): FlowNode => ({ id, title }));
  const links = flows.map((flow) => ({
    source: `${giver}${flow.from}`,
    target: `${receiver}${flow.to}`,
    value: flow.offers,
    flow,
  }));
  const place = sankey<FlowNode, { readonly flow: Flow }>()
    .nodeId(({ id }) => id)
    .nodeWidth(10)
    .nodePadding(28)
    .extent([
      [0, 16],
      [width, height - 8],
    ]);
  return place({ nodes: nodes.map((node) => ({ ...node })), links });
}

function hasCircle(flows: readonly Flow[]): boolean {
  const next = Map.groupBy(flows, ({ from }) => from);
  const reaches = (at: string, wanted: string, seen: Set<string>): boolean =>
    (next.get(at) ?? []).some(({ to }) => {
      if (to === wanted) return true;
      if (seen.has(to)) return false;
      seen.add(to);
      return reaches(to, wanted, seen);
    });
  return flows.some(({ from }) => reaches(from, from, new Set()));
}
