import type { CurrencyCode, LocalizedText } from '../../shared/index.ts';
import { defaultMaxRows, fieldTypes } from '../fields/index.ts';
import type { RawField } from '../kinds/field.ts';
import type { Site } from '../load/site.ts';
import type { Field, FieldTypeName, Keeper, Option } from '../model/index.ts';
import { compileFields } from './compile-record.ts';
import { declareEntity } from './declare-entity.ts';
import type { Draft } from './draft.ts';
import { rowObject } from './environment.ts';
import { systemFieldsOfRecord } from './system-fields.ts';

/** A field that Baton fills, as the kind says that keeps the record. */
export interface KeptField {
  readonly id: string;
  readonly type: Exclude<FieldTypeName, 'computed' | 'number series'>;
  readonly title: LocalizedText;
  /** Every record has a value here. */
  readonly always?: true;
  readonly options?: readonly Option[];
  /** A record type, or `case:` and a funnel. */
  readonly to?: string;
  readonly currency?: CurrencyCode;
  /** Digits after the decimal point. */
  readonly scale?: number;
  readonly unique?: true;
  /** See `Field.inner`. */
  readonly inner?: true;
  readonly columns?: readonly KeptField[];
}

/** Records that a document of another kind keeps: an answer each, or an occurrence, a learner, an award. */
export interface KeptRecords {
  readonly keeper: Keeper;
  readonly id: string;
  readonly title: LocalizedText;
  /** Of the document. */
  readonly site: Site;
  /** What a record is called: a template that reads `record`. */
  readonly name: string;
  /** What lists show, where it is not every short field. */
  readonly list?: readonly string[];
  readonly kept: readonly KeptField[];
  /** Fields of the author's, such as the questions of a survey, and where they are written. */
  readonly fields?: { readonly [id: string]: RawField };
  readonly fieldsSite: Site;
}

/**
 * Makes the record type known in which a document keeps what becomes of it, under the document's own id: forms,
 * lists, policies, figures, reports and exports treat it as any other record type.
 */
export function declareKept(draft: Draft, source: KeptRecords): void {
  const { keeper, id, title, site, name, list, kept, fields = {}, fieldsSite } = source;
  const collection = `record:${id}` as const;
  if (draft.entities.has(collection)) {
    site.at('id').report('duplicate-id', { params: { kind: 'Record', id } });
    return;
  }
  declareEntity(draft, {
    root: 'record',
    collection,
    title,
    kept: keeper,
    keptFields: kept.map((field) => keptField(draft, field, `row:${collection}.${field.id}`)),
    fields,
    fieldsSite,
    name,
    nameSite: site,
    shown: { ...(list && { list }), site },
    systemFields: systemFieldsOfRecord(),
  });
}

/** Compiles what was declared so, once every type is known. */
export function compileKept(draft: Draft, keeper: Keeper, id: string): void {
  const entity = draft.entities.get(`record:${id}`);
  const compiled = entity?.kept === keeper ? compileFields(draft, entity) : undefined;
  if (compiled) draft.records.set(id, { id, entity: compiled });
}

function keptField(draft: Draft, raw: KeptField, rowName: string): Field {
  const { id, type, title, always = false, unique = false, columns, ...limits } = raw;
  const own = columns?.map((column) => keptField(draft, column, `${rowName}.${column.id}`));
  if (own) draft.objects[rowName] = rowObject(rowName, own, {});
  const valueType = own
    ? ({ kind: 'list', of: { kind: 'object', name: rowName }, limit: defaultMaxRows } as const)
    : fieldTypes.get(type)?.valueType(limits);
  if (!valueType) throw new RangeError(`no field type ${type}`);
  const base = { id, title, type, valueType, required: always, unique, kept: true as const };
  return { ...base, ...limits, ...(own && { columns: own }) };
}
