import type { CollectionView } from '../../access/index.ts';
import type { EntityType } from '../../definitions/index.ts';
import type { StoredRecord } from '../../engine/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { notFound, seenCollection } from './collection.ts';

/** A record as the caller sees it. */
export interface SeenRecord {
  readonly record: StoredRecord;
  readonly entity: EntityType;
  readonly view: CollectionView;
  /** As the caller may read it. */
  readonly row: JsonObject;
}

/** Raises `not-found` where there is no such record, and in the same words where the caller may not see it. */
export async function readSeenRecord(
  call: Pick<Call, 'services' | 'actor' | 'now'>,
  type: string,
  id: string,
): Promise<SeenRecord> {
  const { entity, view } = seenCollection(call, `record:${type}`);
  const record = await call.services.store.loadRecord(`record:${type}`, id);
  const row = record && view.redact(record.row);
  if (record === undefined || row === undefined) throw notFound(entity.title, id);
  return { record, entity, view, row };
}
