import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { readWorkspace } from '../../src/app.ts';
import { must, openWorld, workspaceFolder, type Caller, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

interface Made {
  readonly id: string;
  readonly status: string;
  readonly title: string;
  readonly number?: string;
  readonly revision: number;
  readonly files: readonly {
    readonly format: string;
    readonly name: string;
    readonly sha256: string;
    readonly url: string;
  }[];
}

const sha256 = (bytes: Buffer | string): string => createHash('sha256').update(bytes).digest('hex');

/** A document of a deal, asked for and waited for. */
async function make(
  caller: Caller,
  path: string,
  body: object = { definition: 'offer' },
): Promise<Made> {
  const asked = await must(world.as(caller).send('post', path).send(body));
  await world.makeDocuments();
  const made = await must(world.as('admin').send('get', `/documents/${asked.body.id}`));
  return made.body as Made;
}

const documentsOf = (deal: string): string => `/cases/${deal}/documents`;

async function offerOf(amount: string): Promise<{ deal: string; document: Made }> {
  const deal = await world.newDeal({ amount });
  return { deal, document: await make('seller', documentsOf(deal)) };
}

describe('a document of a case', () => {
  it('is asked for, and made soon after', async () => {
    const deal = await world.newDeal({ amount: '500.00' });
    const asked = await world
      .as('seller')
      .send('post', documentsOf(deal))
      .send({ definition: 'offer' });
    expect(asked.status).toBe(202);
    expect(asked.body).toMatchObject({ status: 'queued', files: [], may: [] });
    expect(asked.headers['location']).toBe(`/api/v1/documents/${asked.body.id}`);
    const waiting = world
      .as('seller')
      .send('get', `/documents/${asked.body.id}`)
      .set('Prefer', 'wait=20');
    const [made] = await Promise.all([must(waiting), world.makeDocuments()]);
    expect(made.body).toMatchObject({ status: 'released', subject: { id: deal }, language: 'en' });
    expect(made.body.number).toMatch(/^O-2026-\d{4}$/);
    expect(made.headers['etag']).toBe(`"${made.body.revision}"`);
  });

  it('is the same one where the same request comes twice', async () => {
    const deal = await world.newDeal({ amount: '500.00' });
    const ask = () =>
      world
        .as('seller')
        .send('post', documentsOf(deal))
        .set('Idempotency-Key', 'once')
        .send({ definition: 'offer' });
    const [first, second] = [await must(ask()), await must(ask())];
    expect(second.body.id).toBe(first.body.id);
  });

  it('stands in the list of its case, with what may be asked for besides', async () => {
    const { deal, document } = await offerOf('500.00');
    const { body } = await must(world.as('seller').send('get', documentsOf(deal)));
    expect(body.items).toMatchObject([{ id: document.id, accepted: 0 }]);
    expect(body.available).toMatchObject([
      { definition: 'offer', title: 'Offer', formats: ['html', 'text'] },
    ]);
    const all = await must(world.as('manager').send('get', documentsOf(deal)));
    expect(all.body.available).toMatchObject([{ definition: 'offer' }, { definition: 'sheet' }]);
  });

  it('is made of a record as well', async () => {
    const account = await world.newAccount();
    const path = `/records/account/${account}/documents`;
    const document = await make('manager', path, { definition: 'card' });
    expect(document).toMatchObject({ status: 'released', title: 'Account card' });
    const { body } = await must(world.as('manager').send('get', path));
    expect(body.items).toMatchObject([{ id: document.id }]);
  });

  it('is refused in formats and languages that it has not', async () => {
    const deal = await world.newDeal({ amount: '500.00' });
    const ask = (more: object) =>
      world
        .as('seller')
        .send('post', documentsOf(deal))
        .send({ definition: 'offer', ...more });
    expect((await ask({ formats: ['pdf'] })).body.code).toBe('document-no-format');
    expect((await ask({ formats: ['exe'] })).status).toBe(422);
    expect((await ask({ language: '../../etc' })).status).toBe(422);
    expect((await ask({ definition: 'ghost' })).body.code).toBe('not-found');
  });
});

describe('a case', () => {
  it('tells of its documents, and why each stands where it stands', async () => {
    const { deal, document } = await offerOf('5000.00');
    const seller = world.as('seller');
    const { body } = await must(seller.send('get', `/cases/${deal}`));
    const { id, title } = document;
    expect(body.$standing.documents).toMatchObject([{ id, title, status: 'draft', may: [] }]);
    const why = `/cases/${deal}/explain?about=document&document=${id}`;
    const explained = await must(seller.send('get', why));
    expect(explained.body.text).toBe('Offer is a draft and awaits approval.');
    const texts = explained.body.points.map((point: { text: string }) => point.text);
    expect(texts).toEqual([
      'Sue Seller asked for it, when the case was at revision 1.',
      'It is written in “en”, by the templates of release 1.',
      'It counts only when approved by: Manager.',
      'It takes its number when it is released; a draft has none.',
    ]);
    const hidden = await world.as('clerk').send('get', why);
    expect(hidden.body.code).toBe('not-found');
    const other = await world.newDeal();
    const foreign = `/cases/${other}/explain?about=document&document=${id}`;
    expect((await seller.send('get', foreign)).body.code).toBe('not-found');
  });

  it('announces its documents to whoever follows the changes', async () => {
    const { deal } = await offerOf('500.00');
    const { body } = await must(world.as('seller').send('get', `/cases/${deal}/journal`));
    const commands = body.items.map((item: { command: string }) => item.command);
    expect(commands).toEqual(['open', 'document']);
  });

  it('lists many documents page by page, each once', async () => {
    const deal = await world.newDeal({ amount: '500.00' });
    for (let count = 0; count < 3; count += 1)
      await must(world.as('seller').send('post', documentsOf(deal)).send({ definition: 'offer' }));
    await must(world.as('manager').send('post', documentsOf(deal)).send({ definition: 'sheet' }));
    const ids: string[] = [];
    for (let cursor = ''; ;) {
      const path = `${documentsOf(deal)}?limit=2${cursor}`;
      const { body } = await must(world.as('seller').send('get', path));
      ids.push(...body.items.map(({ id }: Made) => id));
      if (body.next === undefined) break;
      cursor = `&cursor=${body.next}`;
    }
    expect(ids).toHaveLength(3);
    expect(new Set(ids).size).toBe(3);
  });
});

describe('a file of a document', () => {
  it('comes whole, under its name and its hash, and may be kept by who has it', async () => {
    const { document } = await offerOf('500.00');
    const [html] = document.files;
    const answer = await world.as('seller').send('get', html!.url.replace('/api/v1', ''));
    expect(answer.status).toBe(200);
    expect(sha256(answer.text)).toBe(html!.sha256);
    expect(answer.headers).toMatchObject({
      etag: `"${html!.sha256}"`,
      'cache-control': 'private, max-age=31536000, immutable',
      'content-security-policy': "default-src 'none'; sandbox",
      'x-content-type-options': 'nosniff',
    });
    expect(answer.headers['content-disposition']).toMatch(/^attachment; filename="Offer O-2026/);
    const again = await world
      .as('seller')
      .send('get', html!.url.replace('/api/v1', ''))
      .set('If-None-Match', `"${html!.sha256}"`);
    expect([again.status, again.text]).toEqual([304, '']);
  });

  it('is shown by the browser only in a sandbox', async () => {
    const { document } = await offerOf('500.00');
    const path = `/documents/${document.id}/files/html?inline=true`;
    const { headers } = await must(world.as('seller').send('get', path));
    expect(headers['content-security-policy']).toMatch(/^sandbox; default-src 'none'/);
    expect(headers['content-disposition']).toMatch(/^inline/);
  });

  it('has a name in any language', async () => {
    const deal = await world.newDeal({ amount: '500.00', subject: '泵 “A/B” \u0000..\\' });
    const document = await make('seller', documentsOf(deal));
    const path = `/documents/${document.id}/files/text`;
    const { headers } = await must(world.as('seller').send('get', path));
    expect(headers['content-disposition']).toContain('%E6%B3%B5');
    expect(headers['content-disposition']).not.toMatch(/[\\/\p{Cc}]/u);
  });

  it('is verified byte by byte', async () => {
    const { document } = await offerOf('500.00');
    const [html] = document.files;
    const seller = world.as('seller');
    const path = html!.url.replace('/api/v1', '');
    const { text } = await must(seller.send('get', path));
    const verify = (content: string) =>
      seller
        .send('post', '/documents/verify')
        .attach('file', Buffer.from(content), { filename: 'a.html', contentType: 'text/html' });
    const genuine = await must(verify(text));
    expect(genuine.body).toMatchObject({
      known: true,
      format: 'html',
      document: { id: document.id },
    });
    const altered = await must(verify(text.replace('500', '400')));
    expect(altered.body).toEqual({ sha256: expect.any(String), known: false });
    const byHash = await must(seller.send('get', `/documents/verify?sha256=${html!.sha256}`));
    expect(byHash.body).toEqual(genuine.body);
  });

  it('is made again from what it was made of, and is the same', async () => {
    const { document } = await offerOf('500.00');
    const { body } = await must(world.as('admin').send('post', `/documents/${document.id}/remake`));
    expect(body).toMatchObject({ same: true, files: [{ format: 'html' }, { format: 'text' }] });
  });
});

describe('several documents', () => {
  it('come in one file', async () => {
    const made = [await offerOf('500.00'), await offerOf('600.00')];
    const documents = made.map(({ document }) => document.id);
    const answer = await world
      .as('seller')
      .send('post', '/documents/bundle')
      .send({ documents, as: 'zip' })
      .responseType('blob');
    expect(answer.status).toBe(200);
    expect(answer.headers['content-type']).toBe('application/zip');
    expect((answer.body as Buffer).subarray(0, 2).toString()).toBe('PK');
  });

  it('are refused together where one is hidden or has no PDF, and where they are too many', async () => {
    const { document } = await offerOf('500.00');
    const bundle = (documents: readonly string[]) =>
      world.as('clerk').send('post', '/documents/bundle').send({ documents, as: 'zip' });
    expect((await bundle([document.id])).body.code).toBe('not-found');
    const body = { documents: [document.id], as: 'pdf' };
    const withoutPdf = await world.as('seller').send('post', '/documents/bundle').send(body);
    expect(withoutPdf.body.code).toBe('document-no-format');
    const many = Array.from({ length: 101 }, (_, at) => `d${at}`);
    expect((await bundle(many)).status).toBe(422);
  });
});

describe('a draft', () => {
  it('has no number until somebody approves it who may', async () => {
    const { document } = await offerOf('5000.00');
    expect(document).toMatchObject({ status: 'draft' });
    expect(document.number).toBeUndefined();
    const path = `/documents/${document.id}`;
    const refused = await world.as('seller').send('post', `${path}/approve`).send({});
    expect(refused.status).toBe(403);
    const { body: work } = await must(world.as('manager').send('get', '/me/work'));
    expect(work.documents).toContainEqual(expect.objectContaining({ id: document.id }));
    const seen = await must(world.as('manager').send('get', path));
    expect(seen.body.may).toEqual(expect.arrayContaining(['approve', 'refuse']));
    const stale = await world
      .as('manager')
      .send('post', `${path}/approve`)
      .set('If-Match', `"${document.revision - 1}"`)
      .send({});
    expect([409, 412]).toContain(stale.status);
    await must(world.as('manager').send('post', `${path}/approve`).send({ comment: 'Fine' }));
    await world.makeDocuments();
    const released = await must(world.as('seller').send('get', path));
    expect(released.body).toMatchObject({
      status: 'released',
      approvals: [{ as: 'approved', comment: 'Fine' }],
    });
    expect(released.body.number).toMatch(/^O-2026-/);
  });

  it('is asked for again by a browser that has it, since the release stands there later', async () => {
    const { document } = await offerOf('5000.00');
    const path = `/documents/${document.id}/files/html`;
    const draft = await must(world.as('seller').send('get', path));
    expect(draft.headers['cache-control']).toBe('private, no-cache');
    const etag = draft.headers['etag'] ?? '';
    const again = () => world.as('seller').send('get', path).set('If-None-Match', etag);
    expect((await again()).status).toBe(304);
    await must(world.as('manager').send('post', `/documents/${document.id}/approve`).send({}));
    await world.makeDocuments();
    const released = await again();
    expect([released.status, released.headers['cache-control']]).toEqual([
      200,
      'private, max-age=31536000, immutable',
    ]);
  });

  it('is refused with a reason', async () => {
    const { document } = await offerOf('5000.00');
    const path = `/documents/${document.id}/refuse`;
    expect((await world.as('manager').send('post', path).send({})).status).toBe(422);
    const { body } = await must(
      world.as('manager').send('post', path).send({ comment: 'Too dear' }),
    );
    expect(body).toMatchObject({ status: 'refused', approvals: [{ as: 'refused' }] });
  });
});

describe('whoever may not see a document', () => {
  it('is answered as if there were none', async () => {
    const { document } = await offerOf('500.00');
    const requests = [
      ['get', ''],
      ['get', '/files/html'],
      ['get', '/signing-links'],
      ['post', '/signing-links'],
      ['post', '/retry'],
    ] as const;
    for (const [verb, rest] of requests) {
      const ask = async (id: string) => {
        const { status, body } = await world.as('clerk').send(verb, `/documents/${id}${rest}`);
        return { status, text: JSON.stringify({ ...body, requestId: '' }).replaceAll(id, '…') };
      };
      expect([rest, await ask(document.id)]).toEqual([rest, await ask('none')]);
      expect((await ask('none')).status).toBe(404);
    }
    const { body } = await must(world.as('clerk').send('get', '/documents?definition=offer'));
    expect(body.items).toEqual([]);
  });

  it('cannot ask for it either', async () => {
    const deal = await world.newDeal({ amount: '500.00', margin: 0.4 });
    const path = documentsOf(deal);
    const answer = await world.as('seller').send('post', path).send({ definition: 'sheet' });
    expect([403, 404]).toContain(answer.status);
    const document = await make('manager', path, { definition: 'sheet' });
    expect((await world.as('seller').send('get', `/documents/${document.id}`)).status).toBe(404);
    const { body } = await must(world.as('seller').send('get', path));
    expect(body.items).toEqual([]);
  });
});

describe('a preview', () => {
  const preview = async (caller: Caller, change: (text: string) => string, body: object) => {
    const files = (await readWorkspace(workspaceFolder)).map((file) =>
      file.path === 'templates/offer.txt.hbs' ? { ...file, content: change(file.content) } : file,
    );
    return world
      .as(caller)
      .send('post', '/documents/preview')
      .send({ files, document: 'offer', format: 'text', ...body });
  };

  it('shows a template with a real case before it is published; nothing is kept', async () => {
    const deal = await world.newDeal({ subject: 'Pumps', amount: '500.00' });
    const answer = await preview('admin', (text) => `New: ${text}`, { case: deal });
    expect(answer.status).toBe(200);
    expect(answer.text).toContain('New: Offer');
    expect(answer.text).toContain('Pumps');
    const { body } = await must(world.as('admin').send('get', documentsOf(deal)));
    expect(body.items).toEqual([]);
  });

  it('tells what is wrong with the template, and where', async () => {
    const deal = await world.newDeal({ amount: '500.00' });
    const wrong = (text: string): string => text.replace('case.subject', 'case.subjekt');
    const { status, body } = await preview('admin', wrong, { case: deal });
    expect(status).toBe(422);
    expect(body.errors).toMatchObject([
      { code: 'template-unknown-path', file: 'templates/offer.txt.hbs', line: 2 },
    ]);
  });

  it('is for who may publish, of what he sees', async () => {
    const deal = await world.newDeal({ amount: '500.00' });
    const same = (text: string): string => text;
    expect((await preview('manager', same, { case: deal })).status).toBe(403);
    expect((await preview('admin', same, { case: 'none' })).status).toBe(404);
    expect((await preview('admin', same, {})).body.code).toBe('input-required');
    expect((await preview('admin', same, { case: deal, document: 'ghost' })).status).toBe(404);
  });
});
