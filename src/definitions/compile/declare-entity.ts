import type { LocalizedText } from '../../shared/index.ts';
import type { RawField } from '../kinds/field.ts';
import type { Site } from '../load/site.ts';
import type { Collection, Field, Keeper } from '../model/index.ts';
import { declareField } from './declare-field.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import { entityObject } from './environment.ts';

interface EntitySource {
  readonly root: 'case' | 'record';
  readonly collection: Collection;
  readonly title: LocalizedText;
  readonly fields: { readonly [id: string]: RawField };
  readonly fieldsSite: Site;
  readonly name: string | undefined;
  readonly nameSite: Site;
  readonly shown: EntityDraft['shown'];
  readonly systemFields: ReadonlyMap<string, Field>;
  /** What keeps the records, and the fields that it fills; they stand before the own ones. */
  readonly kept?: Keeper;
  readonly keptFields?: readonly Field[];
}

/** Makes the fields and types of an entity known. Their expressions are compiled later. */
export function declareEntity(draft: Draft, source: EntitySource): EntityDraft {
  const { fields: written, name, keptFields = [], ...rest } = source;
  const raw = new Map(
    Object.entries(written).map(([id, value]) => [
      id,
      { value, site: source.fieldsSite.at(id) } as const,
    ]),
  );
  const entity: EntityDraft = {
    ...rest,
    ...(name === undefined ? {} : { name }),
    raw,
    fields: new Map(keptFields.map((field) => [field.id, field])),
    related: new Map(),
    broken: new Set(),
    lacking: new Map(),
  };
  for (const id of source.fieldsSite.keys()) declareOwnField(draft, entity, id);
  draft.entities.set(entity.collection, entity);
  draft.objects[entity.collection] = entityObject(entity, entity.collection);
  return entity;
}

function declareOwnField(draft: Draft, entity: EntityDraft, id: string): void {
  const raw = entity.raw.get(id);
  const rowName = `row:${entity.collection}.${id}`;
  const { broken } = entity;
  const field = raw && declareField(raw.site, id, raw.value, { draft, rowName, broken });
  if (!raw || !field || isReserved(entity, field, raw.site)) broken.add(id);
  else {
    if (raw.site.lacks(raw.value)) broken.add(id);
    entity.fields.set(id, field);
  }
}

/** An own field may be the row's name, where it is a text; every other system field and every kept one is Baton's. */
function isReserved(entity: EntityDraft, field: Field, site: Site): boolean {
  const isFilled = entity.fields.get(field.id)?.kept === true;
  if (!isFilled && !entity.systemFields.has(field.id)) return false;
  if (!isFilled && field.id === 'name' && field.type === 'text' && entity.name === undefined)
    return false;
  site.reportKey('reserved-name', { params: { name: field.id } });
  return true;
}
