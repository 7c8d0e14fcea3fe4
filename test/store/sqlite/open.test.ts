import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdir, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { DatabaseSync } from 'node:sqlite';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openSqliteStore } from '../../../src/store/index.ts';
import { commitOf } from '../../contracts/commits.ts';
import { temporaryFolder } from './make-store.ts';

let folder: string;
beforeEach(async () => {
  folder = await temporaryFolder();
});
afterEach(() => rm(folder, { recursive: true, force: true }));

/** A process that opens the store and holds it until it is killed. */
async function startHolder() {
  const index = new URL('../../../src/store/index.ts', import.meta.url).href;
  const script = `const { openSqliteStore } = await import(${JSON.stringify(index)});
    await openSqliteStore({ folder: ${JSON.stringify(folder)} });
    console.log('open'); setInterval(() => {}, 1000);`;
  const child = spawn(process.execPath, ['--input-type=module', '-e', script]);
  await once(child.stdout, 'data');
  return child;
}

describe('opening a store', () => {
  it('keeps a second process out, naming the first, until that is gone', async () => {
    const holder = await startHolder();
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({
      code: 'store-locked',
      problems: [{ params: { folder, pid: String(holder.pid) } }],
    });
    holder.kill('SIGKILL');
    await once(holder, 'exit');
    const store = await openSqliteStore({ folder });
    await store.close();
  });

  it('keeps a second store of the same process out', async () => {
    const store = await openSqliteStore({ folder });
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({ code: 'store-locked' });
    await store.close();
    await (await openSqliteStore({ folder })).close();
  });

  it('finds again what was committed before', async () => {
    const first = await openSqliteStore({ folder });
    await first.commitDecision(commitOf());
    const position = await first.lastPosition();
    await first.close();
    const second = await openSqliteStore({ folder });
    expect(await second.loadCase('case-1')).toEqual(commitOf().state);
    expect(await second.lastPosition()).toBe(position);
    const next = await second.commitDecision(commitOf({ revision: 2 }));
    expect(next).toEqual({ kind: 'committed', position: position + 1 });
    await second.close();
  });

  it('goes on behind the last change of an inbox', async () => {
    const first = await openSqliteStore({ folder });
    await first.commitDecision(commitOf());
    const item = {
      id: 'i',
      person: 'ann',
      topic: 'offered',
      case: 'case-1',
      funnel: 'deal',
    } as const;
    await first.addInboxItems([{ ...item, at: 1, params: {} }]);
    const changed = await first.inboxChanged('ann');
    expect(await first.lastPosition()).toBe(changed);
    await first.close();
    const second = await openSqliteStore({ folder });
    expect(await second.inboxChanged('ann')).toBe(changed);
    const next = await second.commitDecision(commitOf({ revision: 2 }));
    expect(next).toEqual({ kind: 'committed', position: changed + 1 });
    await second.close();
  });

  it('answers what was begun before closing, and refuses what comes after', async () => {
    const store = await openSqliteStore({ folder });
    const begun = store.commitDecision(commitOf());
    const closing = store.close();
    expect((await begun).kind).toBe('committed');
    await closing;
    await expect(store.commitDecision(commitOf({ id: 'late' }))).rejects.toMatchObject({
      code: 'store-closed',
    });
    await expect(store.loadCase('case-1')).rejects.toMatchObject({ code: 'store-closed' });
  });

  it('does not touch data of a later format', async () => {
    await (await openSqliteStore({ folder })).close();
    const connection = new DatabaseSync(join(folder, 'baton.db'));
    connection.exec('PRAGMA user_version = 99');
    connection.close();
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({ code: 'store-too-new' });
  });

  it('says so when the data is damaged or the folder is none', async () => {
    await writeFile(join(folder, 'baton.db'), 'x'.repeat(5000));
    await expect(openSqliteStore({ folder })).rejects.toMatchObject({ code: 'store-unavailable' });
    const file = join(folder, 'file');
    await writeFile(file, '');
    await expect(openSqliteStore({ folder: file })).rejects.toMatchObject({
      code: 'store-unavailable',
    });
    await mkdir(join(folder, 'baton.db-dir'));
  });
});

describe('group commit', () => {
  it('undoes alone a commit that cannot be written, and lets its group through', async () => {
    const store = await openSqliteStore({ folder });
    const effects = [{ key: 'taken', kind: 'notify', payload: {} }];
    await store.commitDecision(commitOf({ id: 'first', effects }));
    const results = await Promise.allSettled(
      ['a', 'broken', 'b'].map((id) =>
        store.commitDecision(commitOf({ id, effects: id === 'broken' ? effects : [] })),
      ),
    );
    expect(results.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await store.loadCase('broken')).toBeUndefined();
    expect((await store.loadCase('b'))?.revision).toBe(1);
    expect(await store.checkIntegrity()).toEqual([]);
    const positions = (await store.readChanges(0, 9)).map(({ position }) => position);
    expect(positions).toEqual([1, 2, 3]);
    await store.close();
  });
});
