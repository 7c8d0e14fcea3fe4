import type { ActionLink, ActionLinkStore } from '../../../collaboration/ports.ts';
import type { Database } from '../database/database.ts';
import { json, numberAs } from '../database/rows.ts';

/** Links that act once: whoever sets `used` first has it. */
export function createActionLinkStore(database: Database): ActionLinkStore {
  return {
    saveActionLinks: (links) =>
      database.write(() => {
        const insert = database.statement(
          `INSERT INTO action_links (id_hash, expires, used, link) VALUES (?, ?, ?, ?)
           ON CONFLICT DO NOTHING`,
        );
        for (const { used, ...link } of links)
          insert.run(link.idHash, link.expires, used ?? null, JSON.stringify(link));
      }),
    findActionLink: (idHash) =>
      database.read(() => {
        const row = database
          .statement('SELECT link, used FROM action_links WHERE id_hash = ?')
          .get(idHash);
        return row && { ...json<ActionLink>(row, 'link'), ...numberAs(row, 'used', 'used') };
      }),
    takeActionLink: (idHash, now) =>
      database.write(() => {
        const { changes } = database
          .statement(
            `UPDATE action_links SET used = ?1 WHERE id_hash = ?2 AND used IS NULL AND expires > ?1`,
          )
          .run(now, idHash);
        return changes === 1;
      }),
    sweepActionLinks: (expiredBefore) =>
      database.write(() =>
        Number(
          database.statement('DELETE FROM action_links WHERE expires < ?').run(expiredBefore)
            .changes,
        ),
      ),
  };
}
