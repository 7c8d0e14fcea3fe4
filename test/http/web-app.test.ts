import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import request from 'supertest';
import { buildWeb } from '../../scripts/web/build-web.ts';
import { openWorld, type World } from './support/world.ts';

let world: World;

beforeAll(async () => {
  await buildWeb(new URL('../../', import.meta.url));
  world = await openWorld();
});
afterAll(() => world.close());

const page = (path: string, cookie = '') =>
  request(world.url).get(path).set('Accept', 'text/html').set('Cookie', cookie);

describe('the page of the web app', () => {
  it('stands at every address that is nothing else, for whoever is signed in', async () => {
    const { cookie } = world.as('seller');
    for (const path of ['/', '/inbox', '/cases/42', '/funnels/deal/list?sort=amount']) {
      const { status, text } = await page(path, cookie);
      expect([path, status, text.includes('<div id="app">')]).toEqual([path, 200, true]);
    }
    const metrics = await page('/metrics', cookie);
    expect(metrics.headers['content-type']).toMatch(/^text\/plain/);
  });

  it('runs scripts of ours only, and styles of ours or with the nonce of this one answer', async () => {
    const { cookie } = world.as('seller');
    const answers = [await page('/inbox', cookie), await page('/inbox', cookie)];
    const nonces = answers.map(({ headers, text }) => {
      const policy = String(headers['content-security-policy']);
      expect(policy).toContain("default-src 'none'");
      expect(policy).toMatch(/script-src 'self'(;|$)/);
      expect(policy).not.toMatch(/unsafe-(inline|eval)/);
      const nonce = /style-src 'self' 'nonce-([^']+)'/.exec(policy)?.[1] ?? '';
      expect(text).toContain(`nonce="${nonce}"`);
      return nonce;
    });
    expect(new Set(nonces).size).toBe(2);
  });

  it('sends whoever is not signed in to sign in, and brings them back to where they wanted to go', async () => {
    const sent = await page('/cases/42?tab=history');
    expect([sent.status, sent.headers['location']]).toEqual([
      303,
      '/?next=%2Fcases%2F42%3Ftab%3Dhistory',
    ]);
    const { text } = await page(String(sent.headers['location']));
    expect(text).toContain('name="next" value="/cases/42?tab=history"');
  });

  it.each(['//evil.example', '/\\evil.example', 'https://evil.example', '/a b'])(
    'does not carry on to %s',
    async (next) => {
      const { text } = await page(`/?next=${encodeURIComponent(next)}`);
      expect(text).not.toContain('evil.example');
      expect(text).not.toContain('name="next"');
    },
  );

  it('answers programs as before: a path of nothing is no page', async () => {
    const { status, body } = await request(world.url)
      .get('/nowhere')
      .set('Cookie', world.as('seller').cookie);
    expect([status, body.code]).toEqual([404, 'http-no-route']);
  });
});

describe('the files of the web app', () => {
  it('are kept for ever by browsers, and come compressed', async () => {
    const { text } = await page('/inbox', world.as('seller').cookie);
    const script = /src="([^"]+\.js)"/.exec(text)?.[1] ?? '';
    const answer = await request(world.url).get(script).set('Accept-Encoding', 'br');
    expect([answer.status, answer.headers['content-encoding']]).toEqual([200, 'br']);
    expect(answer.headers['cache-control']).toBe('public,max-age=31536000,immutable');
    expect(answer.headers['x-content-type-options']).toBe('nosniff');
  });

  it('are those of the build and no others', async () => {
    const paths = [
      '/assets/../../package.json',
      '/assets/%2e%2e/index.html',
      '/assets/',
      '/.sources',
    ];
    for (const path of paths) expect((await request(world.url).get(path)).status).toBe(404);
  });
});
