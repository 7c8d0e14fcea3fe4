import type { LeaseStore } from '../../../engine/ports.ts';
import type { Database } from '../database/database.ts';

export function createLeaseStore(database: Database): LeaseStore {
  return {
    acquireLease: (name, owner, now, until) =>
      database.write(() => {
        const { changes } = database
          .statement(
            `INSERT INTO leases (name, owner, until) VALUES (?, ?, ?)
             ON CONFLICT (name) DO UPDATE SET owner = excluded.owner, until = excluded.until
             WHERE leases.owner = excluded.owner OR leases.until <= ?`,
          )
          .run(name, owner, until, now);
        return changes === 1;
      }),
    releaseLease: (name, owner) =>
      database.write(() => {
        database.statement('DELETE FROM leases WHERE name = ? AND owner = ?').run(name, owner);
      }),
  };
}
