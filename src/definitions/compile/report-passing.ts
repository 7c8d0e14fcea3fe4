import type { RawColumn } from '../kinds/report.ts';
import type { Site } from '../load/site.ts';
import {
  handoffFigures,
  holdingFigures,
  type PassedValue,
  type ReportColumn,
  type ReportDimension,
  type ReportParameter,
} from '../model/index.ts';
import type { EntityDraft } from './entity-draft.ts';
import type { FunnelDraft } from './funnel/funnel-draft.ts';
import { fieldAt } from './measure.ts';
import { checkName } from './names.ts';

/** Columns about how cases are passed on: their rows are handoffs or parties, and nothing else. */

interface Asked {
  readonly entity: EntityDraft;
  readonly rows: readonly ReportDimension[];
  readonly ask: ReadonlyMap<string, ReportParameter>;
}
type Of<K extends string> = Extract<RawColumn, { [key in K]: unknown }>;

/** The health of handoffs has a row for each of them, or for each pair of departments. */
export function handoffColumn(
  funnel: FunnelDraft,
  site: Site,
  raw: Of<'handoffs'>,
  { rows, ask, entity }: Asked,
): ReportColumn | undefined {
  const handoffs = Object.keys(funnel.raw.handoffs ?? {});
  if (handoffs.length === 0)
    site.at('handoffs').report('no-handoffs', { params: { funnel: funnel.id } });
  const known = periodKnown(site.at('offered'), raw.offered, ask);
  const fits = rowsAre(rows, 'handoff') || rowsAre(rows, 'giver', 'receiver');
  if (!fits) site.reportKey('handoff-rows');
  const value = raw.value === undefined ? undefined : valueAt(site.at('value'), raw.value, entity);
  if (!known || !fits || handoffs.length === 0) return undefined;
  const chosen: readonly string[] = [raw.handoffs].flat();
  return {
    kind: 'handoffs',
    id: raw.id ?? 'handoffs',
    title: raw.title ?? { en: 'Handoffs', 'zh-CN': '交接' },
    figures: handoffFigures.filter((one) => chosen.includes('health') || chosen.includes(one)),
    handoffs,
    ...(value && { value }),
    ...(raw.offered === undefined ? {} : { offered: raw.offered }),
  };
}

/** The time for which parties held cases has a row for each of them. */
export function holdingColumn(
  site: Site,
  raw: Of<'time held'>,
  { rows, ask }: Asked,
): ReportColumn | undefined {
  const known = periodKnown(site.at('began'), raw.began, ask);
  const fits = rowsAre(rows, 'party');
  if (!fits) site.reportKey('party-rows');
  if (!known || !fits) return undefined;
  const chosen: readonly string[] = [raw['time held']].flat();
  return {
    kind: 'time held',
    id: raw.id ?? 'held',
    title: raw.title ?? { en: 'Time held', 'zh-CN': '持有时间' },
    figures: holdingFigures.filter((one) => chosen.includes('all') || chosen.includes(one)),
    ...(raw.began === undefined ? {} : { began: raw.began }),
  };
}

function valueAt(site: Site, path: string, entity: EntityDraft): PassedValue | undefined {
  const field = fieldAt(site, entity, path, 'number');
  if (!field) return undefined;
  const { id, title, currency } = field;
  return { field: id, title, ...(currency === undefined ? {} : { currency }) };
}

function rowsAre(
  rows: readonly ReportDimension[],
  ...of: readonly ReportDimension['of'][]
): boolean {
  return rows.length === of.length && rows.every((row, index) => row.of === of[index]);
}

function periodKnown(
  site: Site,
  period: string | undefined,
  ask: ReadonlyMap<string, ReportParameter>,
): boolean {
  const periods = [...ask.values()].filter(({ kind }) => kind === 'period').map(({ id }) => id);
  return period === undefined || checkName(site, period, periods, 'unknown-period');
}
