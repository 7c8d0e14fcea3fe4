import { describe, expect, test } from 'vitest';
import { openShop } from './shop.ts';

const heading = 'number,product,source,signed,seller,opened,talks,closed,stage\n';
const prices = { prices: 'code,price\nLamp-1,120.50\nL2,80\n' };
const products = 'code,price,replaces\nL1,120.50,\nL2,80,L1\n';

async function shopWithProducts() {
  const shop = await openShop();
  await shop.import('products', products);
  return shop;
}

describe('importing cases', () => {
  test('creates them where they stand, with the values of joined files, references and people found', async () => {
    const shop = await shopWithProducts();
    const file = `${heading}D1,Lamp-1,网站,31.01.2026,Li Wei,2026-01-02,2026-01-10,2026-01-31,Won\n`;
    const { run } = await shop.import('deals', file, { joined: prices });
    expect(run).toMatchObject({ created: 1, refused: 0, rowsDone: 1 });

    const [product] = await shop.rows('record:product');
    const seller = await shop.actorBy('li.wei@shop.example');
    const [deal] = await shop.rows('case:deal');
    expect(deal).toMatchObject({
      number: 'D1',
      product: product?.['id'],
      source: 'web',
      amount: '120.50',
      signed: '2026-01-31',
      owner: seller.id,
      stage: 'won',
      outcome: 'won',
      opened: '2026-01-01T16:00:00.000Z',
      closed: '2026-01-30T16:00:00.000Z',
    });
    const visits = await shop.store.visitsOf(String(deal?.['id']));
    expect(visits.map(({ stage, left }) => [stage, left === undefined])).toEqual([
      ['lead', false],
      ['talks', false],
      ['won', true],
    ]);
  });

  test('runs no guard for the past: the journal says it was imported, and what is lacking are gaps', async () => {
    const shop = await shopWithProducts();
    const file = `${heading}D1,L1,n/a,,,2026-01-02,,,In talks\n`;
    const { run } = await shop.import('deals', file, { joined: prices });
    const [deal] = await shop.rows('case:deal');
    const [entry] = await shop.store.readJournal(String(deal?.['id']), { limit: 10 });
    expect(entry?.command).toMatchObject({ kind: 'import', stage: 'talks', source: 'deals' });
    const state = await shop.store.loadCase(String(deal?.['id']));
    expect(state?.gaps).toContainEqual({ stage: 'talks', field: 'source' });
    expect(run.tallies).toMatchObject({ 'gap/talks/source': 1, 'blank/source/In talks': 1 });
  });

  test('counts what was mapped, and what was written that is not there, whether mapped or not', async () => {
    const shop = await shopWithProducts();
    const file = `${heading}D1,Lamp-1,,,,,,,\nD2,Lamp-1,,,,,,,\nD3,L9,,,,,,,\n`;
    const { run, refused } = await shop.import('deals', file, { joined: prices });
    expect(run).toMatchObject({
      created: 2,
      refused: 1,
      tallies: {
        'mapped/product/Lamp-1 → L1': 2,
        'not found/product/Lamp-1': 2,
        'not found/product/L9': 1,
        'refused/import-not-found': 1,
      },
    });
    expect(refused).toMatchObject([
      { line: 4, row: { number: 'D3' }, reasons: [{ code: 'import-not-found', field: 'product' }] },
    ]);
  });

  test('updates by key: blanks keep what is there, the same again changes nothing', async () => {
    const shop = await shopWithProducts();
    await shop.import('deals', `${heading}D1,L1,web,,,2026-01-02,,,\nD2,L1,,,,2026-01-02,,,\n`, {
      joined: prices,
    });
    const again = `${heading}D1,L1,,05.03.2026,,2026-01-02,,,lead\nD2,L1,,,,2026-01-02,,,\n`;
    const { run } = await shop.import('deals', again, { joined: prices });
    expect(run).toMatchObject({ created: 0, updated: 1, unchanged: 1 });
    expect((await shop.rows('case:deal'))[0]).toMatchObject({
      source: 'web',
      signed: '2026-03-05',
    });
  });

  test('of one key twice in a file takes the second as an update of the first', async () => {
    const shop = await shopWithProducts();
    const { run } = await shop.import('deals', `${heading}D1,L1,web,,,,,,\nD1,L1,event,,,,,,\n`, {
      joined: prices,
    });
    expect(run).toMatchObject({ created: 1, updated: 1 });
    expect((await shop.rows('case:deal'))[0]).toMatchObject({ source: 'event' });
  });

  test('moves no case: a row with another stage is refused', async () => {
    const shop = await shopWithProducts();
    await shop.import('deals', `${heading}D1,L1,web,,,2026-01-02,,,\n`, { joined: prices });
    const { refused } = await shop.import('deals', `${heading}D1,L1,web,,,2026-01-02,,,Won\n`, {
      joined: prices,
    });
    expect(refused[0]?.reasons[0]?.code).toBe('import-stage-differs');
    expect((await shop.rows('case:deal'))[0]).toMatchObject({ stage: 'lead' });
  });

  test('refuses each row for all its reasons, and skips what the definition skips', async () => {
    const shop = await shopWithProducts();
    const file = `${heading}TEST,,,,,,,,\nD1,L1,phone,31/01/2026,Nobody,,,,\nD2,L1\n,L1,,,,,,,\nD3,L1,,,,,,,Party\n`;
    const { run, refused } = await shop.import('deals', file, { joined: prices });
    expect(run).toMatchObject({ created: 0, refused: 4 });
    expect(run.tallies['rows/skipped']).toBe(1);
    expect(refused.map(({ line, reasons }) => [line, reasons.map(({ code }) => code)])).toEqual([
      [3, ['value-not-an-option', 'import-value', 'import-not-found']],
      [4, ['import-row-columns']],
      [5, ['import-key-blank']],
      [6, ['import-stage-unknown']],
    ]);
  });

  test('is bound by policy: who may not create is refused, a hidden field is as if unknown', async () => {
    const shop = await shopWithProducts();
    const file = `${heading}D1,L1,web,,,,,,\n`;
    const clerk = await shop.import('deals', file, { joined: prices, as: 'clerk@shop.example' });
    expect(clerk.refused[0]?.reasons[0]?.code).toBe('may-not-create');
    const secrets = await shop.import('secrets', 'number,product,secret\nD9,L1,x\n');
    expect(secrets.refused[0]?.reasons[0]).toMatchObject({
      code: 'unknown-field',
      field: 'secret',
    });
    await expect(
      shop.import('deals', file, { joined: prices, as: 'li.wei@shop.example' }),
    ).rejects.toMatchObject({ code: 'right-missing' });
  });

  test('needs the files that the definition joins, and their columns', async () => {
    const shop = await shopWithProducts();
    const file = `${heading}D1,L1,web,,,,,,\n`;
    await expect(shop.import('deals', file)).rejects.toMatchObject({ code: 'import-file-missing' });
    await expect(
      shop.import('deals', file, { joined: { prices: 'code,cost\nL1,1\n' } }),
    ).rejects.toMatchObject({ code: 'import-column-missing' });
    await expect(
      shop.import('deals', file, { joined: { prices: 'code,price\nL1,1\nL1,2\n' } }),
    ).rejects.toMatchObject({ code: 'import-join-repeated' });
  });
});
