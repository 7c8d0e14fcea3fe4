import { createHash } from 'node:crypto';
import request from 'supertest';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { DAY } from '../../src/shared/index.ts';
import { must, openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Link {
  readonly path: string;
  readonly id: string;
  readonly document: string;
  readonly sha256: string;
}

/** A released offer, and a link by which the customer accepts it. */
async function signingLink(): Promise<Link> {
  const deal = await world.newDeal({ amount: '500.00' });
  const seller = world.as('seller');
  const asked = seller.send('post', `/cases/${deal}/documents`);
  const { body: made } = await must(asked.send({ definition: 'offer', formats: ['html'] }));
  await world.makeDocuments();
  const path = `/documents/${made.id}/signing-links`;
  const who = { name: 'Anna <b>Schmidt', email: 'anna@acme.example', format: 'html' };
  const { body } = await must(seller.send('post', path).send(who));
  const { id, sha256 } = body.link;
  return { path: new URL(body.url, world.url).pathname, id, document: made.id, sha256 };
}

const visit = (path: string) => request(world.url).get(path).set('Accept-Language', 'en');
const accept = (path: string, form: object) =>
  request(world.url).post(path).redirects(0).type('form').send(form);
const filled = ({ sha256 }: Link): object => ({ name: 'Anna Schmidt', read: 'yes', sha256 });

async function acceptances(document: string): Promise<readonly object[]> {
  const { body } = await must(world.as('seller').send('get', `/documents/${document}`));
  return body.acceptances;
}

describe('a signing link', () => {
  it('shows the document and the form; to look at it does nothing', async () => {
    const link = await signingLink();
    const page = await visit(link.path);
    expect(page.status).toBe(200);
    expect(page.text).toContain('Offer O-2026-');
    expect(page.text).toContain('Ferry Trading');
    expect(page.text).toContain('Anna &lt;b&gt;Schmidt');
    expect(page.text).toContain(link.sha256);
    expect(page.text).toMatch(/<iframe[^>]* sandbox/);
    expect(page.text).not.toContain('<script');
    expect(page.headers).toMatchObject({
      'referrer-policy': 'no-referrer',
      'cache-control': 'no-store',
    });
    expect(page.headers['content-security-policy']).toMatch(
      /^default-src 'none'.*frame-src 'self'/,
    );
    expect((await visit(`${link.path}/signed`)).status).toBe(404);
    expect(await acceptances(link.document)).toEqual([]);
  });

  it('shows exactly the file of the hash, where nothing of it runs', async () => {
    const link = await signingLink();
    const file = await visit(`${link.path}/file`);
    expect(createHash('sha256').update(file.text).digest('hex')).toBe(link.sha256);
    expect(file.headers['content-security-policy']).toMatch(/^sandbox; /);
    expect(file.headers['cache-control']).toContain('no-store');
    const saved = await visit(`${link.path}/file?save=yes`);
    expect(saved.headers['content-disposition']).toMatch(/^attachment/);
  });

  it('accepts once, with name, time and hash; then its page is the receipt', async () => {
    const link = await signingLink();
    const done = await accept(link.path, filled(link));
    expect([done.status, done.headers['location']]).toEqual([303, link.path]);
    const receipt = await visit(link.path);
    expect(receipt.text).toContain('role="status"');
    expect(receipt.text).toContain('Anna Schmidt');
    expect(receipt.text).toContain(link.sha256);
    expect(receipt.text).not.toContain('<form');
    expect(receipt.text).toContain(`${link.path}/signed`);
    expect((await visit(`${link.path}/file`)).status).toBe(200);
    const copy = await visit(`${link.path}/signed`);
    expect(copy.text).toContain(`Anna Schmidt ${link.sha256}`);
    expect(copy.headers['content-disposition']).toMatch(/^attachment/);
    const again = await accept(link.path, { ...filled(link), name: 'Eve' });
    expect([again.status, again.text.includes('Eve')]).toEqual([409, false]);
    expect(await acceptances(link.document)).toMatchObject([
      { name: 'Anna Schmidt', sha256: link.sha256, by: 'link' },
    ]);
  });

  it('accepts once, however many try at the same moment', async () => {
    const link = await signingLink();
    const names = ['Anna', 'Bo', 'Cem', 'Dai', 'Eva'];
    const answers = await Promise.all(
      names.map((name) => accept(link.path, { ...filled(link), name })),
    );
    expect(answers.filter(({ status }) => status === 303)).toHaveLength(1);
    expect(await acceptances(link.document)).toHaveLength(1);
  });

  it('asks again where the name, the tick or the document itself is not the right one', async () => {
    const link = await signingLink();
    const wrong = [
      { ...filled(link), name: '  ' },
      { ...filled(link), read: 'no' },
      { ...filled(link), sha256: '0'.repeat(64) },
      {},
    ];
    for (const form of wrong) {
      const page = await accept(link.path, form);
      expect([page.status, page.text.includes('role="alert"')]).toEqual([422, true]);
    }
    expect(await acceptances(link.document)).toEqual([]);
  });

  it('speaks the language of the document, and the other on request', async () => {
    const { path } = await signingLink();
    const own = await request(world.url).get(path).set('Accept-Language', 'zh-CN');
    expect(own.text).toContain('lang="en"');
    const chinese = await visit(`${path}?lang=zh-CN`);
    expect(chinese.text).toContain('我已阅读并接受本文件');
    expect(chinese.text).toContain('渡船贸易');
  });

  it('is no longer good when it was withdrawn or its time is over', async () => {
    const [withdrawn, late] = [await signingLink(), await signingLink()];
    const path = `/documents/${withdrawn.document}/signing-links/${withdrawn.id}`;
    await must(world.as('seller').send('delete', path));
    const gone = await visit(withdrawn.path);
    expect([gone.status >= 400, gone.text.includes('role="alert"')]).toEqual([true, true]);
    expect((await accept(withdrawn.path, filled(withdrawn))).status).toBeGreaterThanOrEqual(400);
    expect(await acceptances(withdrawn.document)).toEqual([]);
    const before = world.clock.now();
    world.clock.set(before + 400 * DAY);
    const expired = await visit(late.path);
    expect(expired.status).toBeGreaterThanOrEqual(400);
    expect((await visit(`${late.path}/file`)).status).toBeGreaterThanOrEqual(400);
    expect((await accept(late.path, filled(late))).status).toBeGreaterThanOrEqual(400);
    world.clock.set(before);
  });

  it('tells its secret once, and never again', async () => {
    const link = await signingLink();
    const { body } = await must(
      world.as('seller').send('get', `/documents/${link.document}/signing-links`),
    );
    expect(body.items).toMatchObject([{ id: link.id, status: 'open', name: 'Anna <b>Schmidt' }]);
    expect(JSON.stringify(body)).not.toContain(link.path.slice('/sign/'.length));
    expect(world.logged.join('')).not.toContain(link.path.slice('/sign/'.length, 40));
  });

  it('is nothing to whoever makes one up; after many such he is slowed down, and who has one is not', async () => {
    const { path } = await signingLink();
    const forged = `${path.slice(0, -2)}xx`;
    for (const wrong of [forged, '/sign/none', `/sign/${'a'.repeat(500)}`, '/sign/%3Cscript%3E']) {
      const page = await visit(wrong);
      expect([wrong, page.status >= 400 && page.status < 500]).toEqual([wrong, true]);
      expect(page.text).not.toContain('<script');
    }
    const tries = Array.from({ length: 40 }, (_, at) => visit(`/sign/guess-${at}`));
    const statuses = (await Promise.all(tries)).map(({ status }) => status);
    expect(statuses).toContain(429);
    expect((await visit(path)).status).toBe(200);
  });
});
