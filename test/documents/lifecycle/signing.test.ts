import { createHash } from 'node:crypto';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  acceptByLink,
  acceptDocument,
  createSigningLink,
  readSigningLink,
  verifyDocument,
  withdrawSigningLink,
  type StoredDocument,
} from '../../../src/documents/index.ts';
import { DAY } from '../../../src/shared/index.ts';
import { DocumentWorld } from './world.ts';

let world: DocumentWorld;
beforeAll(async () => {
  world = await DocumentWorld.open();
});
afterAll(() => world.close());

/** A deal at its contract, which is there as a file of HTML. */
async function contract(): Promise<{ deal: string; document: StoredDocument }> {
  const deal = await world.deal({ label: 'Pumps', signer: 'Wang Fang' });
  await world.move(deal, 'propose');
  await world.work();
  await world.move(deal, 'agree');
  await world.work({ renderer: withoutPdf() });
  const document = await world.ask(deal, 'contract', 'sue', { formats: ['html'] });
  await world.work({ renderer: withoutPdf() });
  return { deal, document: await world.load(document.id) };
}

/** The contract comes as PDF with the stage, which is not what these scenarios are about. */
function withoutPdf(): DocumentWorld['parts']['renderer'] {
  const { renderer } = world.parts;
  return {
    render: async (request) =>
      request.format === 'pdf'
        ? { ...(await renderer.render({ ...request, format: 'html' })), type: 'application/pdf' }
        : renderer.render(request),
  };
}

const sha256 = (document: StoredDocument) => document.files[0]!.sha256;
const linkFor = async (document: StoredDocument, days?: number) =>
  createSigningLink(world.parts, await world.actor('sue'), {
    document: document.id,
    ...(days !== undefined && { days }),
  });

describe('a link for signing', () => {
  it('is for whom and for as long as the definition says, and its secret is not stored', async () => {
    const { document } = await contract();
    const { secret, link } = await linkFor(document);
    expect(link).toMatchObject({
      document: document.id,
      format: 'html',
      sha256: sha256(document),
      name: 'Wang Fang',
      expires: world.clock.now() + 10 * DAY,
      by: { name: 'Sue' },
    });
    const [kept] = await world.store.signingLinksOf(document.id);
    expect(kept).toEqual(link);
    expect(JSON.stringify(kept)).not.toContain(secret.split('.')[0]);
  });

  it('is no longer good where a newer contract counts, since the case would not be told', async () => {
    const { deal, document } = await contract();
    const former = await linkFor(document);
    const { id } = await world.ask(deal, 'contract', 'sue', { formats: ['html'] });
    expect((await readSigningLink(world.parts, former.secret)).document.id).toBe(document.id);
    await world.work({ renderer: withoutPdf() });
    const replaced = { code: 'signing-link-replaced' };
    const said = { name: 'Wang Fang', sha256: sha256(document) };
    await expect(readSigningLink(world.parts, former.secret)).rejects.toMatchObject(replaced);
    await expect(acceptByLink(world.parts, former.secret, said)).rejects.toMatchObject(replaced);
    await expect(linkFor(document)).rejects.toMatchObject(replaced);
    const { secret } = await linkFor(await world.load(id));
    expect((await readSigningLink(world.parts, secret)).document.id).toBe(id);
  });

  it('leads to the document until it expires or is withdrawn', async () => {
    const { document } = await contract();
    const { secret, link } = await linkFor(document, 3);
    expect((await readSigningLink(world.parts, secret)).document.id).toBe(document.id);
    const sue = await world.actor('sue');
    await withdrawSigningLink(world.parts, sue, { document: document.id, link: link.idHash });
    await expect(readSigningLink(world.parts, secret)).rejects.toMatchObject({
      code: 'signing-link-withdrawn',
    });
    const { secret: late } = await linkFor(document, 3);
    world.clock.advance(3 * DAY);
    await expect(readSigningLink(world.parts, late)).rejects.toMatchObject({
      code: 'signing-link-expired',
    });
    const forged = `${secret.split('.')[0]}.${'A'.repeat(22)}`;
    for (const one of [forged, 'nonsense', ''])
      await expect(readSigningLink(world.parts, one)).rejects.toMatchObject({
        code: 'signing-link-unknown',
      });
  });

  it('accepts what was shown and nothing else, once, also where it is used twice at the same time', async () => {
    const { document } = await contract();
    const { secret } = await linkFor(document);
    const said = { name: 'Wang Fang', sha256: sha256(document), address: '203.0.113.7' };
    await expect(
      acceptByLink(world.parts, secret, { ...said, sha256: 'f'.repeat(64) }),
    ).rejects.toMatchObject({ code: 'acceptance-other-file' });
    for (const name of [' ', '\u200B', '\u202E\u2066', '…'])
      await expect(acceptByLink(world.parts, secret, { ...said, name })).rejects.toMatchObject({
        code: 'acceptance-name',
      });
    const outcomes = await Promise.allSettled(
      [1, 2, 3].map(() => acceptByLink(world.parts, secret, { ...said, name: 'Wang \u202EFang' })),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
    expect((await world.load(document.id)).acceptances).toMatchObject([
      { name: 'Wang Fang', sha256: sha256(document), address: '203.0.113.7' },
    ]);
    await expect(acceptByLink(world.parts, secret, said)).rejects.toMatchObject({
      code: 'signing-link-used',
    });
    expect((await readSigningLink(world.parts, secret)).link.used).toBe(world.clock.now());
  });
});

describe('a contract that the customer and a lawyer sign', () => {
  it('lets the case go on when both have', async () => {
    const { deal, document } = await contract();
    await expect(world.move(deal, 'sign', 'lea')).rejects.toMatchObject({
      code: 'document-not-signed',
    });
    const { secret } = await linkFor(document);
    await acceptByLink(world.parts, secret, { name: 'Wang Fang', sha256: sha256(document) });
    expect(await world.told(deal)).not.toContain(`contract signed ${document.number}`);
    const lea = await world.actor('lea');
    const said = { document: document.id, format: 'html', sha256: sha256(document) } as const;
    await acceptDocument(world.parts, lea, said);
    expect((await world.told(deal)).at(-1)).toBe(`contract signed ${document.number}`);
    await world.move(deal, 'sign', 'lea');
    await expect(acceptDocument(world.parts, lea, said)).rejects.toMatchObject({
      code: 'acceptance-twice',
    });
  });

  it('is known by its bytes, with who accepted it', async () => {
    const { document } = await contract();
    const { secret } = await linkFor(document);
    await acceptByLink(world.parts, secret, { name: 'Wang Fang', sha256: sha256(document) });
    const bytes = await world.text(document, 'html');
    const hash = createHash('sha256').update(bytes).digest('hex');
    const found = await verifyDocument(world.parts, hash);
    expect(found?.document).toMatchObject({
      id: document.id,
      acceptances: [{ name: 'Wang Fang' }],
    });
    const changed = createHash('sha256').update(`${bytes} `).digest('hex');
    expect(await verifyDocument(world.parts, changed)).toBeUndefined();
  });
});
