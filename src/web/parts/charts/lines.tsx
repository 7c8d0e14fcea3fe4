import { scaleLinear, scalePoint } from 'd3-scale';
import { area, line } from 'd3-shape';
import { useWords } from '../../words/index.ts';
import type { SeriesProps } from './bars.tsx';
import { isFilled, numberOf, type Cell, type Grid } from './grid.ts';
import { MarkTip, useMarks } from './marks.tsx';
import type { Shape } from './result.ts';
import { useWidth } from './use-width.ts';
import { useValueText } from './values.ts';
import { words } from './words.ts';
import styles from './charts.module.css';

const height = 220;
const inset = { top: 12, right: 30, bottom: 24, left: 64 };
const labelWidth = 64;

/** What happened over time: a line over the area below it; a period without a figure is a gap. */
export function Lines({ grid, columns, onDrill }: SeriesProps) {
  const [frame, width] = useWidth<HTMLDivElement>();
  const values = useValueText();
  const text = useWords(words);
  const [at = 0] = columns;
  const shape = grid.columns[at]?.measure ?? { format: 'number' };
  const plot = plotOf(grid, at, width);
  const known = plot.points.filter(({ cell }) => isFilled(cell));
  const marks = known.map(({ id, label, cell }) => {
    const says = text.point(label, values.full(cell?.value ?? null, shape));
    const drills = onDrill && cell && numberOf(cell) !== 0;
    return { id, says, onPress: drills ? () => onDrill(cell, says) : undefined };
  });
  const { root, propsOf, shown } = useMarks(marks);
  const active = known.find(({ id }) => id === shown?.id);
  return (
    <div ref={frame} className={styles.frame}>
      <div ref={root} role="group" aria-label={text.keys}>
        <svg width={width} height={height} className={styles.svg}>
          <Axes plot={plot} width={width} shape={shape} />
          <path d={plot.area} className={styles.area} />
          <path d={plot.line} className={styles.line} />
          {known.map(({ id, x, y }) => (
            <g key={id} {...propsOf(id)}>
              <circle cx={x} cy={y} r={14} className={styles.hit} />
              <circle cx={x} cy={y} r={4} className={styles.dot} />
            </g>
          ))}
        </svg>
        {active && shown ? (
          <MarkTip x={active.x} y={active.y}>
            {shown.says}
          </MarkTip>
        ) : null}
      </div>
    </div>
  );
}

interface Point {
  readonly id: string;
  readonly label: string;
  readonly cell: Cell | undefined;
  readonly x: number;
  readonly y: number;
}

interface Plot {
  readonly points: readonly Point[];
  readonly line: string;
  readonly area: string;
  readonly ticks: readonly { readonly value: number; readonly y: number }[];
}

/** Where everything lies. The axis begins at zero, so that heights can be compared. */
function plotOf(grid: Grid, column: number, width: number): Plot {
  const cells = grid.rows.map((row) => row.cells[column]);
  const figures = cells.filter(isFilled).map(numberOf);
  const right = Math.max(inset.left + 1, width - inset.right);
  const periods = withoutGaps(grid.rows.map(({ labels: [label = ''] }) => label));
  const x = scalePoint(periods, [inset.left, right]).padding(0.2);
  const [low, top] = [Math.min(0, ...figures), Math.max(0, ...figures) || 1];
  const y = scaleLinear([low, top], [height - inset.bottom, inset.top]).nice(4);
  const points = grid.rows.map((row): Point => {
    const cell = row.cells[column];
    const label = row.labels[0] ?? '';
    return { id: row.id, label, cell, x: x(label) ?? 0, y: y(numberOf(cell)) };
  });
  const isKnown = ({ cell }: Point) => isFilled(cell);
  const xOf = (point: Point) => point.x;
  const yOf = (point: Point) => point.y;
  return {
    points,
    line: line<Point>().defined(isKnown).x(xOf).y(yOf)(points) ?? '',
    area: area<Point>().defined(isKnown).x(xOf).y0(y(0)).y1(yOf)(points) ?? '',
    ticks: y.ticks(4).map((value) => ({ value, y: y(value) })),
  };
}

/** The scale at the left and the periods below; for the eyes only, since every point says both. */
function Axes(props: { readonly plot: Plot; readonly width: number; readonly shape: Shape }) {
  const { plot, width, shape } = props;
  const values = useValueText();
  return (
    <g aria-hidden="true">
      {plot.ticks.map(({ value, y }) => (
        <g key={value}>
          <line x1={inset.left} x2={width - inset.right} y1={y} y2={y} className={styles.rule} />
          <text x={inset.left - 8} y={y} dy="0.32em" textAnchor="end" className={styles.tick}>
            {values.short(value, shape)}
          </text>
        </g>
      ))}
      {apart(plot.points).map(({ id, label, x }) => (
        <text key={id} x={x} y={height - 6} textAnchor="middle" className={styles.tick}>
          {label}
        </text>
      ))}
    </g>
  );
}

/** Months in which nothing happened have no row, but their place on the axis: `2026-02`, `2026-03`, … */
function withoutGaps(labels: readonly string[]): readonly string[] {
  const [first, last] = [labels[0] ?? '', labels.at(-1) ?? ''];
  if (!labels.every((label) => /^\d{4}-\d{2}$/.test(label)) || first >= last) return labels;
  const months = [first];
  while ((months.at(-1) ?? last) < last) months.push(nextMonth(months.at(-1) ?? last));
  return months;
}

function nextMonth(month: string): string {
  const [year = 0, number = 0] = month.split('-').map(Number);
  return number === 12 ? `${year + 1}-01` : `${year}-${String(number + 1).padStart(2, '0')}`;
}

/** As many of the points as have room for their label. */
function apart(points: readonly Point[]): readonly Point[] {
  const chosen: Point[] = [];
  for (const point of points)
    if (point.x - (chosen.at(-1)?.x ?? -Infinity) >= labelWidth) chosen.push(point);
  return chosen;
}
