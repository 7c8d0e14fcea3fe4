import type { Collection, Report, ReportParameter, Workspace } from '../../definitions/index.ts';
import type { ColumnOrigin, ReportResult, ResultColumn } from '../../reports/index.ts';
import { localize, toIso, type Locale } from '../../shared/index.ts';
import { filled } from '../standing/reading.ts';
import type { ReportCall } from './reader.ts';

/** What a figure is about: the funnel or the record type. */
export function subjectJson(
  collection: Collection,
  { funnels, records }: Pick<Workspace, 'funnels' | 'records'>,
  locale: Locale,
): object {
  const id = collection.slice(collection.indexOf(':') + 1);
  const funnel = collection.startsWith('case:') ? funnels.get(id) : undefined;
  const title = funnel?.title ?? records.get(id)?.entity.title ?? id;
  return { kind: funnel ? 'funnel' : 'record', id, title: localize(title, locale) };
}

/** A parameter as a form shows it. */
export function parameterJson(parameter: ReportParameter, locale: Locale): object {
  const { id, title, kind, field, default: fallback } = parameter;
  return filled({
    id,
    title: localize(title, locale),
    kind,
    default: fallback,
    type: field?.type,
    options: field?.options?.map((option) => ({
      id: option.id,
      title: localize(option.title, locale),
    })),
    to: field?.to,
    currency: field?.currency,
  });
}

/** A report as its page shows it before it is run. */
export function reportJson(report: Report, { services, locale }: ReportCall): object {
  const { workspace } = services.workspaces.current();
  const { id, title, from, ask, chart, rows } = report;
  return filled({
    id,
    title: localize(title, locale),
    from: subjectJson(from, workspace, locale),
    ask: [...ask.values()].map((one) => parameterJson(one, locale)),
    rows: rows.map((row) => localize(row.title, locale)),
    chart,
  });
}

/** The figures, with what they are about: subject, filter and release. */
export function resultJson(result: ReportResult, report: Report, call: ReportCall): object {
  const { services, locale } = call;
  const { number, workspace } = services.workspaces.current();
  return filled({
    ...result,
    title: localize(result.title, locale),
    from: subjectJson(report.from, workspace, locale),
    filter: report.where?.source,
    release: number,
    dimensions: result.dimensions.map((column) => columnJson(column, locale)),
    measures: result.measures.map((column) => columnJson(column, locale)),
    rows: result.rows.map((row) => ({
      ...row,
      labels: row.labels.map((label) => localize(label, locale)),
    })),
    readAt: toIso(result.readAt),
  });
}

function columnJson({ title, definition, origin, ...rest }: ResultColumn, locale: Locale): object {
  return filled({
    ...rest,
    title: localize(title, locale),
    definition: localize(definition, locale),
    origin: origin && originJson(origin, locale),
  });
}

function originJson({ title, label, ...rest }: ColumnOrigin, locale: Locale): object {
  return { ...rest, title: localize(title, locale), label: localize(label, locale) };
}
