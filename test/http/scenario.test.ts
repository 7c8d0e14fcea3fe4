import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { operatorActor } from '../../src/app/operator.ts';
import { issueSignInLink } from '../../src/access/index.ts';
import { openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('one case is moved over HTTP through sign-in, policy and SQLite', () => {
  it('from a one-time link to a won deal', async () => {
    const { secret } = await issueSignInLink(
      world.baton.access,
      operatorActor('UTC'),
      world.personOf('seller'),
    );
    const agent = request.agent(world.url);
    const signedIn = await agent.post('/api/v1/session/link').send({ secret });
    expect(signedIn.status).toBe(200);
    expect(signedIn.headers['set-cookie']?.[0]).toMatch(/HttpOnly; SameSite=Lax$/);
    const csrf = String(signedIn.body.csrfToken);
    const post = (path: string) => agent.post(`/api/v1${path}`).set('X-CSRF-Token', csrf);

    const opened = await post('/funnels/deal/cases').send({
      fields: { subject: 'Pumps', amount: '500.00' },
      owner: world.personOf('seller'),
    });
    expect(opened.status).toBe(201);
    const id = String(opened.body.id);
    expect(opened.headers['location']).toBe(`/api/v1/cases/${id}`);
    expect(opened.headers['etag']).toBe('"1"');

    const moves = await agent.get(`/api/v1/cases/${id}/moves`);
    expect(
      moves.body.items.map((move: { move: string; open: boolean }) => [move.move, move.open]),
    ).toEqual([
      ['send', true],
      ['lose', true],
    ]);

    const sent = await post(`/cases/${id}/moves/send`)
      .set('If-Match', '"1"')
      .set('Idempotency-Key', 'send-pumps')
      .send({ fields: { due: '2026-04-01' } });
    expect(sent.body).toEqual({ id, revision: 2, stages: ['offer'], gaps: 0, repeated: false });

    const again = await post(`/cases/${id}/moves/send`)
      .set('If-Match', '"1"')
      .set('Idempotency-Key', 'send-pumps')
      .send({ fields: { due: '2026-04-01' } });
    expect(again.body).toMatchObject({ id, revision: 2, repeated: true });

    const refused = await post(`/cases/${id}/moves/win`).send({});
    expect(refused.status).toBe(403);
    expect(refused.body).toMatchObject({ code: 'may-not-move', status: 403 });
    expect(refused.headers['content-type']).toMatch('application/problem+json');

    const won = await world.as('manager').send('post', `/cases/${id}/moves/win`).send({});
    expect(won.body).toMatchObject({ stages: ['won'], outcome: 'won', revision: 3 });

    const journal = await agent.get(`/api/v1/cases/${id}/journal`);
    expect(journal.body.items.map((entry: { command: string }) => entry.command)).toEqual([
      'open',
      'move',
      'move',
    ]);
    const visits = await agent.get(`/api/v1/cases/${id}/visits`);
    expect(visits.body.items.map((visit: { stage: string }) => visit.stage)).toEqual([
      'draft',
      'offer',
      'won',
    ]);
  });

  it('a guard that does not hold refuses in the reader’s language', async () => {
    const id = await world.newDeal({ amount: '50.00' });
    const answer = await world
      .as('seller')
      .send('post', `/cases/${id}/moves/send`)
      .set('Accept-Language', 'zh-CN,zh;q=0.9')
      .send({ fields: { due: '2026-04-01' } });
    expect(answer.status).toBe(422);
    expect(answer.headers['content-language']).toBe('zh-CN');
    expect(answer.body).toMatchObject({ code: 'guard-refused', title: '未被接受' });
    expect(answer.body.detail).toContain('报价金额须大于 100');
  });

  it('a stale revision is a conflict that changes nothing', async () => {
    const id = await world.newDeal({ amount: '500.00' });
    const edit = (revision: string, amount: string) =>
      world
        .as('seller')
        .send('patch', `/cases/${id}`)
        .set('If-Match', revision)
        .send({ fields: { amount } });
    expect((await edit('"1"', '600.00')).status).toBe(200);
    const late = await edit('"1"', '700.00');
    expect(late.status).toBe(412);
    expect(late.body.code).toBe('revision-not-expected');
    const { body } = await world.as('seller').send('get', `/cases/${id}`);
    expect(body.amount).toBe('600.00');
  });
});
