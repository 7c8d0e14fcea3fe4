import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { createLinks } from '../../src/collaboration/index.ts';
import { must, openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function linkTo(action: 'accept' | 'reject'): Promise<{ lead: string; path: string }> {
  const { lead, offer } = await world.offeredLead();
  const asked = { person: world.personOf('clerk'), case: lead, action, subject: offer } as const;
  const [url = ''] = await createLinks(world.baton.services.links).actionUrls(
    [asked],
    world.clock.now(),
  );
  return { lead, path: new URL(url, world.url).pathname };
}

const visit = (path: string) => request(world.url).get(path).set('Accept-Language', 'en');
const answer = (path: string, form: object) =>
  request(world.url).post(path).type('form').send(form);

async function openOffers(lead: string): Promise<number> {
  const { body } = await must(world.as('manager').send('get', `/cases/${lead}`));
  return body.$standing.offers.length;
}

describe('a link that acts', () => {
  it('asks first: to look at it does nothing', async () => {
    const { lead, path } = await linkTo('accept');
    const page = await visit(path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Sales to back office');
    expect(page.text).toContain('Cleo Clerk');
    expect(page.headers['content-security-policy']).toContain("default-src 'none'");
    expect(page.headers['referrer-policy']).toBe('no-referrer');
    expect(page.headers['cache-control']).toBe('no-store');
    expect(page.text).not.toMatch(/<script|Heron/);
    expect(await openOffers(lead)).toBe(1);
  });

  it('acts once, and says so the second time', async () => {
    const { lead, path } = await linkTo('accept');
    const done = await answer(path, { note: 'Gladly' });
    expect([done.status, done.text.includes('role="status"')]).toEqual([200, true]);
    expect(await openOffers(lead)).toBe(0);
    const again = await answer(path, {});
    expect(again.status).toBeGreaterThanOrEqual(400);
    expect(again.text).toContain('role="alert"');
  });

  it('rejects with a reason, and asks again where none was given', async () => {
    const { lead, path } = await linkTo('reject');
    const bare = await answer(path, { note: 'x <b>' });
    expect(bare.status).toBe(422);
    expect(bare.text).toContain('x &lt;b&gt;</textarea>');
    const done = await answer(path, { reason: 'incomplete', note: 'Which?' });
    expect(done.status).toBe(200);
    expect(await openOffers(lead)).toBe(0);
  });

  it('takes no more than a page can send, and logs neither the link nor a fault of ours', async () => {
    const { lead, path } = await linkTo('reject');
    const before = world.logged.length;
    const long = await answer(path, { reason: 'incomplete', note: 'x'.repeat(5_001) });
    expect([long.status, long.text.includes('too long')]).toEqual([422, true]);
    const huge = await answer(path, { note: 'x'.repeat(50_000) });
    const many = await answer(path, { a: 1, b: 2, c: 3, d: 4, e: 5, f: 6 });
    const mangled = await visit(`${path}%E0%A4%A`);
    const looked = await request(world.url).head(path);
    expect([huge.status, many.status, mangled.status, looked.status]).toEqual([413, 400, 400, 200]);
    expect(await openOffers(lead)).toBe(1);
    const logged = world.logged.slice(before).join('');
    expect(logged).not.toContain(path.slice('/act/'.length, 30));
    expect(logged).not.toContain('request failed');
  });

  it('is nothing to whoever makes one up', async () => {
    const { path } = await linkTo('accept');
    const forged = `${path.slice(0, -2)}xx`;
    for (const wrong of [forged, '/act/none', `/act/${'a'.repeat(500)}`, '/act/%3Cscript%3E']) {
      const page = await visit(wrong);
      expect([wrong, page.status >= 400 && page.status < 500]).toEqual([wrong, true]);
      expect(page.text).not.toContain('<script');
    }
  });
});
