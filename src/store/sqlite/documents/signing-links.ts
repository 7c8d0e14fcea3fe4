import type { DocumentStore, SigningLink } from '../../../documents/ports.ts';
import type { Database } from '../database/database.ts';
import { json, numberAs, type Row } from '../database/rows.ts';

type SigningLinks = Pick<
  DocumentStore,
  | 'saveSigningLink'
  | 'findSigningLink'
  | 'signingLinksOf'
  | 'useSigningLink'
  | 'withdrawSigningLink'
>;

/** Links that are used once: whoever sets `used` or `withdrawn` first has it. */
export function createSigningLinks(database: Database): SigningLinks {
  return {
    saveSigningLink: ({ used, withdrawn, ...link }) =>
      database.write(() => {
        database
          .statement(
            `INSERT INTO signing_links (id_hash, document, created, expires, used, withdrawn, link)
             VALUES (?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
          )
          .run(
            link.idHash,
            link.document,
            link.created,
            link.expires,
            used ?? null,
            withdrawn ?? null,
            JSON.stringify(link),
          );
      }),
    findSigningLink: (idHash) =>
      database.read(() => {
        const row = database.statement('SELECT * FROM signing_links WHERE id_hash = ?').get(idHash);
        return row && readLink(row);
      }),
    signingLinksOf: (document) =>
      database.read(() =>
        database
          .statement('SELECT * FROM signing_links WHERE document = ? ORDER BY created, id_hash')
          .all(document)
          .map(readLink),
      ),
    useSigningLink: (idHash, now) =>
      database.write(() => mark(database, 'used', ' AND expires > ?1', idHash, now)),
    withdrawSigningLink: (idHash, now) =>
      database.write(() => mark(database, 'withdrawn', '', idHash, now)),
  };
}

function mark(
  database: Database,
  column: 'used' | 'withdrawn',
  test: '' | ' AND expires > ?1',
  idHash: string,
  now: number,
): boolean {
  const { changes } = database
    .statement(
      `UPDATE signing_links SET ${column} = ?1
       WHERE id_hash = ?2 AND used IS NULL AND withdrawn IS NULL${test}`,
    )
    .run(now, idHash);
  return changes === 1;
}

function readLink(row: Row): SigningLink {
  return {
    ...json<SigningLink>(row, 'link'),
    ...numberAs(row, 'used', 'used'),
    ...numberAs(row, 'withdrawn', 'withdrawn'),
  };
}
