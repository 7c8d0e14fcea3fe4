import type { Target, TargetStore } from '../../targets/ports.ts';
import type { Database } from './database/database.ts';
import { json } from './database/rows.ts';

/** Before every day, and after. */
const [firstDay, lastDay] = ['', '~'];

export function createTargetStore(database: Database): TargetStore {
  return {
    saveTarget: (target) => database.write(() => saveTarget(database, target)),
    loadTarget: (id) =>
      database.read(() => {
        const row = database.statement('SELECT target FROM targets WHERE id = ?').get(id);
        return row && json<Target>(row, 'target');
      }),
    listTargets: ({ metric, from = firstDay, until = lastDay, withdrawn = false }) =>
      database.read(() =>
        database
          .statement(
            `SELECT target FROM targets
             WHERE last_day >= ? AND first_day <= ?
               ${metric === undefined ? '' : 'AND metric = ?'}
               ${withdrawn ? '' : 'AND withdrawn IS NULL'}
             ORDER BY first_day, id`,
          )
          .all(from, until, ...(metric === undefined ? [] : [metric]))
          .map((row) => json<Target>(row, 'target')),
      ),
  };
}

function saveTarget(database: Database, target: Target): void {
  const { id, metric, from, until, withdrawn = null } = target;
  database
    .statement(
      `INSERT OR REPLACE INTO targets (id, metric, first_day, last_day, withdrawn, target)
       VALUES (?, ?, ?, ?, ?, ?)`,
    )
    .run(id, metric, from, until, withdrawn, JSON.stringify(target));
}
