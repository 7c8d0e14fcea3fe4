import type { ValueType } from '../../expressions/index.ts';
import { isTimeZone, type Json } from '../../shared/index.ts';
import type { RawImport, RawImportField } from '../kinds/import.ts';
import type { Site } from '../load/site.ts';
import type { Field, ImportField } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { expressionAt, isFormula, type Scope } from './expressions.ts';
import { literalAt } from './literals.ts';
import { checkDocument, checkField, checkName, entriesOf } from './names.ts';

export interface ImportContext {
  readonly draft: Draft;
  readonly raw: RawImport;
  readonly scope: Scope;
}

type Settings = Exclude<RawImportField, string>;

/** Where the value of a field comes from; `target` is the field that takes it. */
export function importFieldAt(
  context: ImportContext,
  site: Site,
  raw: RawImportField,
  target: Field | undefined,
): ImportField | undefined {
  if (typeof raw === 'string') return shortField(context, site, raw, target);
  if ((raw.from === undefined) === (raw.value === undefined)) {
    site.report('import-source');
    return undefined;
  }
  const found =
    raw.find === undefined ? undefined : findAt(context.draft, site.at('find'), raw.find, target);
  const from = raw.from === undefined ? undefined : columnAt(context, site.at('from'), raw.from);
  const expression = isFormula(raw.value)
    ? expressionAt(site.at('value'), raw.value, context.scope, formulaTypes(raw, target))
    : undefined;
  const otherwise = otherwiseOf(site, raw, target);
  checkFormat(site, raw);
  return {
    ...(from === undefined ? {} : { from }),
    ...(expression ? { expression } : {}),
    values: valuesOf(site.at('values'), raw, target),
    blank: entriesOf(raw.blank, site).map(([text]) => text),
    ...(found ? { find: found } : {}),
    ...(raw.as === undefined ? {} : { as: raw.as }),
    ...(raw.zone === undefined ? {} : { zone: raw.zone }),
    ...(otherwise === undefined ? {} : { otherwise }),
  };
}

/** A formula gives a text that the field is read from, or where nothing lies between, its value. */
function formulaTypes(
  { values, find }: Pick<Settings, 'values' | 'find'>,
  target: Field | undefined,
): readonly ValueType[] {
  const direct = values === undefined && find === undefined && target !== undefined;
  return [{ kind: 'text' }, ...(direct ? valuesReadBy(target) : [])];
}

/** Values that a field reads from their plain text: `true`, `0.5`, `2026-01-31`. */
function valuesReadBy({ type, valueType }: Field): readonly ValueType[] {
  const { kind } = valueType;
  if (kind === 'bool' || kind === 'int' || kind === 'date') return [{ kind }];
  if (kind === 'instant') return [{ kind: 'date' }];
  const number = kind === 'decimal' && type !== 'percent';
  const amount = kind === 'money' && valueType.currency !== undefined;
  return number || amount ? [{ kind: 'int' }, { kind: 'decimal' }] : [];
}

function shortField(
  context: ImportContext,
  site: Site,
  raw: string,
  target: Field | undefined,
): ImportField | undefined {
  const none = { values: new Map<string, Json>(), blank: [] };
  if (!isFormula(raw)) return { ...none, from: columnAt(context, site, raw) };
  const expression = expressionAt(site, raw, context.scope, formulaTypes({}, target));
  return expression && { ...none, expression };
}

/** `file.column` names a file that is joined. */
function columnAt({ raw }: ImportContext, site: Site, column: string): string {
  const dot = column.indexOf('.');
  if (dot > 0 && raw.join !== undefined)
    checkName(site, column.slice(0, dot), Object.keys(raw.join), 'unknown-file');
  return column;
}

/** What each text of the file stands for: a value of the field, or what it is looked up by. */
function valuesOf(site: Site, raw: Settings, target: Field | undefined): ReadonlyMap<string, Json> {
  const entries = Object.entries(raw.values ?? {}).map(([text, value]): [string, Json] => {
    const choice = target?.type === 'choice' || target?.type === 'multiple choice';
    if (choice && raw.find === undefined)
      checkName(
        site.at(text),
        String(value),
        (target.options ?? []).map(({ id }) => id),
        'unknown-option',
      );
    return [text, value];
  });
  return new Map(entries);
}

function findAt(
  draft: Draft,
  site: Site,
  written: string,
  target: Field | undefined,
): ImportField['find'] {
  const [type = '', field = '', ...more] = written.split('.');
  if (field === '' || more.length > 0) {
    site.report('bad-find', { params: { value: written } });
    return undefined;
  }
  if (type === 'person') {
    if (!checkName(site, field, ['id', 'name', 'email'], 'no-field')) return undefined;
    if (target && target.type !== 'user') site.report('find-type', { params: { find: written } });
    return { type, field };
  }
  if (!checkDocument(draft, site, 'Record', type, 'unknown-record')) return undefined;
  if (target && target.to !== type) site.report('find-type', { params: { find: written } });
  const entity = draft.entities.get(`record:${type}`);
  if (!entity || !checkField(entity, site, field, { system: ['id', 'name'] })) return undefined;
  return { type, field };
}

/** The constant of a field that comes from no column, or what stands for an empty one. */
function otherwiseOf(site: Site, raw: Settings, target: Field | undefined): Json | undefined {
  const constant = raw.value !== undefined && !isFormula(raw.value);
  const written = constant ? raw.value : raw.otherwise;
  if (written === undefined) return undefined;
  const at = site.at(constant ? 'value' : 'otherwise');
  return target && raw.find === undefined ? literalAt(at, written, target) : (written as Json);
}

/** Letters of a pattern of dates, and what stands between them. */
const datePattern = /^(?:YYYY|MM|DD|HH|mm|ss|[^A-Za-z])+$/;
const formats = new Set(['date', 'date-time', '1.234,56', '1,234.56']);

function checkFormat(site: Site, { as, zone }: Settings): void {
  if (zone !== undefined && !isTimeZone(zone))
    site.at('zone').report('bad-time-zone', { params: { zone } });
  if (as === undefined || formats.has(as) || (datePattern.test(as) && as.includes('YYYY'))) return;
  site.at('as').report('bad-format', { params: { value: as } });
}
