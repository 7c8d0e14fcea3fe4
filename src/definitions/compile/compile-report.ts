import type { KindDocument } from '../kinds/document.ts';
import type { RawReport } from '../kinds/report.ts';
import type { Site } from '../load/site.ts';
import type { Report, ReportColumn, ReportDimension } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { scopeOf } from './environment.ts';
import { rowRuleAt } from './expressions.ts';
import { checkName, checkRoles, entriesOf, resolveSource, titleOf } from './names.ts';
import { columnAt } from './report-column.ts';
import { dimensionAt } from './report-dimension.ts';
import { parametersOf } from './report-parameters.ts';

/** Compiles a report: what it asks, groups by and shows. */
export function compileReport({ id, value, site }: KindDocument<RawReport>, draft: Draft): void {
  const entity = resolveSource(draft, site.at('from'), value.from);
  if (!entity) return;
  const { ask, roots, broken } = parametersOf(draft, site.at('ask'), id, value, entity);
  const own = scopeOf(draft, entity, roots);
  const scope = { ...own, broken: new Set([...own.broken, ...broken]) };
  const where =
    value.where === undefined
      ? undefined
      : rowRuleAt(site.at('where'), value.where, scope, entity.root);
  const rows = entriesOf(value.rows, site.at('rows')).flatMap(
    ([raw, at]) => dimensionAt(draft, at, raw, entity) ?? [],
  );
  const show = entriesOf(value.show, site.at('show')).flatMap(
    ([raw, at]) => columnAt(draft, at, raw, { ask, entity, scope, rows }) ?? [],
  );
  checkHandoffRows(site.at('show'), rows, show);
  checkColumnIds(site.at('show'), rows, show);
  const sort = sortOf(site.at('sort'), value.sort, rows, show);
  draft.reports.set(id, {
    id,
    title: titleOf(value.title, id),
    from: entity.collection,
    ask,
    ...(where ? { where } : {}),
    rows,
    show,
    ...(sort ? { sort } : {}),
    ...(value.limit === undefined ? {} : { limit: value.limit }),
    ...(value.chart === undefined ? {} : { chart: value.chart }),
    roles: checkRoles(draft, site.at('roles'), value.roles),
  });
}

/** Rows of handoffs have the figures of handoffs and no others; so have rows of parties. */
function checkHandoffRows(
  site: Site,
  rows: readonly ReportDimension[],
  show: readonly ReportColumn[],
): void {
  const special = rows.find(({ of }) => of !== undefined);
  if (!special) return;
  const own = special.of === 'party' ? 'time held' : 'handoffs';
  for (const [index, { kind, id }] of show.entries())
    if (kind !== own && kind !== 'handoffs' && kind !== 'time held')
      site.at(index).report('not-of-handoffs', { params: { column: id, rows: special.id, own } });
}

function checkColumnIds(
  site: Site,
  rows: readonly ReportDimension[],
  show: readonly ReportColumn[],
): void {
  const seen = new Set(rows.map(({ id }) => id));
  for (const [index, { id }] of show.entries()) {
    if (seen.has(id)) site.at(index).report('duplicate-column', { params: { name: id } });
    seen.add(id);
  }
}

function sortOf(
  site: Site,
  raw: RawReport['sort'],
  rows: readonly ReportDimension[],
  show: readonly ReportColumn[],
): Report['sort'] {
  if (raw === undefined) return undefined;
  const { by, descending = false } = typeof raw === 'string' ? { by: raw } : raw;
  const at = typeof raw === 'string' ? site : site.at('by');
  const known = [...rows, ...show].map(({ id }) => id);
  return checkName(at, by, known, 'unknown-column') ? { column: by, descending } : undefined;
}
