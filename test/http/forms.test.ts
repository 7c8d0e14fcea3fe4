import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a form over HTTP', () => {
  it('opens a case, moves it, and closes it with a reason', async () => {
    const seller = world.as('seller');
    const open = await seller.send('get', '/forms/funnels/deal/open');
    expect(open.body.schema.properties.fields.properties).not.toHaveProperty('margin');
    const fields = { ...open.body.data.fields, subject: 'By form', amount: '500.00' };
    const opened = await seller.send('post', '/forms/funnels/deal/open').send({ fields });
    expect(opened.status).toBe(201);
    const id = String(opened.body.id);

    const move = await seller.send('get', `/forms/cases/${id}/moves/send`);
    expect(move.body.schema.properties.fields.required).toEqual(['due']);
    expect(move.body.way).toEqual({
      name: 'By form',
      from: ['Draft'],
      to: ['Offer'],
      approved: false,
    });
    const empty = await seller.send('post', `/forms/cases/${id}/moves/send`).send({ fields: {} });
    expect(empty.body.errors).toMatchObject([
      { code: 'input-required', pointer: '#/fields/due', message: '“Due” is required.' },
    ]);
    const { revision } = move.body as { revision: number };
    const sent = await seller
      .send('post', `/forms/cases/${id}/moves/send`)
      .send({ fields: { due: '2026-04-01' }, revision });
    expect(sent.body.stages).toEqual(['offer']);

    const lost = await seller
      .send('post', `/forms/cases/${id}/moves/lose`)
      .send({ fields: {}, reason: 'price', note: 'Too dear.' });
    expect(lost.body.outcome).toBe('lost');
  });

  it('can be checked without being sent', async () => {
    const seller = world.as('seller');
    const post = (fields: object) =>
      seller.send('post', '/forms/funnels/deal/open?check=true').send({ fields });
    expect((await post({ subject: 'x', rush: true })).body.code).toBe('input-required');
    const good = await post({ subject: 'x', rush: true, reason_for_rush: 'Now' });
    expect(good.body).toMatchObject({ ok: true, changes: { subject: 'x' } });
  });

  it('is refused where somebody else changed the case meanwhile', async () => {
    const id = await world.newDeal({ subject: 'Busy' });
    const form = await world.as('seller').send('get', `/forms/cases/${id}/edit`);
    await world
      .as('manager')
      .send('patch', `/cases/${id}`)
      .send({ fields: { stars: 3 } });
    const late = await world
      .as('seller')
      .send('post', `/forms/cases/${id}/edit`)
      .send({ fields: { ...form.body.data.fields, stars: 5 }, revision: form.body.revision });
    expect([late.status, late.body.code]).toEqual([409, 'form-stale']);
    const { revision } = form.body as { revision: number };
    const again = await world.as('seller').send('get', `/forms/cases/${id}/edit?since=${revision}`);
    const by = { id: world.personOf('manager'), name: expect.any(String) };
    expect(again.body.data.fields.stars).toBe(3);
    expect(again.body.meanwhile).toEqual([{ field: 'stars', by, at: expect.any(String) }]);
  });

  it('tells of a record what it was when the form was given out, and nothing that is hidden', async () => {
    const id = await world.newAccount({ company: 'Crane', tier: 'gold' });
    const record = `/records/account/${id}`;
    const change = (fields: object) => world.as('admin').send('patch', record).send({ fields });
    await change({ company: 'Crane Ltd', phone: '13900000000' });
    const form = await world.as('clerk').send('get', `/forms${record}?since=1`);
    expect(form.body.meanwhile).toMatchObject([{ field: 'company', before: 'Crane' }]);
    expect(JSON.stringify(form.body)).not.toContain('13900000000');
  });

  it('names what its values refer to', async () => {
    const customer = await world.newAccount({ company: 'Heron' });
    const id = await world.newDeal({ customer });
    const form = await world.as('seller').send('get', `/forms/cases/${id}/edit`);
    expect(form.body.labels).toEqual({ account: { [customer]: 'Heron' } });
  });

  it('keeps a draft for the person who fills it, until it is sent', async () => {
    const [seller, manager] = [world.as('seller'), world.as('manager')];
    const form = 'record/account';
    const data = { fields: { company: 'Half' } };
    await seller.send('put', `/drafts?form=${form}`).send({ data });
    expect((await seller.send('get', '/forms/records/account')).body.draft).toMatchObject({ data });
    expect((await manager.send('get', '/forms/records/account')).body).not.toHaveProperty('draft');
    await seller.send('post', '/forms/records/account').send({ fields: { company: 'Whole' } });
    expect((await seller.send('get', `/drafts?form=${form}`)).body).toEqual({ draft: null });
  });
});
