import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { issueSignInLink } from '../../src/access/index.ts';
import { operatorActor } from '../../src/app/operator.ts';
import { openWorld, type Role, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function link(role: Role): Promise<string> {
  const { secret } = await issueSignInLink(
    world.baton.access,
    operatorActor('UTC'),
    world.personOf(role),
  );
  return secret;
}

describe('a session', () => {
  it('changes nothing without its CSRF token, and reads without it', async () => {
    const { cookie } = world.as('seller');
    const read = await request(world.url).get('/api/v1/me').set('Cookie', cookie);
    expect(read.status).toBe(200);
    const write = await request(world.url)
      .post('/api/v1/funnels/deal/cases')
      .set('Cookie', cookie)
      .send({ fields: { subject: 'Forged' } });
    expect([write.status, write.body.code]).toEqual([403, 'csrf-token-wrong']);
  });

  it('ends everywhere at once', async () => {
    const [one, two] = [await world.fresh('visitor'), await world.fresh('visitor')];
    const ended = await one.send('delete', `/people/${one.person}/sessions`);
    expect(ended.status).toBe(204);
    expect((await two.send('get', '/me')).status).toBe(401);
  });

  it('is not begun by a link that is used twice', async () => {
    const secret = await link('clerk');
    const use = () => request(world.url).post('/api/v1/session/link').send({ secret });
    expect((await use()).status).toBe(200);
    expect((await use()).body.code).toBe('link-not-valid');
  });

  it('begins with a password that was set by a link', async () => {
    const password = 'quiet harbour lantern';
    const secret = await link('manager');
    const set = await request(world.url)
      .post('/api/v1/session/link/password')
      .send({ secret, password });
    expect(set.status).toBe(200);
    const signIn = await request(world.url)
      .post('/api/v1/session/password')
      .send({ email: 'manager@ferry.example', password });
    expect(signIn.body.person).toBe(world.personOf('manager'));
  });
});

describe('an admin who sees the product as another', () => {
  it('sees what that person sees, changes nothing, and returns', async () => {
    const deal = await world.newDeal({ amount: '500.00', margin: 0.4 });
    const agent = request.agent(world.url);
    const secret = await link('admin');
    const own = await agent.post('/api/v1/session/link').send({ secret });
    const began = await agent
      .post('/api/v1/session/see-as')
      .set('X-CSRF-Token', String(own.body.csrfToken))
      .send({ person: world.personOf('clerk') });
    const csrf = String(began.body.csrfToken);
    const me = await agent.get('/api/v1/me');
    expect(me.body).toMatchObject({
      id: world.personOf('clerk'),
      seenBy: world.personOf('admin'),
    });
    expect((await agent.get(`/api/v1/cases/${deal}`)).body).not.toHaveProperty('amount');
    const edit = await agent
      .patch(`/api/v1/cases/${deal}`)
      .set('X-CSRF-Token', csrf)
      .send({ fields: { subject: 'Changed' } });
    expect(edit.body.code).toBe('seeing-as-another');
    await agent.delete('/api/v1/session/see-as').set('X-CSRF-Token', csrf);
    expect((await agent.get('/api/v1/me')).body.id).toBe(world.personOf('admin'));
  });
});

describe('an API token', () => {
  it('needs no CSRF token, acts within its scopes, and ends when revoked', async () => {
    const clerk = await world.fresh('clerk');
    const made = await clerk
      .send('post', '/me/tokens')
      .send({ name: 'Robot', scopes: ['read', 'write'], expires: '2026-06-01T00:00:00Z' });
    const authorization = `Bearer ${String(made.body.secret)}`;
    const call = (verb: 'get' | 'put', path: string) =>
      request(world.url)[verb](`/api/v1${path}`).set('Authorization', authorization);
    expect((await call('get', '/me')).body.scopes).toEqual(['read', 'write']);
    const password = await call('put', '/me/password').send({ password: 'another good secret' });
    expect(password.body.code).toBe('needs-session');
    const { id } = made.body.token as { id: string };
    await clerk.send('delete', `/people/${clerk.person}/tokens/${id}`);
    expect((await call('get', '/me')).status).toBe(401);
  });
});

describe('the pages beside the API', () => {
  it('let a person sign in by a link that programs may follow without using it up', async () => {
    const secret = await link('seller');
    const agent = request.agent(world.url);
    for (let visit = 0; visit < 3; visit++) {
      const landing = await agent.get(`/sign-in?link=${secret}`);
      expect(landing.text).toContain(secret);
      expect(landing.headers['content-security-policy']).toMatch(/default-src 'none'/);
    }
    const done = await agent.post('/sign-in').type('form').send({ link: secret });
    expect([done.status, done.headers['location']]).toEqual([303, '/']);
    const start = await agent.get('/').set('Accept-Language', 'zh-CN');
    expect(start.text).toContain('Sue Seller');
    expect(start.text).toContain('当前登录');
  });

  it('say in words what is wrong, and escape what they are sent', async () => {
    const answer = await request(world.url)
      .post('/sign-in')
      .type('form')
      .send({ email: 'nobody@ferry.example', password: '<script>' });
    expect(answer.status).toBe(401);
    expect(answer.text).toContain('The e-mail address or the password is wrong.');
    const landing = await request(world.url).get('/sign-in?link=%22%3E%3Cscript%3E');
    expect(landing.text).not.toContain('"><script>');
  });

  it('document the interface in both languages without a script', async () => {
    for (const [language, word] of [
      ['en', 'Operations'],
      ['zh-CN', '接口'],
    ]) {
      const { text } = await request(world.url)
        .get('/api/docs')
        .set('Accept-Language', language ?? '');
      expect(text).toContain(word);
      expect(text).toContain('/cases/{case}/moves/{move}');
      expect(text).toContain('id="error-csrf-token-wrong"');
      expect(text).not.toContain('<script');
    }
  });

  it('tell of health, readiness, figures and the schemas of definitions', async () => {
    const get = (path: string) => request(world.url).get(path);
    expect((await get('/healthz')).body).toEqual({ status: 'ok' });
    expect((await get('/readyz')).body).toEqual({ status: 'ready', release: 1 });
    const metrics = await get('/metrics');
    expect(metrics.text).toMatch(
      /baton_http_requests_total\{operation="readMe",status="200"\} \d+/,
    );
    expect((await get('/schemas/funnel.json')).body).toMatchObject({ title: 'Funnel' });
    const missing = await get('/nowhere');
    expect([missing.status, missing.body.code]).toEqual([404, 'http-no-route']);
  });
});
