import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './support/world.ts';

/** The values that the clerk may not see, and the seller only in part. */
const amount = '54321.00';
const margin = 0.4242;
const phone = '13801234567';

let world: World;
let deal: string;
let account: string;
beforeAll(async () => {
  world = await openWorld();
  account = await world.newAccount({ tier: 'gold', credit: '98765.00', phone });
  deal = await world.newDeal({
    subject: 'Secret pumps',
    amount,
    margin,
    customer: account,
    contact_phone: phone,
    gift: 'Teapot',
    lines: [{ item: 'Pump', quantity: 3, price: '777.77' }],
  });
});
afterAll(() => world.close());

const hidden = /54321|0\.4242|13801234567|Teapot|777\.77|2333\.31|98765/;

describe('what a policy hides from the clerk', () => {
  const places = [
    '/cases/{deal}',
    '/funnels/deal/cases',
    '/cases/{deal}/journal',
    '/cases/{deal}/page',
    '/cases/{deal}/history',
    '/cases/{deal}/related',
    '/funnels/deal/board',
    '/summaries/cases/deal',
    '/search?q=Secret',
    '/cases/{deal}/moves',
    '/cases/{deal}/visits',
    '/cases/{deal}/explain',
    '/forms/cases/{deal}/edit',
    '/forms/cases/{deal}/moves/send',
    '/records/account/{account}',
    '/records/account',
    '/records/account/{account}/history',
    '/records/account/{account}/page',
    '/records/account/{account}/explain',
    '/forms/records/account/{account}',
    '/record-types',
  ];
  it.each(places)('is not in %s', async (path) => {
    const filled = path.replace('{deal}', deal).replace('{account}', account);
    const answer = await world.as('clerk').send('get', filled);
    expect(answer.status).toBe(200);
    expect(JSON.stringify(answer.body)).not.toMatch(hidden);
  });

  it('is masked where the policy says so', async () => {
    const { body } = await world.as('clerk').send('get', `/cases/${deal}`);
    expect(body.contact_phone).toBe('••••4567');
  });

  it('can’t be found out by filter, sort order, search or report', async () => {
    const clerk = world.as('clerk');
    const list = (query: string) => clerk.send('get', `/funnels/deal/cases?${query}`);
    const codes = [
      (await list('amount=54321.00')).body.code,
      (await list('sort=amount')).body.code,
      (await list(`where=${encodeURIComponent('case.amount > 1')}`)).body.code,
      (await list('nonsense=54321.00')).body.code,
      (await list('sort=nonsense')).body.code,
      (await list(`where=${encodeURIComponent('case.nonsense > 1')}`)).body.code,
    ];
    expect(codes.slice(0, 3)).toEqual(codes.slice(3));
    const report = await clerk.send('post', '/reports/value-by-subject/run').send({});
    expect(report.body.code).toBe('report-field-unknown');
  });

  it('is not told by errors: one for a hidden field reads like one for an unknown field', async () => {
    const seller = world.as('seller');
    const edit = (fields: object) => seller.send('patch', `/cases/${deal}`).send({ fields });
    const [known, unknown] = [await edit({ margin: 1 }), await edit({ nargin: 1 })];
    const text = (answer: typeof known) =>
      JSON.stringify({ ...answer.body, requestId: '' }).replaceAll('nargin', 'margin');
    expect(text(known)).toBe(text(unknown));
    const form = (fields: object) =>
      seller
        .send('post', `/forms/cases/${deal}/edit`)
        .send({ fields: { subject: 'x', ...fields } });
    expect(text(await form({ margin: 1 }))).toBe(text(await form({ nargin: 1 })));
  });

  it('is not told by a guard that reads it', async () => {
    const id = await world.newDeal({ amount: '50.00' });
    const moves = await world.as('clerk').send('get', `/cases/${id}/moves`);
    expect(JSON.stringify(moves.body)).not.toMatch(/50\.00|case\.amount/);
  });

  it('is not told whether a case exists that nobody of the role may see', async () => {
    const visitor = world.as('visitor');
    const text = (answer: { body: object }) => JSON.stringify({ ...answer.body, requestId: '' });
    const [real, none] = [
      await visitor.send('get', `/cases/${deal}`),
      await visitor.send('get', `/cases/${deal.replace(/.$/, 'x')}`),
    ];
    expect(text(real).replaceAll(deal, 'id')).toBe(
      text(none).replaceAll(deal.replace(/.$/, 'x'), 'id'),
    );
  });
});

describe('the change stream', () => {
  it('tells each reader of what he may see, and goes on from where he was', async () => {
    const events = await openStream('seller');
    const visitor = await openStream('visitor');
    const own = await world.newDeal();
    const others = await world.newDeal({}, 'manager');
    const seen = await events.until(({ id }) => id === own);
    expect(seen.map(({ id }) => id)).not.toContain(others);
    const again = await openStream('manager', seen[0]?.position);
    await again.until(({ id }) => id === others);
    expect(visitor.received).toEqual([]);
    for (const stream of [events, visitor, again]) stream.close();
  });
});

interface ChangeEvent {
  readonly position: number;
  readonly id: string;
}

async function openStream(role: 'seller' | 'visitor' | 'manager', after?: number) {
  const stop = new AbortController();
  const headers: Record<string, string> = { Cookie: world.as(role).cookie };
  if (after !== undefined) headers['Last-Event-ID'] = String(after);
  const answer = await fetch(`${world.url}/api/v1/changes`, { headers, signal: stop.signal });
  expect(answer.headers.get('content-type')).toMatch('text/event-stream');
  const received: ChangeEvent[] = [];
  const reader = answer.body!.pipeThrough(new TextDecoderStream()).getReader();
  let text = '';
  const read = async (): Promise<void> => {
    const { value = '' } = await reader.read();
    const blocks = (text + value).split('\n\n');
    text = blocks.pop() ?? '';
    for (const block of blocks) {
      const [, position] = /^id: (\d+)$/m.exec(block) ?? [];
      const [, data] = /^data: (.*)$/m.exec(block) ?? [];
      if (position && data && /^event: change$/m.test(block))
        received.push({ position: Number(position), ...(JSON.parse(data) as { id: string }) });
    }
  };
  await read();
  return {
    received,
    close: () => stop.abort(),
    until: async (wanted: (event: ChangeEvent) => boolean): Promise<readonly ChangeEvent[]> => {
      while (!received.some(wanted)) await read();
      return received;
    },
  };
}

describe('the log', () => {
  it('carries the request and the case, and never a secret', async () => {
    const { cookie, csrf } = world.as('seller');
    const answer = await world
      .as('seller')
      .send('get', `/cases/${deal}`)
      .set('X-Request-Id', 'my-request-7');
    expect(answer.headers['x-request-id']).toBe('my-request-7');
    const lines = world.logged.map((line) => JSON.parse(line) as Record<string, unknown>);
    expect(lines).toContainEqual(
      expect.objectContaining({
        requestId: 'my-request-7',
        operation: 'readCase',
        status: 200,
        actor: world.personOf('seller'),
        params: { case: deal },
      }),
    );
    const secret = cookie.slice('baton-session='.length);
    const everything = world.logged.join('\n');
    for (const never of [secret, csrf, amount, world.baton.operatorToken])
      expect(everything).not.toContain(never);
  });
});
