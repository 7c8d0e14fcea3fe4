import type { ReportResult, ResultColumn } from './result.ts';

/** One figure of a report. */
export interface Cell {
  /** Decimal text; null where there is no figure. */
  readonly value: string | null;
  /** Of the period before. */
  readonly previous?: string | null;
  /** What names it in the report, to ask for the cases behind it. */
  readonly keys: readonly unknown[];
  readonly measure: ResultColumn;
}

export interface GridColumn {
  readonly id: string;
  readonly title: string;
  readonly measure: ResultColumn;
}

export interface GridRow {
  readonly id: string;
  /** One for each heading. */
  readonly labels: readonly string[];
  readonly cells: readonly (Cell | undefined)[];
}

/** The figures of a report as charts and tables read them: rows of what is compared, columns of figures. */
export interface Grid {
  /** One for each label of a row; empty where the rows are stages. */
  readonly headings: readonly string[];
  readonly columns: readonly GridColumn[];
  readonly rows: readonly GridRow[];
  readonly totals?: readonly Cell[];
  /** Rows are months, weeks, …: something goes on from one to the next. */
  readonly isTimed: boolean;
  /** Nothing is compared: each column is one number. */
  readonly isNumbers: boolean;
}

/**
 * A report without groups whose figures belong together, such as the stages of a funnel, becomes a row for each
 * stage; all others stay as they are.
 */
export function gridOf(result: ReportResult): Grid {
  if (result.dimensions.length > 0) return grouped(result);
  const together = result.measures.filter(({ origin }) => origin !== undefined);
  return together.length > 0 ? pivoted(result) : numbers(result);
}

function grouped(result: ReportResult): Grid {
  const { dimensions, measures, rows, totals, previous } = result;
  const earlier = new Map(previous?.rows.map(({ keys, values }) => [keyOf(keys), values]));
  const last = dimensions.at(-1);
  return {
    headings: dimensions.map(({ title }) => title),
    columns: measures.map((measure) => ({ id: measure.id, title: titleIn(measure), measure })),
    rows: rows.map(({ keys, labels, values }) => {
      const before = earlier.get(keyOf(keys));
      return {
        id: keyOf(keys),
        labels,
        cells: measures.map((measure, index) =>
          cellOf(measure, keys, values[index], previous && (before?.[index] ?? null)),
        ),
      };
    }),
    totals: measures.map((measure, index) =>
      cellOf(measure, [], totals[index], previous?.totals[index]),
    ),
    isTimed: last?.format === 'date',
    isNumbers: false,
  };
}

function numbers({ measures, totals, previous }: ReportResult): Grid {
  return {
    headings: [],
    columns: measures.map((measure) => ({ id: measure.id, title: measure.title, measure })),
    rows: [
      {
        id: 'all',
        labels: [],
        cells: measures.map((measure, index) =>
          cellOf(measure, [], totals[index], previous?.totals[index]),
        ),
      },
    ],
    isTimed: false,
    isNumbers: true,
  };
}

function pivoted({ measures, totals, previous }: ReportResult): Grid {
  const columns = new Map<string, GridColumn>();
  const rows = new Map<string, Map<string, Cell>>();
  measures.forEach((measure, index) => {
    const { origin } = measure;
    if (!origin) return;
    const column = `${origin.id} ${origin.figure ?? ''}`;
    const title = origin.figure === 'count' ? origin.title : shortTitle(measure, origin.title);
    if (!columns.has(column)) columns.set(column, { id: column, title, measure });
    const cells = rows.get(origin.label) ?? new Map<string, Cell>();
    rows.set(origin.label, cells);
    cells.set(column, cellOf(measure, [], totals[index], previous?.totals[index]));
  });
  return {
    headings: [''],
    columns: [...columns.values()],
    rows: [...rows].map(([label, cells]) => ({
      id: label,
      labels: [label],
      cells: [...columns.keys()].map((column) => cells.get(column)),
    })),
    isTimed: false,
    isNumbers: false,
  };
}

/** What follows the name of the stage: “(rate)”. */
function shortTitle({ title, origin }: ResultColumn, fallback: string): string {
  const rest = title.slice(title.lastIndexOf(origin?.label ?? '') + (origin?.label.length ?? 0));
  return rest === '' ? fallback : `${fallback}${rest}`;
}

/** Within a table that is about one column of the definition, the label alone says which figure it is. */
function titleIn({ title, origin }: ResultColumn): string {
  return origin?.kind === 'handoffs' || origin?.kind === 'time held' ? origin.label : title;
}

function cellOf(
  measure: ResultColumn,
  keys: readonly unknown[],
  value: string | null | undefined,
  previous: string | null | undefined,
): Cell {
  const cell = { value: value ?? null, keys, measure };
  return previous === undefined ? cell : { ...cell, previous };
}

export function keyOf(keys: readonly unknown[]): string {
  return JSON.stringify(keys);
}

/** For drawing; exact texts stay in the cells. */
export function numberOf(cell: Cell | undefined): number {
  return Number(cell?.value ?? 0);
}

/** Whether there is a figure. */
export function isFilled(cell: Cell | undefined): cell is Cell {
  return cell !== undefined && cell.value !== null;
}

/** Asks for the cases behind a figure; `says` is what the figure is, with its value. */
export type OnDrill = (cell: Cell, says: string) => void;
