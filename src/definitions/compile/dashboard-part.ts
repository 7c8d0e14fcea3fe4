import type { RawDashboardPart } from '../kinds/dashboard.ts';
import type { Site } from '../load/site.ts';
import type { DashboardPart, Report, ReportParameter } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { isDated } from './metric-nature.ts';
import { checkDocument, checkName } from './names.ts';

type Asked = ReadonlyMap<string, ReportParameter>;
type Of<K extends string> = Extract<RawDashboardPart, { readonly [key in K]: unknown }>;

/** The figure of a metric, of all time or for a period that is asked for. */
export function numberPart(
  draft: Draft,
  site: Site,
  raw: Of<'number'>,
  ask: Asked,
): DashboardPart | undefined {
  const { number: metric, in: period, title, width = 1 } = raw;
  const known = checkDocument(draft, site.at('number'), 'Metric', metric, 'unknown-metric');
  const periods = [...ask.values()].filter(({ kind }) => kind === 'period').map(({ id }) => id);
  const asked = period === undefined || checkName(site.at('in'), period, periods, 'unknown-period');
  const found = draft.metrics.get(metric);
  if (!known || !asked || !found) return undefined;
  if (period !== undefined && !isDated(found, draft))
    site.at('in').report('metric-not-dated', { params: { metric } });
  return {
    kind: 'number',
    metric,
    width,
    ...(period === undefined ? {} : { period }),
    ...(title === undefined ? {} : { title }),
  };
}

/** A goal, with how far one has come. */
export function goalPart(draft: Draft, site: Site, raw: Of<'goal'>): DashboardPart | undefined {
  const { goal, title, width = 1 } = raw;
  if (!checkDocument(draft, site.at('goal'), 'Goal', goal, 'unknown-goal')) return undefined;
  return { kind: 'goal', goal, width, ...(title === undefined ? {} : { title }) };
}

/** A report, with the parameters that it shares with the dashboard and those that are fixed. */
export function reportPart(
  draft: Draft,
  site: Site,
  raw: Of<'report'>,
  ask: Asked,
): DashboardPart | undefined {
  const { report: id, with: fixed = {}, title, width = 1 } = raw;
  if (!checkDocument(draft, site.at('report'), 'Report', id, 'unknown-report')) return undefined;
  const report = draft.reports.get(id);
  if (!report) return undefined;
  for (const name of Object.keys(fixed))
    checkName(site.at('with', name), name, report.ask.keys(), 'unknown-parameter');
  const shares = sharedBy(site, report, ask, fixed);
  return {
    kind: 'report',
    report: id,
    with: fixed,
    shares,
    width,
    ...(title === undefined ? {} : { title }),
  };
}

/** Each parameter of the report is fixed, asked for by the dashboard, or has a default. */
function sharedBy(
  site: Site,
  { id: report, ask: wanted }: Report,
  ask: Asked,
  fixed: NonNullable<Of<'report'>['with']>,
): readonly string[] {
  const shares: string[] = [];
  for (const parameter of wanted.values()) {
    const { id: name } = parameter;
    if (Object.hasOwn(fixed, name)) continue;
    const asked = ask.get(name);
    const params = { report, name };
    if (asked) shares.push(name);
    if (asked && !isAlike(asked, parameter))
      site.at('report').report('dashboard-parameter-differs', { params });
    if (!asked && parameter.default === undefined)
      site.at('report').report('dashboard-parameter-missing', { params });
  }
  return shares;
}

function isAlike(one: ReportParameter, other: ReportParameter): boolean {
  return one.kind === other.kind && one.field?.type === other.field?.type;
}
