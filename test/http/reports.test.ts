import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
  await world.newDeal({ subject: 'Alpha', amount: '100.00' });
  await world.newDeal({ subject: 'Beta', amount: '50.00' });
});
afterAll(() => world.close());

async function post(who: 'manager' | 'clerk' | 'visitor', path: string, body: object) {
  return world.as(who).send('post', path).send(body);
}

describe('a report', () => {
  it('says what it asks for, is about, and shows', async () => {
    const { body } = await world.as('manager').send('get', '/reports/by-stage');
    expect(body).toEqual({
      id: 'by-stage',
      title: 'Deals by stage',
      from: { kind: 'funnel', id: 'deal', title: 'Deal' },
      ask: [],
      rows: ['Stage'],
    });
  });

  it('tells with its figures of which release and which rows they are', async () => {
    const { body } = await post('manager', '/reports/by-stage/run', { compare: true });
    expect(body).toMatchObject({
      release: 1,
      from: { id: 'deal' },
      measures: [{ metric: 'deals', definition: 'Number', format: 'integer' }],
      rows: [{ labels: ['Draft'], values: ['2'] }],
    });
    expect(body).not.toHaveProperty('previous');
  });

  it('leads from a figure to its cases, with the names of their stages and owners', async () => {
    const cell = { keys: ['draft'], column: 'deals', limit: 1 };
    const { body } = await post('manager', '/reports/by-stage/rows', cell);
    expect(body).toMatchObject({
      count: 2,
      of: { kind: 'funnel', id: 'deal' },
      stages: { draft: 'Draft' },
      people: { [world.personOf('seller')]: expect.any(String) as string },
    });
    expect(body.items).toHaveLength(1);
    expect(body.next).toBeDefined();
  });
});

describe('the figure of a metric', () => {
  it('is that of the rows that the caller sees, beside the period before', async () => {
    const { body } = await post('manager', '/metrics/deals/figure', {
      period: '2026-03',
      compare: true,
    });
    expect(body).toMatchObject({
      metric: { id: 'deals', title: 'Deals', format: 'integer', from: { id: 'deal' } },
      value: '2',
      release: 1,
      previous: { value: '0', toDate: true },
    });
    const all = await post('manager', '/metrics/value/figure', {});
    expect(all.body.value).toBe('150');
    expect(all.body).not.toHaveProperty('period');
  });

  it('is refused where it rests on what the caller may not see', async () => {
    const { status, body } = await post('clerk', '/metrics/value/figure', {});
    expect([status, body.code]).toEqual([422, 'report-field-unknown']);
    expect((await post('visitor', '/metrics/deals/figure', {})).status).toBe(404);
  });

  it('leads to its rows, of the period that is asked for', async () => {
    const rows = async (period: object | string) =>
      (await post('manager', '/metrics/deals/rows', { period })).body.count;
    expect(await rows('2026-03')).toBe(2);
    expect(await rows('2025')).toBe(0);
    expect(await rows({ from: '2026-03-01T00:00:00Z', to: '2026-04-01T00:00:00Z' })).toBe(2);
    const wrong = await post('manager', '/metrics/deals/rows', { period: 'soon' });
    expect([wrong.status, wrong.body.code]).toEqual([400, 'invalid-period']);
  });
});

describe('a dashboard', () => {
  it('is for its roles, and names its parts in their rows', async () => {
    const { body } = await world.as('manager').send('get', '/dashboards');
    expect(body.items).toEqual([{ id: 'deals', title: 'Deals at a glance' }]);
    const clerk = await world.as('clerk').send('get', '/dashboards');
    expect(clerk.body.items).toEqual([]);
    const read = await world.as('manager').send('get', '/dashboards/deals');
    expect(read.body).toMatchObject({
      ask: [{ id: 'period', kind: 'period', default: 'this year' }],
      rows: [
        {
          title: 'Where we stand',
          parts: [
            { kind: 'number', metric: { id: 'deals' }, period: 'period', width: 1 },
            { kind: 'report', report: { id: 'by-stage' }, shares: [], width: 2 },
          ],
        },
        { parts: [{ kind: 'note', text: 'Amounts without tax.' }] },
      ],
    });
  });
});
