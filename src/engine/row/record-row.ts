import type { EntityType } from '../../definitions/index.ts';
import type { ExpressionContext } from '../../expressions/index.ts';
import { toIso, type Instant, type Json, type JsonObject } from '../../shared/index.ts';

/** What Baton itself keeps of a record. */
export interface RecordSystem {
  readonly id: string;
  readonly owner?: string;
  readonly created: Instant;
  readonly updated: Instant;
  readonly revision: number;
  readonly archived: boolean;
}

/** The flat row of a record: system fields and own fields in stored form, its name rendered. */
export function recordRow(
  system: RecordSystem,
  fields: JsonObject,
  entity: EntityType,
  context: ExpressionContext,
): JsonObject {
  const row: { [field: string]: Json } = {
    ...fields,
    id: system.id,
    created: toIso(system.created),
    updated: toIso(system.updated),
    revision: system.revision,
    archived: system.archived,
    ...(system.owner !== undefined && { owner: system.owner }),
  };
  row['name'] = entity.name.render({ record: row }, context, 'en');
  return row;
}
