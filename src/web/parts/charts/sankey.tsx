import { sankeyLinkHorizontal } from 'd3-sankey';
import { useFormat, useWords } from '../../words/index.ts';
import { flowsOf, placeFlows, type Flow, type PlacedLink, type PlacedNode } from './flows.ts';
import type { Grid, OnDrill } from './grid.ts';
import { Legend } from './legend.tsx';
import { MarkTip, useMarks } from './marks.tsx';
import { useWidth } from './use-width.ts';
import { words } from './words.ts';
import styles from './charts.module.css';

const path = sankeyLinkHorizontal<Parameters<typeof placeFlows>[0], never>() as unknown as (
  link: PlacedLink,
) => string | null;

/** What departments pass to each other: as wide as there were offers, what came back in a pattern of its own. */
export function FlowChart({
  grid,
  onDrill,
}: {
  readonly grid: Grid;
  readonly onDrill?: OnDrill | undefined;
}) {
  const text = useWords(words);
  return <Flows flows={flowsOf(grid, text.other)} onDrill={onDrill} />;
}

/** The same of flows that are no report's. */
export function FlowDiagram({ flows }: { readonly flows: readonly Flow[] }) {
  return (
    <div className={styles.chart}>
      <figure className={styles.figureBox}>
        <Flows flows={flows} />
      </figure>
    </div>
  );
}

function Flows({
  flows,
  onDrill,
}: {
  readonly flows: readonly Flow[];
  readonly onDrill?: OnDrill | undefined;
}) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const text = useWords(words);
  const format = useFormat();
  const height = Math.max(180, new Set(flows.flatMap(({ from, to }) => [from, to])).size * 56);
  const said = ({ from, to, offers, accepted, back }: Flow): string => {
    const counts = [offers, accepted, back].map((one) => format.number(one));
    const [all = '', kept = '', returned = ''] = counts;
    return text.point(text.passed(from, to), text.link(all, kept, returned));
  };
  const marks = flows.map((flow) => ({
    id: flow.id,
    says: said(flow),
    onPress: drillOf(flow, said(flow), onDrill),
  }));
  const { root, propsOf, shown } = useMarks(marks);
  const placed = placeFlows(flows, Math.max(width, 240), height);
  const active = placed.links.find(({ flow }) => flow.id === shown?.id);
  return (
    <div ref={frame} className={styles.frame}>
      <Legend items={[text.accepted, text.sentBack, text.waiting]} />
      <div ref={root} role="group" aria-label={text.keys}>
        <svg width={width} height={height} className={styles.svg}>
          {placed.links.map((link) => (
            <g key={link.flow.id} {...propsOf(link.flow.id)}>
              <Bands link={link} />
            </g>
          ))}
          {placed.nodes.map((node) => (
            <Department key={node.id} node={node} width={width} />
          ))}
        </svg>
        {active && shown ? (
          <MarkTip x={width / 2} y={((active.y0 ?? 0) + (active.y1 ?? 0)) / 2}>
            {shown.says}
          </MarkTip>
        ) : null}
      </div>
    </div>
  );
}

function Bands({ link }: { readonly link: PlacedLink }) {
  return bandsOf(link).map(({ series, offset, size }) => (
    <path
      key={series}
      d={path({ ...link, y0: (link.y0 ?? 0) + offset, y1: (link.y1 ?? 0) + offset }) ?? ''}
      strokeWidth={size}
      className={styles.flow}
      data-series={series}
    />
  ));
}

/** Its name stands behind it, over what it passes on; of the last ones before them and higher, apart from those. */
function Department({ node, width }: { readonly node: PlacedNode; readonly width: number }) {
  const format = useFormat();
  const { x0 = 0, x1 = 0, y0 = 0, y1 = 0 } = node;
  const atEnd = x1 > width - 1;
  return (
    <g aria-hidden="true">
      <rect x={x0} y={y0} width={x1 - x0} height={Math.max(2, y1 - y0)} className={styles.node} />
      <text
        x={atEnd ? x0 - 6 : x1 + 6}
        y={atEnd ? Math.min(y0 + 14, (y0 + y1) / 2) : (y0 + y1) / 2}
        dy="0.32em"
        textAnchor={atEnd ? 'end' : 'start'}
        className={styles.nodeText}
      >
        {`${node.title} ${format.number(node.value ?? 0)}`}
      </text>
    </g>
  );
}

function drillOf({ cells }: Flow, says: string, onDrill: OnDrill | undefined) {
  const { offers } = cells;
  return onDrill && offers ? () => onDrill(offers, says) : undefined;
}

/** The parts of a link: accepted, sent back, and what is neither; each as wide as its share. */
function bandsOf({ flow, width = 0 }: PlacedLink) {
  const { offers, accepted, back } = flow;
  const counts = [accepted, back, Math.max(0, offers - accepted - back)];
  let from = -width / 2;
  return counts.flatMap((count, index) => {
    const size = offers === 0 ? 0 : (width * count) / offers;
    const offset = from + size / 2;
    from += size;
    return size === 0 ? [] : [{ series: index + 1, offset, size: Math.max(1, size) }];
  });
}
