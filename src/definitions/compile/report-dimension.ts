import { fieldType } from '../fields/index.ts';
import { buckets, type RawDimension } from '../kinds/report.ts';
import type { Site } from '../load/site.ts';
import type { ReportDimension } from '../model/index.ts';
import { checkZone } from './compile-organization.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { checkField, checkName } from './names.ts';

type Written = Exclude<RawDimension, string>;

/** What rows are grouped by: a field, or a date in buckets, `case.opened by month`. */
export function dimensionAt(
  draft: Draft,
  site: Site,
  raw: RawDimension,
  entity: EntityDraft,
): ReportDimension | undefined {
  const special = dimensions.find(({ id }) => id === raw);
  if (special) return special;
  const written = typeof raw === 'string' ? readShort(site, raw) : raw;
  const at = typeof raw === 'string' ? site : site.at('field');
  const field = written && fieldOf(at, written.field, entity);
  if (!written || !field) return undefined;
  const moment = field.valueType.kind === 'date' || field.valueType.kind === 'instant';
  if (written.by && !moment) {
    const by = typeof raw === 'string' ? site : site.at('by');
    by.report('bucket-not-a-date', { params: { field: field.id } });
    return undefined;
  }
  if (written.zone !== undefined) checkZone(site.at('zone'), written.zone);
  const zone = written.zone ?? draft.organization?.zone;
  const yearStart = draft.organization?.fiscalYearStart ?? 1;
  return {
    id: written.id ?? field.id,
    title: written.title ?? field.title,
    field: field.id,
    ...(written.by ? { bucket: written.by } : {}),
    ...(written.by && zone !== undefined && field.valueType.kind === 'instant' ? { zone } : {}),
    ...(written.by && yearStart !== 1 ? { yearStart } : {}),
  };
}

/** Dimensions that are no fields. */
const dimensions: readonly ReportDimension[] = [
  {
    of: 'handoff',
    id: 'handoff',
    title: { en: 'Handoff', 'zh-CN': '交接' },
    field: 'handoff',
  },
  { of: 'giver', id: 'giver', title: { en: 'From', 'zh-CN': '交出方' }, field: 'giver' },
  { of: 'receiver', id: 'receiver', title: { en: 'To', 'zh-CN': '接收方' }, field: 'receiver' },
  { of: 'party', id: 'party', title: { en: 'Held by', 'zh-CN': '持有方' }, field: 'party' },
];

function readShort(site: Site, text: string): Written | undefined {
  const [, field = text, by] = /^(.*?)(?:\s+by\s+(\w+))?$/.exec(text.trim()) ?? [];
  if (by === undefined) return { field };
  if (!checkName(site, by, buckets, 'unknown-bucket')) return undefined;
  return { field, by: by as (typeof buckets)[number] };
}

function fieldOf(site: Site, path: string, entity: EntityDraft) {
  const [root, name = '', ...more] = path.split('.');
  if (root !== entity.root || more.length > 0) {
    site.report('not-a-field', { params: { value: path, root: entity.root } });
    return undefined;
  }
  if (!checkField(entity, site, name, { system: 'all' }) || entity.broken.has(name))
    return undefined;
  const field = entity.fields.get(name) ?? entity.systemFields.get(name);
  if (!field || fieldType(field).groups) return field;
  site.report('not-groupable', { params: { field: name, type: field.type } });
  return undefined;
}
