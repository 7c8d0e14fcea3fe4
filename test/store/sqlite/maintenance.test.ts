import { existsSync } from 'node:fs';
import { readdir, rm, truncate, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { Readable } from 'node:stream';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore, restoreSqliteStore } from '../../../src/store/index.ts';
import { commitOf, dealPlan, start } from '../../contracts/commits.ts';
import { documentOf, releasedOf } from '../../contracts/documents.ts';
import { bookOf, postingsOf } from '../../contracts/postings.ts';
import { holding, offerRow, openOffer } from '../../contracts/offers.ts';
import { changeOf } from '../../contracts/records.ts';
import { temporaryFolder } from './make-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

const openIn = (name: string) => openSqliteStore({ folder: join(folder, name), plan: dealPlan });

/** A store with cases, effects, timers, visits and records, closed again. */
async function fill(name: string): Promise<void> {
  const store = await openIn(name);
  for (const id of ['a', 'b']) {
    for (const revision of [1, 2]) {
      await store.commitDecision(
        commitOf({
          id,
          revision,
          fields: { amount: `${revision}.50`, code: id, tags: ['甲'], discount: 0.12345 },
          effects: [{ key: `${id}:${revision}:0`, kind: 'notify', payload: {} }],
          timers: [{ change: 'set', id: `${id}-sla`, kind: 'sla', due: start, payload: {} }],
          visits: [{ case: id, stage: 'lead', turn: 1, entered: start }],
          owner: 'ann',
          offers: [offerRow({ case: id })],
          holdings: [holding({ case: id, department: 'marketing' })],
          state: {
            offers: { [`${id}:offer:1`]: openOffer(`${id}:offer:1`, 'bob') },
            batons: { case: { kind: 'offer', person: 'bob', since: start, turn: 1 } },
          },
        }),
      );
    }
  }
  await store.saveRecord(changeOf({ fields: { sector: '医疗' } }));
  await store.addInboxItems([
    {
      id: 'a:1:0:ann',
      person: 'ann',
      topic: 'offered',
      case: 'a',
      funnel: 'deal',
      at: start,
      params: {},
    },
  ]);
  await store.addDocument(documentOf(1));
  await store.saveDocument(releasedOf(documentOf(1), 'ab'));
  await store.saveBook(bookOf({ entries: 2 }), postingsOf(1, 2));
  const delivery = { channel: 'mail', case: 'a', created: start, due: start, attempts: 0 };
  await store.addDeliveries([{ key: 'a:1:0:mail:ann', payload: {}, ...delivery }]);
  await store.close();
}

/** Does to the database of a closed store what nobody should. */
function meddle(name: string, sql: string): void {
  const connection = new DatabaseSync(join(folder, name, 'baton.db'));
  connection.exec(sql);
  connection.close();
}

describe('checking a store', () => {
  it('finds nothing wrong with a store that works', async () => {
    await fill('sound');
    const store = await openIn('sound');
    expect(await store.checkIntegrity()).toEqual([]);
    await store.close();
  });

  it.each([
    [
      'a lost journal entry',
      'DELETE FROM journal WHERE revision = 1 AND case_seq = 1',
      'integrity-journal',
    ],
    [
      'a lost last entry',
      'DELETE FROM journal WHERE revision = 2 AND case_seq = 1',
      'integrity-journal',
    ],
    [
      'a state of another revision',
      `UPDATE cases SET state = json_set(state, '$.revision', 9) WHERE id = 'a'`,
      'integrity-state',
    ],
    [
      'a changed column',
      `UPDATE "case_deal@1" SET "amount:money2" = 151 WHERE id = 'a'`,
      'integrity-columns',
    ],
    ['a row without columns', `DELETE FROM "case_deal@1" WHERE id = 'a'`, 'integrity-columns'],
    [
      'an effect of nobody',
      `UPDATE outbox SET case_id = 'gone' WHERE key = 'a:1:0'`,
      'integrity-orphan',
    ],
    [
      'a claim of a timer of nobody',
      `INSERT INTO timer_claims (case_seq, id, available) VALUES (99, 't1', 0)`,
      'integrity-orphan',
    ],
    [
      'a timer for which nobody looks',
      `UPDATE cases SET wake = NULL WHERE id = 'a'`,
      'integrity-state',
    ],
    [
      'an offer of nobody',
      `UPDATE offers SET case_seq = 99 WHERE id = 'a:offer:1'`,
      'integrity-orphan integrity-state',
    ],
    [
      'a holding of nobody',
      `UPDATE holdings SET case_seq = 99 WHERE case_seq = 1`,
      'integrity-orphan integrity-state',
    ],
    ['an open offer that is lost', `DELETE FROM offers WHERE id = 'a:offer:1'`, 'integrity-state'],
    [
      'an answered offer that is open in the state',
      `UPDATE offers SET status = 'accepted' WHERE id = 'a:offer:1'`,
      'integrity-state',
    ],
    [
      'a lost holder',
      `DELETE FROM holders WHERE person = 'bob' AND case_id = 'a'`,
      'integrity-state',
    ],
    ['a holder too many', `INSERT INTO holders VALUES ('cat', 'a')`, 'integrity-state'],
    [
      'a case that nobody holds',
      `UPDATE cases SET held = NULL WHERE id = 'a'`,
      'integrity-state integrity-work',
    ],
    ['open work that is miscounted', `UPDATE open_work SET cases = 3`, 'integrity-work'],
    [
      'a document of another revision',
      `UPDATE documents SET revision = 7 WHERE id = 'd1'`,
      'integrity-document',
    ],
    [
      'a released document in the queue',
      `UPDATE documents SET available = 0 WHERE id = 'd1'`,
      'integrity-document',
    ],
    [
      'a document that its files do not lead to',
      'DELETE FROM document_files',
      'integrity-document',
    ],
    ['a lost entry of a ledger', 'DELETE FROM ledger WHERE number = 1', 'integrity-ledger'],
    [
      'an entry of somebody else',
      `UPDATE ledger SET person = 'eve' WHERE number = 1`,
      'integrity-ledger',
    ],
    ['a lost ledger', 'DELETE FROM books', 'integrity-ledger'],
    ['a lost record entry', 'DELETE FROM record_journal', 'integrity-journal'],
  ])('finds %s', async (_, sql, code) => {
    await fill('odd');
    meddle('odd', sql);
    const store = await openIn('odd');
    const codes = (await store.checkIntegrity()).map((problem) => problem.code);
    expect([...new Set(codes)].toSorted().join(' ')).toBe(code);
    await store.close();
  });
});

describe('a ledger of which a save was broken off', () => {
  it('holds what was posted before, and what is posted next', async () => {
    await fill('broken');
    meddle(
      'broken',
      `INSERT INTO ledger (book, number, person, entry)
       WITH RECURSIVE n (i) AS (SELECT 3 UNION ALL SELECT i + 1 FROM n WHERE i < 900)
       SELECT 1, i, 'ghost', '{}' FROM n`,
    );
    const store = await openIn('broken');
    expect(await store.checkIntegrity()).toEqual([]);
    expect(await store.readEntries({ plan: 'sales' })).toEqual(postingsOf(1, 2));
    const book = bookOf({ revision: 2, entries: 3 });
    expect(await store.saveBook(book, postingsOf(3, 3))).toBe(true);
    expect(await store.readEntries({ plan: 'sales' })).toEqual(postingsOf(1, 3));
    expect(await store.readEntries({ plan: 'sales', person: 'ghost' })).toEqual([]);
    expect(await store.checkIntegrity()).toEqual([]);
    await store.close();
  });
});

describe('backup and restore', () => {
  it('brings back everything, files included, while work goes on', async () => {
    await fill('first');
    const store = await openIn('first');
    const blob = await store.putBlob(Readable.from([Buffer.from('合同')]), { maxBytes: 99 });
    const file = join(folder, 'backup.baton');
    const backingUp = store.backup(file);
    await store.commitDecision(commitOf({ id: 'meanwhile' }));
    await backingUp;
    await store.commitDecision(commitOf({ id: 'afterwards' }));
    const before = await store.loadCase('a');
    await store.close();

    await restoreSqliteStore(file, join(folder, 'second'));
    const restored = await openIn('second');
    expect(await restored.loadCase('a')).toEqual(before);
    expect(await restored.loadCase('afterwards')).toBeUndefined();
    expect(await restored.countPendingEffects()).toBe(4);
    expect(await restored.offersOf('a')).toEqual([offerRow({ case: 'a' })]);
    expect(await restored.heldBy('bob', { limit: 9 })).toEqual(['a', 'b']);
    expect(await restored.countInbox('ann', start)).toMatchObject({ open: 1, unread: 1 });
    expect(await restored.countDeliveries()).toBe(1);
    expect((await restored.findDocumentByFile('ab'))?.id).toBe('d1');
    expect(await restored.readEntries({ plan: 'sales' })).toEqual(postingsOf(1, 2));
    const chunks = [];
    for await (const chunk of (await restored.readBlob(blob.name)) ?? []) chunks.push(chunk);
    expect(Buffer.concat(chunks).toString()).toBe('合同');
    expect(await restored.checkIntegrity()).toEqual([]);
    await restored.close();
  });

  it('overwrites nothing', async () => {
    await fill('first');
    const store = await openIn('first');
    const file = join(folder, 'backup.baton');
    await store.backup(file);
    await expect(store.backup(file)).rejects.toMatchObject({ code: 'backup-target-exists' });
    await store.close();
    await expect(restoreSqliteStore(file, join(folder, 'first'))).rejects.toMatchObject({
      code: 'backup-target-exists',
    });
  });

  it('restores nothing from a file that is no sound backup', async () => {
    await fill('first');
    const store = await openIn('first');
    const cut = join(folder, 'cut.baton');
    await store.backup(cut);
    await store.close();
    await truncate(cut, 40_000);
    const text = join(folder, 'notes.txt');
    await writeFile(text, 'not a backup at all');
    for (const file of [cut, text, join(folder, 'missing'), join(folder, 'first', 'lock.db')]) {
      const into = join(folder, 'into');
      await expect(restoreSqliteStore(file, into)).rejects.toMatchObject({
        code: 'backup-unreadable',
      });
      expect(existsSync(join(into, 'baton.db'))).toBe(false);
    }
    expect((await readdir(join(folder, 'into'))).filter((name) => name.includes('part'))).toEqual(
      [],
    );
  });
});
