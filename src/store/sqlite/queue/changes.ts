import type { Change, ChangeStore } from '../../../engine/ports.ts';
import type { Collection } from '../../../definitions/index.ts';
import type { Database } from '../database/database.ts';

/** The journals are the change stream: every entry has its position in the order of the commits. */
export function createChangeStore(database: Database): ChangeStore {
  return {
    readChanges: (after, limit) =>
      database.read(() =>
        database
          .statement(
            `SELECT * FROM (
             SELECT j.position, c.collection, c.id, j.revision, j.at
             FROM journal j JOIN cases c ON c.seq = j.case_seq
             WHERE j.position > ?1 ORDER BY j.position LIMIT ?2)
           UNION ALL SELECT * FROM (
             SELECT j.position, r.collection, r.id, j.revision, j.at
             FROM record_journal j JOIN records r ON r.seq = j.record_seq
             WHERE j.position > ?1 ORDER BY j.position LIMIT ?2)
           ORDER BY 1 LIMIT ?2`,
          )
          .all(after, limit)
          .map((row): Change => ({
            position: Number(row['position']),
            collection: row['collection'] as Collection,
            id: String(row['id']),
            revision: Number(row['revision']),
            at: Number(row['at']),
          })),
      ),
    lastPosition: async () => database.lastPosition,
    onChange: (listener) => database.onChange(listener),
  };
}
