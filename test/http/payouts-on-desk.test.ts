import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must, openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const month = new Date().toISOString().slice(0, 7);
const path = `/incentives/commission/periods/${month}`;
const desk = async (name: 'manager' | 'admin' | 'seller') =>
  (await must(world.as(name).send('get', '/me/work'))).body.payouts;

describe('the desk of who has to do with payouts', () => {
  it('shows a run until it is approved, but not to who handed it in', async () => {
    const given = { person: world.personOf('seller'), amount: '100.00', reason: 'A trade fair.' };
    await must(world.as('admin').send('post', `${path}/adjustments`).send(given));
    expect((await desk('manager')).runs).toEqual([]);
    await must(world.as('admin').send('post', `${path}/submit`));
    expect((await desk('manager')).runs).toMatchObject([
      { plan: { id: 'commission' }, period: month, total: '100', currency: 'CNY' },
    ]);
    expect((await desk('admin')).runs).toEqual([]);
    await must(world.as('manager').send('post', `${path}/approve`));
    expect((await desk('manager')).runs).toEqual([]);
  });

  it('shows objections to who administers payouts, until they are answered', async () => {
    const { body: ledger } = await must(world.as('admin').send('get', `${path}/ledger`));
    const [entry] = ledger.items;
    const objection = { plan: 'commission', period: month, entry: entry.id, says: 'It was 200.' };
    const { body: dispute } = await must(
      world.as('seller').send('post', '/disputes').send(objection),
    );
    expect((await desk('admin')).disputes).toMatchObject([{ id: dispute.id, says: 'It was 200.' }]);
    expect((await desk('manager')).disputes).toEqual([]);
    const answer = { accepted: false, says: 'It was 100.' };
    await must(world.as('admin').send('post', `/disputes/${dispute.id}/answer`).send(answer));
    expect((await desk('admin')).disputes).toEqual([]);
  });

  it('says nothing of payouts to who has no right about them', async () => {
    expect(await desk('seller')).toBeUndefined();
  });
});
