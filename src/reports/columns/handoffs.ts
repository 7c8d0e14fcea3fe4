import type { Funnel, ReportColumn } from '../../definitions/index.ts';
import { localize, type LocalizedText } from '../../shared/index.ts';
import type { HandoffHealthRow, HandoffReportStore } from '../ports.ts';
import { counted, passingMeasures, type PassingMeasure } from '../passing-measures.ts';
import { periodOf } from './passing.ts';
import type { PreparedReport } from '../prepare-report.ts';
import type { ResultColumn } from '../result.ts';
import type { ColumnResult, Values } from './column-result.ts';

export type HandoffColumn = Extract<ReportColumn, { kind: 'handoffs' }>;

/**
 * The health of each handoff: for each figure a column (`id.figure`), and for `reasons` one for each reason
 * that a handoff of the funnel knows. Totals are of the offers of all handoffs, where they add up.
 */
export async function readHandoffs(
  column: HandoffColumn,
  { report, where, parameters }: PreparedReport,
  store: HandoffReportStore,
  funnels: ReadonlyMap<string, Funnel>,
): Promise<ColumnResult> {
  const { handoffs, offered } = column;
  const funnel = funnels.get(report.from.slice('case:'.length));
  const figures = figuresOf(column, funnel);
  const rows = await store.handoffHealth({
    collection: report.from,
    where,
    handoffs,
    ...periodOf(parameters, offered),
  });
  return {
    columns: figures.map((figure) => describe(column, figure)),
    groups: rows.map((row) => ({ keys: [row.handoff], values: valuesOf(figures, row) })),
    absent: figures.map(() => null),
    totals: figures.map(({ total }) => total(rows)),
  };
}

interface Figure extends PassingMeasure {
  readonly id: string;
}

function figuresOf({ figures, handoffs }: HandoffColumn, funnel: Funnel | undefined) {
  return figures.flatMap((figure): readonly Figure[] => {
    if (figure === 'reasons') return reasonFigures(handoffs, funnel);
    return [{ id: figure.replaceAll(' ', '-'), ...passingMeasures[figure] }];
  });
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
    ...counted(title, reasonDefinition(title), ({ reasons }) => {
      return reasons.find((one) => one.reason === reason)?.count ?? 0;
    }),
  }));
}

function reasonDefinition(title: LocalizedText): LocalizedText {
  return {
    en: `Rejected or returned for “${localize(title, 'en')}”`,
    'zh-CN': `因“${localize(title, 'zh-CN')}”被拒绝或退回`,
  };
}

function describe({ id }: HandoffColumn, figure: Figure): ResultColumn {
  const { definition, format } = figure;
  return {
    id: `${id}.${figure.id}`,
    title: figure.title,
    definition,
    format,
  };
}

function valuesOf(figures: readonly Figure[], row: HandoffHealthRow): Values {
  return figures.map(({ of }) => of(row));
}
