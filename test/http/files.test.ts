import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openWorld, type World } from './support/world.ts';

const pdf = Buffer.from('%PDF-1.7\nsigned');

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

async function upload(name = '合同 (final).pdf', bytes = pdf) {
  return world
    .as('seller')
    .send('post', '/files')
    .attach('file', bytes, { filename: name, contentType: 'application/pdf' });
}

describe('a file', () => {
  it('is kept under a random name, and comes back as an attachment that nothing runs', async () => {
    const { body: file } = await upload();
    expect(file).toMatchObject({
      name: '合同 (final).pdf',
      type: 'application/pdf',
      size: pdf.length,
    });
    expect(file.blob).toMatch(/^[0-9a-f]{32}$/);
    const deal = await world.newDeal({ contract: file });
    const answer = await world.as('seller').send('get', `/cases/${deal}/files/contract`);
    expect(answer.status).toBe(200);
    expect(Buffer.from(answer.body as Uint8Array).equals(pdf)).toBe(true);
    expect(answer.headers).toMatchObject({
      'content-type': 'application/pdf',
      'x-content-type-options': 'nosniff',
      'content-security-policy': "default-src 'none'; sandbox",
    });
    expect(answer.headers['content-disposition']).toMatch(
      /^attachment; filename=".*"; filename\*=UTF-8''%E5%90%88%E5%90%8C%20%28final%29\.pdf$/,
    );
  });

  it('is refused where what is said of it is not what was uploaded', async () => {
    const { body: file } = await upload();
    const deal = await world.newDeal();
    const send = (contract: object) =>
      world.as('seller').send('patch', `/cases/${deal}`).send({ fields: { contract } });
    expect((await send({ ...file, size: 1 })).body.code).toBe('file-unknown');
    expect((await send({ ...file, type: 'image/png' })).body.code).toBe('file-unknown');
    expect((await send({ ...file, blob: 'f'.repeat(32) })).body.code).toBe('file-unknown');
    expect((await send(file)).status).toBe(200);
  });

  it('is refused where the field takes no file so large', async () => {
    const large = await upload('large.pdf', Buffer.concat([pdf, Buffer.alloc(1_100_000)]));
    expect(large.status).toBe(201);
    const deal = await world.newDeal();
    const answer = await world
      .as('seller')
      .send('patch', `/cases/${deal}`)
      .send({ fields: { contract: large.body } });
    expect(answer.body.code).toBe('value-file-too-large');
  });
});

describe('an import', () => {
  it('takes in the good rows, tells of the others, and changes nothing on a dry run', async () => {
    const manager = world.as('manager');
    const csv = 'company,phone\nAcme,13800000001\nBad,not a phone\n';
    const run = (query: string) =>
      manager
        .send('post', `/imports/accounts/runs${query}`)
        .attach('file', Buffer.from(csv), { filename: 'accounts.csv', contentType: 'text/csv' });
    const dry = await run('?dryRun=true');
    expect(dry.body).toMatchObject({ created: 1, refused: 1 });
    expect((await manager.send('get', '/records/account')).body.items).toEqual([]);
    const real = await run('');
    expect(real.body).toMatchObject({ created: 1, updated: 0, refused: 1 });
    const { body } = await manager.send('get', `/import-runs/${String(real.body.id)}/refused`);
    expect(body.items).toMatchObject([
      { line: 3, row: { company: 'Bad' }, reasons: [{ code: 'value-not-a-phone' }] },
    ]);
  });
});
