import type { RawDashboard, RawDashboardPart } from '../kinds/dashboard.ts';
import type { KindDocument } from '../kinds/document.ts';
import type { Site } from '../load/site.ts';
import type { DashboardPart, DashboardRow, ReportParameter } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { goalPart, numberPart, reportPart } from './dashboard-part.ts';
import { checkRoles, entriesOf, titleOf } from './names.ts';
import { parameterAt } from './report-parameters.ts';

/** Compiles a dashboard: what it asks for once, and the parts that share it. */
export function compileDashboard(
  { id, value, site }: KindDocument<RawDashboard>,
  draft: Draft,
): void {
  const ask = askedAt(draft, site.at('ask'), value.ask ?? {});
  let sound = true;
  const rows = value.rows.map((row, index): DashboardRow => {
    const entries = entriesOf(row.show, site.at('rows', index, 'show'));
    const parts = entries.flatMap(([raw, at]) => partAt(draft, at, raw, ask) ?? []);
    sound &&= parts.length === entries.length;
    return { ...(row.title === undefined ? {} : { title: row.title }), parts };
  });
  if (sound) checkAsked(site.at('ask'), ask, rows);
  draft.dashboards.set(id, {
    id,
    title: titleOf(value.title, id),
    ...(value.description === undefined ? {} : { description: value.description }),
    roles: checkRoles(draft, site.at('roles'), value.roles),
    ask,
    rows,
  });
}

/** Every parameter that is asked for is used by a part. */
function checkAsked(
  site: Site,
  ask: ReadonlyMap<string, ReportParameter>,
  rows: readonly DashboardRow[],
): void {
  const used = new Set(rows.flatMap(({ parts }) => parts.flatMap(parametersUsed)));
  for (const name of ask.keys())
    if (!used.has(name)) site.at(name).reportKey('dashboard-asks-in-vain', { params: { name } });
}

function askedAt(
  draft: Draft,
  site: Site,
  written: NonNullable<RawDashboard['ask']>,
): ReadonlyMap<string, ReportParameter> {
  const ask = new Map<string, ReportParameter>();
  for (const name of site.keys()) {
    const raw = written[name];
    const parameter = raw && parameterAt(draft, site.at(name), name, raw, false);
    if (parameter) ask.set(name, parameter);
  }
  return ask;
}

function partAt(
  draft: Draft,
  site: Site,
  raw: RawDashboardPart,
  ask: ReadonlyMap<string, ReportParameter>,
): DashboardPart | undefined {
  if ('number' in raw) return numberPart(draft, site, raw, ask);
  if ('report' in raw) return reportPart(draft, site, raw, ask);
  if ('goal' in raw) return goalPart(draft, site, raw);
  return { kind: 'note', text: raw.note, width: raw.width ?? 1 };
}

function parametersUsed(part: DashboardPart): readonly string[] {
  if (part.kind === 'number') return part.period === undefined ? [] : [part.period];
  return part.kind === 'report' ? part.shares : [];
}
