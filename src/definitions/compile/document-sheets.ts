import type { Expression, ValueType } from '../../expressions/index.ts';
import {
  dataTypes,
  displayAt,
  rowName,
  workbookTemplate,
  type Sheet,
  type SheetColumn,
  type Template,
} from '../../templates/index.ts';
import type { RawSheets } from '../kinds/document-sheets.ts';
import type { Site } from '../load/site.ts';
import { displayOf } from './document-display.ts';
import type { Draft } from './draft.ts';
import { expressionAt, type Scope } from './expressions.ts';
import { titleOf } from './names.ts';

type RawSheet = RawSheets[number];
type RawColumn = RawSheet['columns'][number];

/** A path without more: it says how its value is shown, and of which list the rows are. */
const path = /^[A-Za-z_]\w*(\.[A-Za-z_]\w*)*$/;

/** The workbook of a document, its expressions checked; undefined where it has none, or a wrong one. */
export function workbookAt(
  draft: Draft,
  site: Site,
  raw: RawSheets | undefined,
  scope: Scope,
  document: string,
): Template | undefined {
  if (raw === undefined) return undefined;
  const types = dataTypes(scope.environment);
  const inData = { ...scope, environment: types, mayLack: true };
  const sheets = raw.map((sheet, index) => sheetAt(draft, site.at(index), sheet, inData));
  const sound = sheets.flatMap((sheet) => sheet ?? []);
  if (sound.length < raw.length) return undefined;
  const environment = { types: scope.environment, display: displayOf(draft) };
  return workbookTemplate(`definitions/${document}`, sound, environment);
}

function sheetAt(draft: Draft, site: Site, raw: RawSheet, scope: Scope): Sheet | undefined {
  const rows = raw.rows === undefined ? undefined : rowsAt(site.at('rows'), raw.rows, scope);
  if (raw.rows !== undefined && !rows) return undefined;
  const within = rows ? withRow(scope, rows.type) : scope;
  const columns = raw.columns.map((column, index) =>
    columnAt(draft, site.at('columns', index), column, within),
  );
  const sound = columns.flatMap((column) => column ?? []);
  if (sound.length < columns.length) return undefined;
  return { title: titleOf(raw.title, 'sheet'), columns: sound, ...(rows ? { rows } : {}) };
}

/** A path to a list of objects. */
function rowsAt(site: Site, raw: string, scope: Scope): Expression | undefined {
  const rows = expressionAt(site, raw, scope);
  if (!rows) return undefined;
  const isTable = rows.type.kind === 'list' && rows.type.of.kind === 'object';
  if (isTable && path.test(raw)) return rows;
  site.report('sheet-rows', { params: { rows: raw } });
  return undefined;
}

function withRow(scope: Scope, type: ValueType): Scope {
  const { environment } = scope;
  const of = type.kind === 'list' ? type.of : type;
  const roots = { ...environment.roots, [rowName]: { type: of, optional: false } };
  return { ...scope, environment: { ...environment, roots } };
}

function columnAt(
  draft: Draft,
  site: Site,
  { title, value: raw, total = false }: RawColumn,
  scope: Scope,
): SheetColumn | undefined {
  const value = expressionAt(site.at('value'), raw, scope);
  if (!value) return undefined;
  if (!isShown(value.type)) {
    site.at('value').report('sheet-value', { params: { value: raw } });
    return undefined;
  }
  if (total && !isSummed(value.type)) {
    site.at('total').report('sheet-total', { params: { value: raw } });
    return undefined;
  }
  const types = scope.environment;
  const display = path.test(raw) ? displayAt(raw.split('.'), types, displayOf(draft)) : undefined;
  return { title: titleOf(title, raw), value, total, ...(display ? { display } : {}) };
}

function isShown(type: ValueType): boolean {
  return type.kind === 'list' ? isShown(type.of) : type.kind !== 'object';
}

/** Money of no fixed currency cannot be added without a rate. */
function isSummed(type: ValueType): boolean {
  if (type.kind === 'money') return type.currency !== undefined;
  return type.kind === 'int' || type.kind === 'decimal';
}
