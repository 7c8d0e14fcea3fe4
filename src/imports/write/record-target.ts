import type { Actor } from '../../access/index.ts';
import type { EntityType } from '../../definitions/index.ts';
import type { Engine, EngineStore, StoredRecord } from '../../engine/index.ts';
import { BatonError, canonicalJson, type JsonObject } from '../../shared/index.ts';
import type { ImportTarget, Outcome, ResolvedRow } from './target.ts';

export interface RecordTargetParts {
  readonly engine: Engine;
  readonly store: Pick<EngineStore, 'loadRecords'>;
  readonly actor: Actor;
  readonly entity: EntityType;
  /** Id of the run; the key of a change follows from it and the row's line. */
  readonly run: string;
}

/** Writes records through the engine: a new one is added, an existing one edited where its fields differ. */
export function createRecordTarget(parts: RecordTargetParts): ImportTarget {
  const { collection } = parts.entity;
  return {
    collection,
    async write(rows) {
      const ids = rows.flatMap(({ existing }) => (existing === undefined ? [] : [existing]));
      const stored = ids.length === 0 ? [] : await parts.store.loadRecords(collection, ids);
      const byId = new Map(stored.map((record) => [record.id, record]));
      const planned = rows.map((row) => ({ row, before: byId.get(row.existing ?? '') }));
      return writePlanned(planned, parts);
    },
  };
}

interface Planned {
  readonly row: ResolvedRow;
  readonly before: StoredRecord | undefined;
}

async function writePlanned(
  planned: readonly Planned[],
  { engine, actor, entity, run }: RecordTargetParts,
): Promise<readonly Outcome[]> {
  const outcomes: Outcome[] = [];
  const indexes: number[] = [];
  const requests = planned.flatMap(({ row, before }, index) => {
    const { owner, ...fields } = changedFields(row, before);
    if (before !== undefined && owner === undefined && Object.keys(fields).length === 0) {
      outcomes[index] = { kind: 'unchanged', id: before.id };
      return [];
    }
    indexes.push(index);
    const { collection } = entity;
    const idempotencyKey = `import:${run}:${row.line}:${before === undefined ? 'create' : 'edit'}`;
    return [
      {
        collection,
        fields,
        idempotencyKey,
        ...(before && { id: before.id }),
        ...(typeof owner === 'string' && { owner }),
      },
    ];
  });
  const done = requests.length === 0 ? [] : await engine.saveRecords(actor, requests);
  indexes.forEach((index, at) => {
    const result = done[at];
    if (result === undefined) throw new TypeError('the engine answers every request');
    const kind = planned[index]?.before === undefined ? 'created' : 'updated';
    outcomes[index] =
      result instanceof BatonError
        ? { kind: 'refused', problems: result.problems }
        : { kind, id: result.id };
  });
  return outcomes;
}

function changedFields({ values }: ResolvedRow, before: StoredRecord | undefined): JsonObject {
  if (before === undefined) return values;
  return Object.fromEntries(
    Object.entries(values).filter(
      ([field, value]) => canonicalJson(before.row[field]) !== canonicalJson(value),
    ),
  );
}
