import { describe, expect, test } from 'vitest';
import type { ImportProgress } from '../../src/imports/index.ts';
import { openShop } from './shop.ts';

function productRows(count: number): string {
  const rows = Array.from({ length: count }, (_, index) => `P${index},${index},`);
  return ['code,price,replaces', ...rows].join('\n');
}

describe('a run of an import', () => {
  test('that was broken off goes on with the same file where it stopped, and nothing comes in twice', async () => {
    const shop = await openShop();
    const file = productRows(25);
    const stop = new AbortController();
    const broken = await shop.import('products', file, {
      batchSize: 10,
      signal: stop.signal,
      onProgress: ({ rows }) => rows >= 10 && stop.abort(),
    });
    expect(broken.run).toMatchObject({ rowsDone: 10, created: 10 });
    expect(broken.run.finished).toBeUndefined();

    const { run } = await shop.import('products', file, { batchSize: 10 });
    expect(run).toMatchObject({ id: broken.run.id, rowsDone: 25, created: 25, unchanged: 0 });
    expect(await shop.rows('record:product')).toHaveLength(25);
  });

  test('that died after a batch was written but not noted finds its rows by their key', async () => {
    const shop = await openShop();
    const file = productRows(5);
    const { run } = await shop.import('products', file);
    const { finished: _, ...died } = run;
    await shop.store.saveImportRun({ ...died, rowsDone: 0, created: 0 });
    const again = await shop.import('products', file);
    expect(again.run).toMatchObject({ id: run.id, created: 0, unchanged: 5 });
    expect(await shop.rows('record:product')).toHaveLength(5);
  });

  test('that checks only finds all that is wrong and keeps nothing', async () => {
    const shop = await openShop();
    const file = 'code,price,replaces\nL1,1,\nL2,2,L1\nL3,-3,\nL4,4,L9\n';
    const lines: number[] = [];
    const { run } = await shop.import('products', file, {
      dryRun: true,
      onRefused: (rows) => void lines.push(...rows.map(({ line }) => line)),
    });
    expect(run).toMatchObject({ created: 2, refused: 2 });
    expect(lines.toSorted()).toEqual([4, 5]);
    expect(await shop.rows('record:product')).toEqual([]);
    expect(await shop.store.listImportRuns(10)).toEqual([]);
  });

  test('brings in rows that refer to later rows of the same file', async () => {
    const shop = await openShop();
    const file = 'code,price,replaces\nL3,3,L2\nL2,2,L1\nL1,1,\nL4,4,L9\n';
    const { run, refused } = await shop.import('products', file);
    expect(run).toMatchObject({ created: 3, refused: 1 });
    expect(refused).toMatchObject([{ line: 5, reasons: [{ code: 'import-not-found' }] }]);
    const rows = await shop.rows('record:product');
    expect(rows[2]?.['replaces']).toBe(rows[1]?.['id']);
  });

  test('tells how far it has come', async () => {
    const shop = await openShop();
    const seen: ImportProgress[] = [];
    await shop.import('products', productRows(25), {
      batchSize: 10,
      onProgress: (progress) => seen.push(progress),
    });
    expect(seen.map(({ rows, created }) => [rows, created])).toEqual([
      [10, 10],
      [20, 20],
      [25, 25],
    ]);
    expect(seen.at(-1)?.share).toBe(1);
  });
});

describe('importing people', () => {
  test('adds them with their places, and adds places to those who are there', async () => {
    const shop = await openShop();
    const file =
      'email,name,teams,manager\nwu@shop.example,Wu Qian,north,Li Wei\nli.wei@shop.example,Li Wei,North,\n';
    const { run } = await shop.import('people', file);
    expect(run).toMatchObject({ created: 1, updated: 1, refused: 0 });
    const [wu, li] = [
      await shop.actorBy('wu@shop.example'),
      await shop.actorBy('li.wei@shop.example'),
    ];
    expect(wu).toMatchObject({ teams: ['north'], manager: li.id });
    expect(li).toMatchObject({ roles: ['seller'], teams: ['north'] });
    expect((await shop.import('people', file)).run).toMatchObject({ unchanged: 2 });
  });

  test('refuses a row with a place or an address that is none', async () => {
    const shop = await openShop();
    const file = 'email,name,teams,manager\nwu@shop.example,Wu,south,\nno address,X,,\n';
    const { run } = await shop.import('people', file);
    expect(run).toMatchObject({ created: 0, refused: 2 });
  });
});
