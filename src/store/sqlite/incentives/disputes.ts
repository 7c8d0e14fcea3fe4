import type { Dispute, LedgerStore } from '../../../incentives/ports.ts';
import type { Database } from '../database/database.ts';
import { pageBefore } from '../database/page-before.ts';
import { json } from '../database/rows.ts';

type Disputes = Pick<LedgerStore, 'saveDispute' | 'loadDispute' | 'listDisputes'>;

export function createDisputeStore(database: Database): Disputes {
  return {
    saveDispute: (dispute) => database.write(() => saveDispute(database, dispute)),
    loadDispute: (id) =>
      database.read(() => {
        const row = database.statement('SELECT dispute FROM disputes WHERE id = ?').get(id);
        return row && json<Dispute>(row, 'dispute');
      }),
    listDisputes: ({ plan, period, person, status, before, limit }) =>
      database.read(() =>
        pageBefore(
          database,
          { table: 'disputes', moment: 'opened', read: 'dispute' },
          { plan, period, person, status },
          { before, limit },
        ).map((row) => json<Dispute>(row, 'dispute')),
      ),
  };
}

function saveDispute(database: Database, dispute: Dispute): boolean {
  const { id, revision, plan, period, person, status, opened } = dispute;
  const text = JSON.stringify(dispute);
  const { changes } =
    revision === 1
      ? database
          .statement(
            `INSERT INTO disputes (id, revision, plan, period, person, status, opened, dispute)
             VALUES (?, 1, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          )
          .run(id, plan, period, person, status, opened, text)
      : database
          .statement(
            `UPDATE disputes SET revision = ?1, status = ?2, dispute = ?3
             WHERE id = ?4 AND revision = ?1 - 1`,
          )
          .run(revision, status, text, id);
  return changes === 1;
}
