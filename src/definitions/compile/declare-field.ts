import { defaultMaxRows, type FieldType } from '../fields/index.ts';
import type { RawField, RawFieldSettings } from '../kinds/field.ts';
import type { Site } from '../load/site.ts';
import type { Field, FieldTypeName } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { rowObject } from './environment.ts';
import { declareOptions } from './field-options.ts';
import { boundsOf, checkSettings, fieldTypeAt, limitsOf } from './field-settings.ts';
import { checkDocument, titleOf } from './names.ts';

type Columns = { readonly [id: string]: RawField };

/** What a column of a table can't be. */
const notInTables = new Set<FieldTypeName>(['table', 'number series', 'computed']);

/** A field written short is its type. */
export function settingsOf(raw: RawField): RawFieldSettings {
  return typeof raw === 'string' ? { type: raw } : raw;
}

/** Where a field belongs. */
export interface FieldHome {
  readonly draft: Draft;
  /** The object type of its rows if it is a table. */
  readonly rowName: string;
  /** Takes the names of columns whose declaration is wrong. */
  readonly broken: Set<string>;
}

/** The field without its expressions, so that these can be checked; undefined where it is wrong. */
export function declareField(
  site: Site,
  id: string,
  written: RawField,
  home: FieldHome,
): Field | undefined {
  const { draft, rowName } = home;
  const raw = settingsOf(written);
  const type = fieldTypeAt(site, raw);
  if (!type || !checkSettings(site, raw, type) || !checkTarget(draft, site, raw, type))
    return undefined;
  checkComputed(site, raw);
  const options = declareOptions(site, raw);
  const table = type.name === 'table' ? declareTable(site, raw, home) : {};
  const limits = limitsOf(site, raw, type);
  const field: Field = {
    id,
    title: titleOf(raw.title, id),
    ...(raw.help === undefined ? {} : { help: raw.help }),
    type: type.name,
    valueType: type.valueType({ ...limits, ...table, ...(options ? { options } : {}) }),
    required: raw.required === true,
    unique: raw.unique === true,
    ...limits,
    ...table,
    ...(options ? { options } : {}),
  };
  const bounded = { ...field, ...boundsOf(site, raw, field) };
  return type.name === 'table' ? { ...bounded, valueType: rowsType(rowName, bounded) } : bounded;
}

function rowsType(rowName: string, field: Field): Field['valueType'] {
  const of = { kind: 'object', name: rowName } as const;
  return { kind: 'list', of, limit: field.maxRows ?? defaultMaxRows };
}

function checkTarget(draft: Draft, site: Site, raw: RawFieldSettings, type: FieldType): boolean {
  if (type.name !== 'reference' || raw.to === undefined) return true;
  const at = site.at('to');
  if (!checkDocument(draft, at, 'Record', raw.to, 'unknown-record')) return false;
  return draft.documents.get('Record')?.get(raw.to) !== undefined;
}

function checkComputed(site: Site, raw: RawFieldSettings): void {
  if (raw.computed === undefined) return;
  if (raw.required !== undefined) site.at('required').reportKey('computed-and-required');
  if (raw.default !== undefined) site.at('default').reportKey('computed-and-default');
}

function declareTable(
  site: Site,
  raw: RawFieldSettings,
  home: FieldHome,
): Pick<Field, 'columns' | 'maxRows'> {
  const { draft, rowName, broken } = home;
  const columns: Field[] = [];
  for (const id of site.at('columns').keys()) {
    const column = declareColumn(site.at('columns', id), id, raw.columns?.[id] as RawField, home);
    if (column) columns.push(column);
    if (!column || site.at('columns', id).lacks(raw.columns?.[id])) broken.add(id);
  }
  draft.objects[rowName] = rowObject(rowName, columns, (raw.columns ?? {}) as Columns);
  return { columns, ...(raw['max rows'] === undefined ? {} : { maxRows: raw['max rows'] }) };
}

function declareColumn(
  site: Site,
  id: string,
  written: RawField | undefined,
  home: FieldHome,
): Field | undefined {
  if (written === undefined) return undefined;
  const raw = settingsOf(written);
  const type = raw.type ?? (raw.computed === undefined ? 'text' : 'computed');
  if (!notInTables.has(type as FieldTypeName)) return declareField(site, id, written, home);
  site.reportKey('column-type', { params: { type } });
  return undefined;
}
