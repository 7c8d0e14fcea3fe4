import type { RawColumn } from '../kinds/report.ts';
import type { RawMetric } from '../kinds/metric.ts';
import type { Site } from '../load/site.ts';
import type { ReportColumn, ReportDimension, ReportParameter } from '../model/index.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { rowRuleAt, type Scope } from './expressions.ts';
import { checkStage } from './funnel/check-stage.ts';
import type { FunnelDraft } from './funnel/funnel-draft.ts';
import { checkDocument, entriesOf, sourceCollection, titleOf } from './names.ts';
import { handoffColumn, holdingColumn } from './report-passing.ts';

interface ReportContext {
  readonly ask: ReadonlyMap<string, ReportParameter>;
  readonly entity: EntityDraft;
  readonly scope: Scope;
  readonly rows: readonly ReportDimension[];
}

/** One column of figures. */
export function columnAt(
  draft: Draft,
  site: Site,
  raw: RawColumn,
  context: ReportContext,
): ReportColumn | undefined {
  if (typeof raw === 'string') return metricColumn(draft, site, { metric: raw }, context);
  if ('metric' in raw) return metricColumn(draft, site.at('metric'), raw, context);
  if ('share of rows' in raw) return shareColumn(site, raw, context);
  const funnel = funnelOf(draft, site, context);
  if (!funnel) return undefined;
  if ('funnel' in raw) return funnelColumn(funnel, site, raw);
  if ('time in stage' in raw) return timeColumn(funnel, site, raw);
  if ('handoffs' in raw) return handoffColumn(funnel, site, raw, context);
  if ('time held' in raw) return holdingColumn(site, raw, context);
  return cohortColumn(funnel, site, raw, context);
}

type Of<K extends string> = Extract<RawColumn, { [key in K]: unknown }>;

function metricColumn(
  draft: Draft,
  at: Site,
  raw: Of<'metric'>,
  { entity }: ReportContext,
): ReportColumn | undefined {
  const { metric } = raw;
  if (!checkDocument(draft, at, 'Metric', metric, 'unknown-metric')) return undefined;
  const found = draft.documents.get('Metric')?.get(metric);
  if (!found) return undefined;
  const document = found.value as RawMetric;
  if (countsHandoffs(draft, document)) {
    at.report('metric-of-handoffs', { params: { metric } });
    return undefined;
  }
  const of = collectionsOf(draft, document);
  const other = of.find((collection) => collection !== entity.collection);
  if (other !== undefined)
    at.report('metric-elsewhere', { params: { metric, of: other, report: entity.collection } });
  const title = raw.title ?? titleOf(document.title, metric);
  return { kind: 'metric', id: raw.id ?? metric, title, metric };
}

function countsHandoffs(
  draft: Draft,
  { of, value }: RawMetric,
  seen: ReadonlySet<string> = new Set(),
): boolean {
  if (typeof value === 'string') return of !== undefined && 'handoffs' in of;
  return value.ratio.some((name) => {
    const part = draft.documents.get('Metric')?.get(name)?.value as RawMetric | undefined;
    return (
      part !== undefined && !seen.has(name) && countsHandoffs(draft, part, new Set([...seen, name]))
    );
  });
}

/** What a metric is about, through its ratios. */
function collectionsOf(
  draft: Draft,
  { of, value }: RawMetric,
  seen: ReadonlySet<string> = new Set(),
): readonly string[] {
  if (typeof value === 'string') {
    if (of === undefined || 'handoffs' in of) return [];
    return [sourceCollection(of)];
  }
  return value.ratio.flatMap((name) => {
    const part = draft.documents.get('Metric')?.get(name)?.value as RawMetric | undefined;
    return part && !seen.has(name) ? collectionsOf(draft, part, new Set([...seen, name])) : [];
  });
}

function shareColumn(
  site: Site,
  raw: Of<'share of rows'>,
  { scope, entity }: ReportContext,
): ReportColumn | undefined {
  const when = rowRuleAt(
    site.at('share of rows', 'when'),
    raw['share of rows'].when,
    scope,
    entity.root,
  );
  const title = raw.title ?? { en: 'Share', 'zh-CN': '占比' };
  return when && { kind: 'share', id: raw.id ?? 'share', title, when };
}

function funnelOf(draft: Draft, site: Site, { entity }: ReportContext): FunnelDraft | undefined {
  if (entity.root === 'case')
    return draft.funnelDrafts.get(entity.collection.slice('case:'.length));
  site.report('column-needs-funnel');
  return undefined;
}

function funnelColumn(funnel: FunnelDraft, site: Site, raw: Of<'funnel'>): ReportColumn {
  const { funnel: written } = raw;
  const inner = typeof written === 'string' ? undefined : written;
  const reading = typeof written === 'string' ? written : written.reading;
  const stages = inner?.stages ?? raw.stages;
  const at = inner?.stages ? site.at('funnel', 'stages') : site.at('stages');
  const title =
    raw.title ??
    (reading === 'in order'
      ? { en: 'Passed in order', 'zh-CN': '依次通过' }
      : { en: 'Reached at all', 'zh-CN': '曾经到达' });
  const id = raw.id ?? `funnel-${reading.replace(' ', '-')}`;
  return { kind: 'funnel', id, title, reading, stages: stagesAt(funnel, at, stages) };
}

function timeColumn(funnel: FunnelDraft, site: Site, raw: Of<'time in stage'>): ReportColumn {
  const statistic = raw['time in stage'];
  const titles = {
    average: { en: 'Average time', 'zh-CN': '平均停留' },
    median: { en: 'Median time', 'zh-CN': '停留中位数' },
    p90: { en: 'Time of 9 in 10', 'zh-CN': '九成停留不超过' },
  };
  return {
    kind: 'time in stage',
    id: raw.id ?? `time-${statistic}`,
    title: raw.title ?? titles[statistic],
    stages: stagesAt(funnel, site.at('stages'), raw.stages),
    statistic,
  };
}

/** A cohort is read by period of opening. */
function cohortColumn(
  funnel: FunnelDraft,
  site: Site,
  raw: Of<'cohort'>,
  { rows }: ReportContext,
): ReportColumn | undefined {
  const known = checkStage(funnel, site.at('cohort'), raw.cohort);
  const [row] = rows;
  const fits = rows.length === 1 && row?.field === 'opened' && cohortBuckets.has(row.bucket ?? '');
  if (!fits) site.reportKey('cohort-rows');
  if (!known || !fits) return undefined;
  const title = raw.title ?? { en: 'Cohort', 'zh-CN': '同期群' };
  return {
    kind: 'cohort',
    id: raw.id ?? 'cohort',
    title,
    reached: raw.cohort,
    periods: raw.periods,
  };
}

const cohortBuckets = new Set(['week', 'month', 'quarter']);

/** The stages named, or the outermost ones on the way: outcomes other than the first are left out. */
function stagesAt(
  funnel: FunnelDraft,
  site: Site,
  written: readonly string[] | undefined,
): readonly string[] {
  if (written !== undefined)
    return entriesOf(written, site).flatMap(([stage, at]) =>
      checkStage(funnel, at, stage) ? [stage] : [],
    );
  const outermost = [...funnel.tree.nodes.values()].filter(({ parent }) => !parent);
  const firstOutcome = outermost.find(({ raw }) => raw.outcome !== undefined);
  return outermost
    .filter((node) => node.raw.outcome === undefined || node === firstOutcome)
    .map(({ id }) => id);
}
