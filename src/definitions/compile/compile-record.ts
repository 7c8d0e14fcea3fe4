import type { KindDocument } from '../kinds/document.ts';
import type { RawRecord } from '../kinds/record.ts';
import type { Site } from '../load/site.ts';
import { compileEntity } from './compile-entity.ts';
import { inferComputedTypes, orderComputed } from './computed.ts';
import { declareEntity } from './declare-entity.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { entityObject } from './environment.ts';
import { checkDocument, checkField, titleOf } from './names.ts';
import { findLacking } from './lacking.ts';
import { systemFieldsOfRecord } from './system-fields.ts';

/** Makes a record type and its fields known. */
export function declareRecord({ id, value, site }: KindDocument<RawRecord>, draft: Draft): void {
  declareEntity(draft, {
    root: 'record',
    collection: `record:${id}`,
    title: titleOf(value.title, id),
    fields: value.fields,
    fieldsSite: site.at('fields'),
    name: value.name,
    nameSite: site.at('name'),
    shown: { ...(value.list && { list: value.list }), site },
    systemFields: systemFieldsOfRecord(),
  });
}

/** Finds the lists of records that refer here, once every type is declared. */
export function relateRecord({ id, value, site }: KindDocument<RawRecord>, draft: Draft): void {
  const entity = draft.entities.get(`record:${id}`);
  if (!entity) return;
  for (const name of site.at('related').keys()) {
    const written = value.related?.[name];
    const found = written && relatedOf(draft, site.at('related', name), written, id);
    if (!found) entity.broken.add(name);
    else if (entity.fields.has(name) || entity.systemFields.has(name))
      site.at('related', name).reportKey('reserved-name', { params: { name } });
    else entity.related.set(name, found);
  }
  draft.objects[entity.collection] = entityObject(entity, entity.collection);
}

function relatedOf(
  draft: Draft,
  site: Site,
  { of, by }: { readonly of: string; readonly by: string },
  id: string,
): { of: string; by: string } | undefined {
  if (!checkDocument(draft, site.at('of'), 'Record', of, 'unknown-record')) return undefined;
  const other = draft.entities.get(`record:${of}`);
  if (!other || other.broken.has(by) || !checkField(other, site.at('by'), by)) return undefined;
  if (other.fields.get(by)?.to === id) return { of, by };
  site.at('by').report('related-not-a-reference', { params: { field: by, to: id } });
  return undefined;
}

export function compileRecord({ id, value }: KindDocument<RawRecord>, draft: Draft): void {
  const { plural } = value;
  const entity = draft.entities.get(`record:${id}`);
  const compiled = entity && compileFields(draft, entity);
  if (compiled)
    draft.records.set(id, { id, ...(plural !== undefined && { plural }), entity: compiled });
}

/** Types of computed fields first, then every expression. */
export function compileFields(draft: Draft, entity: EntityDraft) {
  const compiled = compileEntity(draft, entity, draft.computedOrders.get(entity.collection) ?? []);
  if (compiled) entity.compiled = compiled;
  return compiled;
}

/** Orders and types the computed fields of every entity, and finds which of them may be empty. */
export function resolveComputed(draft: Draft): void {
  for (const entity of draft.entities.values()) {
    const order = orderComputed(entity);
    draft.computedOrders.set(entity.collection, order);
    inferComputedTypes(draft, entity, order);
  }
  findLacking(draft);
}
