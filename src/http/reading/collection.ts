import { collectionView, mayCreate, type CollectionView } from '../../access/index.ts';
import { entityOf, type Collection, type EntityType, type Field } from '../../definitions/index.ts';
import { BatonError, type LocalizedText } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';

/** A collection as the caller sees it. */
export interface Seen {
  readonly collection: Collection;
  readonly entity: EntityType;
  readonly view: CollectionView;
}

const words: { readonly [kind: string]: LocalizedText } = {
  case: { en: 'funnel', 'zh-CN': '漏斗' },
  record: { en: 'record type', 'zh-CN': '记录类型' },
};

/** Raises `not-found` where the current release has no such collection. */
export function seenCollection(
  call: Pick<Call, 'services' | 'actor' | 'now'>,
  collection: Collection,
): Seen {
  const { workspace } = call.services.workspaces.current();
  const entity = entityOf(workspace, collection);
  if (entity === undefined) throw unknownCollection(collection);
  const policy = workspace.policies.get(collection);
  return { collection, entity, view: collectionView(policy, call.actor, entity, call.now) };
}

/** A collection of which the caller may see or add something. Raises `not-found` for any other. */
export function knownCollection(
  call: Pick<Call, 'services' | 'actor' | 'now'>,
  collection: Collection,
): Seen {
  const seen = seenCollection(call, collection);
  if (!isKnown(call, seen)) throw unknownCollection(collection);
  return seen;
}

export function isKnown(
  { services, actor }: Pick<Call, 'services' | 'actor'>,
  { collection, entity, view }: Seen,
): boolean {
  const policy = services.workspaces.current().workspace.policies.get(collection);
  return view.rows.op !== 'false' || mayCreate(policy, actor, entity) === undefined;
}

/** The name and the texts of a collection that the caller sees plainly in every row: words are looked for in these. */
export function searchedFields(
  { services }: Pick<Call, 'services'>,
  { collection, view }: Seen,
): readonly string[] {
  const { collections } = services.workspaces.current().workspace.storage;
  const plan = collections.find((candidate) => candidate.collection === collection);
  return [...new Set(['name', ...(plan?.search ?? [])])].filter((field) =>
    view.queryable.has(field),
  );
}

function unknownCollection(collection: Collection): BatonError {
  const [kind = '', id = ''] = collection.split(':');
  return new BatonError({ code: 'not-found', params: { what: words[kind] ?? kind, id } });
}

/** The error for a row that is not there, and in the same words for one that the caller may not see. */
export function notFound(what: LocalizedText, id: string): BatonError {
  return new BatonError({ code: 'not-found', params: { what, id } });
}

/** A field that the caller may filter, sort and group by; undefined for any other. */
export function queryable({ entity, view }: Seen, name: string): Field | undefined {
  if (!view.queryable.has(name)) return undefined;
  return entity.fields.get(name) ?? entity.systemFields.get(name);
}
