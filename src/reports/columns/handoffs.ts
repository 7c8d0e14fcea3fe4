import type { Funnel, Report, ReportColumn } from '../../definitions/index.ts';
import { localize, type Json, type LocalizedText } from '../../shared/index.ts';
import type { HandoffQuery, HandoffReportStore, PassingFigures } from '../ports.ts';
import { counted, passingMeasures, type PassingMeasure } from '../passing-measures.ts';
import { valueMeasure } from '../value-measure.ts';
import { periodOf } from './passing.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { ResultColumn } from '../result.ts';
import type { ColumnResult } from './column-result.ts';

export type HandoffColumn = Extract<ReportColumn, { kind: 'handoffs' }>;

/**
 * The health of handoffs: for each figure a column (`id.figure`), for `reasons` one for each reason that a
 * handoff of the funnel knows, and where the column names an amount, its sum (`id.value`). Totals are of the
 * offers of all rows, where they add up.
 */
export async function readHandoffs(
  column: HandoffColumn,
  { report, where, parameters }: PreparedReport,
  store: HandoffReportStore,
  funnels: ReadonlyMap<string, Funnel>,
): Promise<ColumnResult> {
  const { handoffs, offered, value } = column;
  const figures = figuresOf(column, funnels.get(report.from.slice('case:'.length)));
  const query: HandoffQuery = {
    collection: report.from,
    where,
    handoffs,
    ...periodOf(parameters, offered),
    ...(value && { value: value.field }),
  };
  const rows = await readRows(report, query, store);
  return {
    columns: figures.map((figure) => describe(column, figure)),
    groups: rows.map(({ keys, row }) => ({ keys, values: figures.map(({ of }) => of(row)) })),
    absent: figures.map(() => null),
    totals: figures.map(({ total }) => total(rows.map(({ row }) => row))),
  };
}

type KeyedRow = { readonly keys: readonly Json[]; readonly row: PassingFigures };

async function readRows(
  { rows: [dimension] }: Report,
  query: HandoffQuery,
  store: HandoffReportStore,
): Promise<readonly KeyedRow[]> {
  if (dimension?.of !== 'giver') {
    const rows = await store.handoffHealth(query);
    return rows.map((row) => ({ keys: [row.handoff], row }));
  }
  const rows = await store.partyHealth(query);
  return rows.map((row) => ({ keys: [row.giver ?? null, row.receiver ?? null], row }));
}

export interface Figure extends PassingMeasure {
  readonly id: string;
}

/** The figures of a column, in its order: what it passes on comes last. */
export function figuresOf(
  { figures, handoffs, value }: HandoffColumn,
  funnel: Funnel | undefined,
): readonly Figure[] {
  const counted = figures.flatMap((figure): readonly Figure[] => {
    if (figure === 'reasons') return reasonFigures(handoffs, funnel);
    return [{ id: figure.replaceAll(' ', '-'), ...passingMeasures[figure] }];
  });
  return value ? [...counted, { id: 'value', ...valueMeasure(value) }] : counted;
}

/** One column for each reason, whichever of the handoffs has it. */
function reasonFigures(handoffs: readonly string[], funnel: Funnel | undefined): readonly Figure[] {
  const titles = new Map<string, LocalizedText>();
  for (const id of handoffs) {
    const handoff = funnel?.handoffs.get(id);
    for (const rule of [handoff?.reject, handoff?.return])
      for (const [reason, title] of rule?.reasons ?? []) titles.set(reason, title);
  }
  return [...titles].map(([reason, title]) => ({
    id: `reason.${reason}`,
    ...counted(
      title,
      reasonDefinition(title),
      ({ reasons }) => reasons.find((one) => one.reason === reason)?.count ?? 0,
      { reason, statuses: ['rejected', 'returned'] },
    ),
  }));
}

function reasonDefinition(title: LocalizedText): LocalizedText {
  return {
    en: `Rejected or returned for “${localize(title, 'en')}”`,
    'zh-CN': `因“${localize(title, 'zh-CN')}”被拒绝或退回`,
  };
}

function describe({ id, title: of }: HandoffColumn, figure: Figure): ResultColumn {
  const { title, definition, format, currency } = figure;
  return {
    id: `${id}.${figure.id}`,
    title,
    origin: { id, kind: 'handoffs', title: of, label: title, figure: figure.id },
    definition,
    format,
    ...(currency === undefined ? {} : { currency }),
  };
}
