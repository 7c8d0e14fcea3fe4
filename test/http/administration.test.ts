import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must, openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const read = async (path: string) => (await must(world.as('admin').send('get', path))).body;

describe('whoever looks after the server', () => {
  it('is told how it is doing', async () => {
    await world.newDeal();
    const health = await read('/server-health');
    expect(health).toMatchObject({
      version: '1.2.3',
      node: process.versions.node,
      release: { number: 1 },
      store: { kind: 'sqlite', disk: { free: expect.any(Number) } },
      messages: { waiting: 0, dead: 0 },
      timers: { due: 0 },
    });
    expect(health.store.size).toBeGreaterThan(0);
    expect(health.memory.resident).toBeGreaterThan(health.memory.heap);
  });

  it('makes backups, gets them whole, deletes them, and stands in the trail for it', async () => {
    const admin = world.as('admin');
    const { name } = (await must(admin.send('post', '/backups').send({}))).body;
    expect((await read('/backups')).items).toMatchObject([{ name }]);
    const file = await must(admin.send('get', `/backups/${name}`).buffer(true).parse(bytes));
    expect(file.headers['content-disposition']).toContain(name);
    expect((file.body as Buffer).subarray(0, 15).toString()).toBe('SQLite format 3');
    await must(admin.send('delete', `/backups/${name}`));
    expect((await read('/backups')).items).toEqual([]);
    const gone = await admin.send('get', `/backups/${name}`);
    expect([gone.status, gone.body.code]).toEqual([404, 'not-found']);
    const trail = await read('/audit?limit=3');
    expect(trail.items.map(({ action }: { action: string }) => action)).toEqual([
      'backup deleted',
      'backup downloaded',
      'backup made',
    ]);
  });

  it('asks the trail about somebody, with names, and takes it home as a table', async () => {
    const person = world.personOf('clerk');
    const { items } = await read(`/audit?about=${person}`);
    expect(items.length).toBeGreaterThan(0);
    for (const entry of items) expect([entry.actor, entry.subject]).toContain(person);
    const csv = await must(world.as('admin').send('get', '/exports/audit?format=csv'));
    expect(csv.text.split('\n')[0]).toContain('Time,Who,What');
  });

  it('reads the organization and its policies in words', async () => {
    const organization = await read('/organization');
    expect(organization.departments.length).toBeGreaterThan(0);
    expect(organization.roles.map(({ id }: { id: string }) => id)).toContain('seller');
    const { items } = await read('/policies');
    const deals = items.find(
      ({ collection }: { collection: string }) => collection === 'case:deal',
    );
    const seller = deals.see.find(({ role }: { role: string }) => role === 'seller');
    expect(seller).toMatchObject({ rows: 'case.owner == actor.id', words: 'Owner is oneself' });
    const manager = deals.see.find(({ role }: { role: string }) => role === 'manager');
    expect(manager.words).toBe('All');
  });
});

type Parser = Parameters<ReturnType<ReturnType<World['as']>['send']>['parse']>[0];

const bytes: Parser = (answer, done) => {
  const pieces: Buffer[] = [];
  answer.on('data', (piece: Buffer) => pieces.push(piece));
  answer.on('end', () => done(null, Buffer.concat(pieces)));
};
