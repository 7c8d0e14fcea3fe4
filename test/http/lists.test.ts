import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  for (const [subject, amount, region] of [
    ['Alpha pumps', '100.00', 'north'],
    ['Beta pumps', '200.00', 'south'],
    ['Gamma valves', '300.00', 'north'],
    ['Delta valves', '400.00', 'south'],
    ['Epsilon hoses', '500.00', 'north'],
  ] as const)
    await world.newDeal({ subject, amount, region });
});
afterAll(() => world.close());

async function subjects(query: string): Promise<string[]> {
  const { body } = await world.as('manager').send('get', `/funnels/deal/cases?${query}`);
  return (body.items as { subject: string }[]).map(({ subject }) => subject);
}

describe('a list', () => {
  it('is filtered by fields, by an expression and by words', async () => {
    expect(await subjects('region=south&sort=amount')).toEqual(['Beta pumps', 'Delta valves']);
    const where = encodeURIComponent('case.amount > 150 && case.region == "north"');
    expect(await subjects(`where=${where}&sort=-amount`)).toEqual([
      'Epsilon hoses',
      'Gamma valves',
    ]);
    expect(await subjects('search=PUMPS&sort=subject')).toEqual(['Alpha pumps', 'Beta pumps']);
  });

  it('speaks of who asks and of now', async () => {
    const where = encodeURIComponent('case.owner == actor.id && case.opened < now');
    world.clock.advance(1000);
    expect(await subjects(`where=${where}`)).toEqual([]);
    const { body } = await world
      .as('seller')
      .send('get', `/funnels/deal/cases?where=${where}&limit=200`);
    expect(body.items).toHaveLength(5);
  });

  it('is read page by page without losing or repeating a row', async () => {
    const seen: string[] = [];
    let next = '';
    do {
      const cursor = next === '' ? '' : `&cursor=${encodeURIComponent(next)}`;
      const { body } = await world
        .as('manager')
        .send('get', `/funnels/deal/cases?sort=-amount&limit=2${cursor}`);
      seen.push(...(body.items as { amount: string }[]).map(({ amount }) => amount));
      next = (body.next as string | undefined) ?? '';
    } while (next !== '');
    expect(seen).toEqual(['500.00', '400.00', '300.00', '200.00', '100.00']);
  });

  it('tells of a wrong expression where and what would be right', async () => {
    const where = encodeURIComponent('case.amuont > 150');
    const { status, body } = await world
      .as('manager')
      .send('get', `/funnels/deal/cases?where=${where}`);
    expect(status).toBe(422);
    expect(body.errors[0]).toMatchObject({ code: 'expression-unknown-member' });
    expect(body.errors[0].hint).toContain('amount');
  });
});

describe('a report', () => {
  it('leads from a cell to the rows behind it, and to a file', async () => {
    const manager = world.as('manager');
    const report = await manager.send('post', '/reports/by-stage/run').send({});
    expect(report.body).toMatchObject({
      title: 'Deals by stage',
      rows: [{ keys: ['draft'], labels: ['Draft'], values: ['5'] }],
      totals: ['5'],
    });
    const rows = await manager
      .send('post', '/reports/by-stage/rows')
      .send({ keys: ['draft'], column: 'deals' });
    expect(rows.body.items).toHaveLength(5);
    const csv = await manager
      .send('post', '/reports/by-stage/export')
      .set('Accept-Language', 'zh-CN')
      .send({ format: 'csv' });
    expect(csv.headers['content-disposition']).toContain('filename="by-stage.csv"');
    expect(csv.text).toContain('草稿,5');
  });
});
