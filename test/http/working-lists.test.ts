import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runBulk } from '../../src/lists/index.ts';
import { must, openWorld, type World } from './support/world.ts';

let world: World;
const deals: string[] = [];
beforeAll(async () => {
  world = await openWorld();
  for (const [subject, amount, region] of [
    ['Alpha pumps', '100.00', 'north'],
    ['Beta pumps', '200.00', 'south'],
    ['Gamma valves', '300.00', 'north'],
    ['Delta valves', undefined, 'south'],
  ] as const)
    deals.push(await world.newDeal({ subject, region, ...(amount && { amount }) }));
});
afterAll(() => world.close());

const manager = () => world.as('manager');
const filter = (...lines: object[]): string => encodeURIComponent(JSON.stringify(lines));

async function found(...lines: object[]): Promise<string[]> {
  const path = `/funnels/deal/cases?sort=opened&filter=${filter(...lines)}`;
  const { body } = await must(manager().send('get', path));
  return (body.items as { subject: string }[]).map(({ subject }) => subject.split(' ')[0] ?? '');
}

/** As the server does beside its requests. */
async function workOn(): Promise<void> {
  const { store, engine, clock, workspaces } = world.baton.services;
  const organization = () => workspaces.current().workspace.organization;
  const parts = { store, engine, clock, organization };
  while ((await runBulk(parts, 'test', new AbortController().signal)) > 0);
}

describe('a filter without expressions', () => {
  it('asks of a field what fits its type', async () => {
    expect(await found({ field: 'amount', is: 'more than', value: '100' })).toEqual([
      'Beta',
      'Gamma',
    ]);
    expect(await found({ field: 'amount', is: 'empty' })).toEqual(['Delta']);
    expect(await found({ field: 'region', is: 'any of', value: ['south'] })).toHaveLength(2);
    expect(
      await found(
        { field: 'region', is: 'is not', value: 'south' },
        { field: 'subject', is: 'contains', value: 'VALVES' },
      ),
    ).toEqual(['Gamma']);
    expect(await found({ field: 'opened', is: 'in period', value: 'today' })).toHaveLength(4);
    expect(await found({ field: 'opened', is: 'in period', value: '上月' })).toEqual([]);
    expect(await found({ field: 'owner', is: 'me' })).toEqual([]);
  });

  it('is refused where it does not fit, and for a hidden field like for an unknown one', async () => {
    const asked = async (line: object, as: 'manager' | 'seller' = 'manager') => {
      const path = `/funnels/deal/cases?filter=${filter(line)}`;
      return (await world.as(as).send('get', path)).body.errors[0].code as string;
    };
    expect(await asked({ field: 'region', is: 'more than', value: '1' })).toBe(
      'filter-not-for-field',
    );
    expect(await asked({ field: 'amount', is: 'is', value: 'much' })).toBe('filter-value-wrong');
    expect(await asked({ field: 'margin', is: 'filled' }, 'seller')).toBe('http-filter-unknown');
    expect(await asked({ field: 'nothing', is: 'filled' }, 'seller')).toBe('http-filter-unknown');
  });
});

describe('totals of a list', () => {
  it('are exact, by group, in words', async () => {
    const path = '/summaries/cases/deal?group=region&sums=amount';
    const { body } = await must(manager().send('get', path));
    expect(body).toMatchObject({
      count: 4,
      sums: [{ field: 'amount', currency: 'CNY', amount: '600' }],
      groups: [
        { key: 'north', title: 'North', count: 2, sums: [{ amount: '400' }] },
        { key: 'south', title: 'South', count: 2, sums: [{ amount: '200' }] },
      ],
    });
  });

  it('tell nothing of fields that the reader may not see', async () => {
    const path = '/summaries/cases/deal?sums=amount';
    const { status, body } = await world.as('clerk').send('get', path);
    expect([status, body.errors[0].code]).toEqual([400, 'http-filter-unknown']);
  });
});

describe('a board', () => {
  it('has a column for each stage, with sums, first cards, and more on demand', async () => {
    const { body } = await must(manager().send('get', '/funnels/deal/board?limit=3&sort=opened'));
    const [draft, offer] = body.columns;
    expect(body.columns.map(({ stage }: { stage: string }) => stage)).toEqual([
      'draft',
      'offer',
      'won',
      'lost',
    ]);
    expect(draft).toMatchObject({
      title: 'Draft',
      count: 4,
      sums: [{ field: 'amount', currency: 'CNY', amount: '600' }],
    });
    expect(offer).toMatchObject({ count: 0, sums: [], cards: [] });
    expect(draft.cards).toHaveLength(3);
    expect(draft.cards[0]).toMatchObject({
      name: 'Alpha pumps',
      fields: { amount: '100.00', region: 'north' },
      owner: { id: world.personOf('seller') },
      approvals: 0,
    });
    const next = encodeURIComponent(String(draft.next));
    const more = await must(
      manager().send('get', `/funnels/deal/board/draft?sort=opened&cursor=${next}`),
    );
    expect(more.body.cards).toMatchObject([{ name: 'Delta valves' }]);
    expect(more.body.next).toBeUndefined();
  });

  it('shows the clerk neither figures nor their sums', async () => {
    const { body } = await must(world.as('clerk').send('get', '/funnels/deal/board'));
    expect(body.columns[0]).toMatchObject({ count: 4, sums: [] });
    expect(JSON.stringify(body)).not.toContain('100.00');
  });
});

describe('a saved view', () => {
  it('is found by those with whom it is shared, less what they may not see', async () => {
    const layout = {
      as: 'list',
      columns: ['subject', 'margin', 'region'],
      sort: [{ field: 'margin', descending: true }],
      filter: [{ field: 'margin', is: 'more than', value: 0.2 }],
    };
    const view = { collection: 'case:deal', title: 'Good deals', layout };
    const share = { with: 'some', roles: ['seller'], departments: [] };
    const body = { ...view, share };
    const { body: made } = await must(manager().send('post', '/views').send(body));
    expect(made).toMatchObject({ ...body, mine: true, lacks: false, revision: 1 });
    const listed = async (as: 'seller' | 'clerk') => {
      const path = '/views?collection=case:deal';
      return (await must(world.as(as).send('get', path))).body.items as object[];
    };
    expect(await listed('clerk')).toEqual([]);
    expect(await listed('seller')).toMatchObject([
      {
        title: 'Good deals',
        mine: false,
        lacks: true,
        layout: { as: 'list', columns: ['subject', 'region'], sort: [], filter: [] },
      },
    ]);
    const path = `/views/${made.id}`;
    const stale = await manager().send('put', path).send({ title: 'Old', layout, revision: 7 });
    expect(stale.status).toBe(409);
    const next = await must(
      manager().send('put', path).send({ title: 'Mine', layout, revision: 1 }),
    );
    expect(next.body).toMatchObject({ title: 'Mine', revision: 2 });
    expect(await listed('seller')).toEqual([]);
  });
});

describe('a command for many cases', () => {
  it('changes those that let themselves, and tells why the others did not', async () => {
    const command = { kind: 'move', move: 'send', fields: { due: '2026-05-01' } };
    const start = {
      command,
      matching: { filter: [{ field: 'region', is: 'is', value: 'south' }] },
    };
    const seller = world.as('seller');
    const send = () =>
      seller
        .send('post', '/funnels/deal/bulk-runs')
        .set('Idempotency-Key', 'bulk-south')
        .send(start);
    const { body: run } = await must(send());
    expect(run).toMatchObject({ status: 'open', total: 2, done: 0 });
    expect((await must(send())).body.id).toBe(run.id);
    await workOn();
    const { body: over } = await must(seller.send('get', `/bulk-runs/${run.id}`));
    expect(over).toMatchObject({ status: 'finished', done: 2, changed: 1, refused: 1 });
    const { body: refused } = await must(seller.send('get', `/bulk-runs/${run.id}/refusals`));
    expect(refused.items).toMatchObject([
      {
        number: 2,
        name: 'Delta valves',
        reasons: [{ code: 'field-required-by-stage' }, { code: 'guard-refused' }],
      },
    ]);
    const csv = await must(seller.send('get', `/bulk-runs/${run.id}/refusals/export?format=csv`));
    expect(csv.text).toContain('Delta valves');
  });

  it('can be stopped; what it has done stays', async () => {
    const command = { kind: 'edit', fields: { region: 'north' } };
    const path = '/funnels/deal/bulk-runs';
    const { body: run } = await must(manager().send('post', path).send({ command, cases: deals }));
    const { body: stopped } = await must(manager().send('post', `/bulk-runs/${run.id}/cancel`));
    expect(stopped).toMatchObject({ status: 'cancelled', done: 0 });
    await workOn();
    expect(await found({ field: 'region', is: 'is', value: 'south' })).toHaveLength(2);
  });

  it('takes no empty choice', async () => {
    const nothing = { matching: { search: 'no such thing' } };
    const start = { command: { kind: 'follow', person: 'x', following: true }, ...nothing };
    const { body } = await manager().send('post', '/funnels/deal/bulk-runs').send(start);
    expect(body.errors[0].code).toBe('bulk-nothing');
  });
});
