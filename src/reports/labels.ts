import type { Field, ReportDimension, Workspace } from '../definitions/index.ts';
import { bucketLabel, startOfDate, type Json, type LocalizedText } from '../shared/index.ts';
import type { NameSource } from './ports.ts';
import type { PreparedReport } from './prepare-report.ts';

/** How the rows without a value are shown. */
const blankLabel: LocalizedText = { en: '(blank)', 'zh-CN': '（空）' };

/** What a person reads for the keys of one dimension. */
export type Labeller = (key: Json) => LocalizedText;

/** Prepares the labels of a dimension; fetches the names of the people and records among its keys. */
export async function labellerOf(
  dimension: ReportDimension,
  keys: readonly Json[],
  prepared: PreparedReport,
  workspace: Workspace,
  names: NameSource,
): Promise<Labeller> {
  const label = await filledLabeller(dimension, keys, prepared, workspace, names);
  return (key) => (key === null ? blankLabel : label(key));
}

async function filledLabeller(
  dimension: ReportDimension,
  keys: readonly Json[],
  prepared: PreparedReport,
  workspace: Workspace,
  names: NameSource,
): Promise<Labeller> {
  if (dimension.bucket !== undefined) return bucketLabeller(dimension, prepared.zone);
  const field = fieldOf(dimension, prepared);
  const titles = titlesOf(dimension, field, prepared, workspace);
  if (titles !== undefined) return (key) => titles.get(String(key)) ?? String(key);
  const type = field?.type === 'user' ? 'person' : field?.to;
  if (type === undefined) return plainLabel;
  const ids = keys.filter((key): key is string => typeof key === 'string');
  const known = await names.namesOf(type, ids);
  return (key) => known.get(String(key)) ?? String(key);
}

function bucketLabeller(dimension: ReportDimension, ownZone: string): Labeller {
  const { bucket = 'day', zone = ownZone, yearStart = 1 } = dimension;
  return (key) =>
    bucketLabel(startOfDate(String(key), zone), bucket, zone, { firstMonth: yearStart });
}

export function fieldOf(
  { field }: ReportDimension,
  { entity }: Pick<PreparedReport, 'entity'>,
): Field | undefined {
  return entity.fields.get(field) ?? entity.systemFields.get(field);
}

/** Titles of what a definition lists, in its order: stages, departments, teams, options. */
export function titlesOf(
  dimension: ReportDimension,
  field: Field | undefined,
  { report }: Pick<PreparedReport, 'report'>,
  workspace: Workspace,
): ReadonlyMap<string, LocalizedText> | undefined {
  const { departments, teams } = workspace.organization;
  const titled = (items: ReadonlyMap<string, { readonly title: LocalizedText }>) =>
    new Map([...items].map(([id, { title }]) => [id, title]));
  const funnel = workspace.funnels.get(report.from.slice('case:'.length));
  if (dimension.of === 'handoff') return titled(funnel?.handoffs ?? new Map());
  if (dimension.of !== undefined) return titled(departments);
  if (dimension.field === 'stage') return titled(funnel?.stages ?? new Map());
  if (field?.type === 'department') return titled(departments);
  if (dimension.field === 'team') return titled(teams);
  return field?.options && new Map(field.options.map(({ id, title }) => [id, title]));
}

function plainLabel(key: Json): LocalizedText {
  if (typeof key === 'boolean')
    return key ? { en: 'Yes', 'zh-CN': '是' } : { en: 'No', 'zh-CN': '否' };
  return typeof key === 'string' ? key : JSON.stringify(key);
}
