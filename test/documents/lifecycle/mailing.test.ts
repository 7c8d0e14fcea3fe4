import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { deliverOnce } from '../../../src/collaboration/index.ts';
import { readWorkspace } from '../../../src/app.ts';
import {
  acceptByLink,
  createSigningLink,
  readSigningLink,
  withdrawSigningLink,
  type StoredDocument,
} from '../../../src/documents/index.ts';
import { DAY, HOUR } from '../../../src/shared/index.ts';
import {
  smtpRefusal,
  startMailServer,
  type MailServer,
} from '../../collaboration/senders/mail-server.ts';
import { DocumentWorld, workspaceFolder } from './world.ts';

const mailed = `
kind: Channel
id: mail
title: Mail
type: email
server: { secret: MAIL_SERVER }
from: House <house@house.example>
quiet: 00:00-23:59
---
kind: Document
id: offer
title: { en: Offer, zh-CN: 报价 }
of: { funnel: deal }
template: quote.hbs
formats: [html]
number: O-{000}
language: zh-CN
sign: { by: customer, name: case.signer, email: case.signer_mail, within: 10 days, send: mail, attach: true }
---
kind: Document
id: terms
title: { en: Terms, zh-CN: 条款 }
of: { funnel: deal }
template: quote.hbs
formats: [html]
number: T-{000}
sign: { by: customer, name: case.signer }
`;

let world: DocumentWorld;
let server: MailServer;
/** What the server answers to the next mails instead of taking them. */
let refusals: Error[] = [];
beforeAll(async () => {
  server = await startMailServer({}, (_received, done) => {
    const refusal = refusals.shift();
    (done as (error?: Error) => void)(refusal);
  });
  const files = await readWorkspace(workspaceFolder);
  const house = files.map((file) =>
    file.path.endsWith('house.yaml')
      ? {
          ...file,
          content: file.content.replace(
            'signer: { type: text }',
            'signer: { type: text }\n    signer_mail: { type: e-mail }',
          ),
        }
      : file,
  );
  world = await DocumentWorld.open([...house, { path: 'definitions/mail.yaml', content: mailed }], {
    BATON_SECRET_MAIL_SERVER: `smtp://127.0.0.1:${server.port}`,
  });
});
afterAll(async () => {
  await world.close();
  await server.stop();
});
beforeEach(() => {
  server.received.length = 0;
  refusals = [];
});

/** Sends what is due, until nothing is left. */
async function deliver(): Promise<void> {
  const { messaging } = world.baton.services;
  const parts = { ...messaging, owner: 'post', random: () => 0 };
  while ((await deliverOnce(parts)) > 0);
}

const signer = { signer: '王芳', signer_mail: 'wang.fang@customer.example' };
const secretIn = (text: string | undefined) => /\/sign\/([\w.-]+)/.exec(text ?? '')?.[1] ?? '';
const texts = () => server.received.map(({ mail }) => mail.text ?? '');

async function terms(): Promise<StoredDocument> {
  return world.make(await world.deal(signer), 'terms');
}

async function mailTerms(email = 'wang.fang@customer.example') {
  const document = await terms();
  const sue = await world.actor('sue');
  const asked = { document: document.id, email, send: true };
  return { document, sue, ...(await createSigningLink(world.parts, sue, asked)) };
}

describe('a link for signing that is mailed', () => {
  it('goes by itself on release, in the language of the document, with its file, at any hour', async () => {
    const deal = await world.deal({ label: '水泵', ...signer });
    const document = await world.make(deal, 'offer');
    await deliver();
    const [{ mail, to }] = server.received as [MailServer['received'][number]];
    expect(to).toEqual(['wang.fang@customer.example']);
    expect(mail.subject).toBe(`${document.title}：请阅读并签署`);
    expect(mail.replyTo?.value).toMatchObject([{ name: 'Sue', address: 'sue@house.example' }]);
    expect(mail.text).toContain('王芳，您好：');
    expect(mail.text).toContain(`文档：报价 ${document.number}\n发件人`);
    expect(mail.text).toContain('有效期至：2026年3月12日 10:00');
    expect(mail.text).not.toContain('设置接收哪些通知');
    const [attached] = mail.attachments;
    expect(attached).toMatchObject({ filename: document.files[0]!.name, contentType: 'text/html' });
    expect(attached?.content.toString()).toBe(await world.text(document, 'html'));
    const { link } = await readSigningLink(world.parts, secretIn(mail.text));
    expect(link).toMatchObject({ name: '王芳', by: { name: 'Sue' }, sent: { channel: 'mail' } });
    expect(mail.html).toContain(secretIn(mail.text));
  });

  it('goes once, though the maker is stopped between sending and saying so', async () => {
    const deal = await world.deal(signer);
    const { id } = await world.ask(deal, 'offer');
    const engine = { execute: () => Promise.reject(new Error('stopped')) };
    await world.work({ engine });
    world.clock.advance(HOUR);
    await world.work();
    await deliver();
    expect(server.received).toHaveLength(1);
    expect(await world.store.signingLinksOf(id)).toHaveLength(1);
  });

  it('is tried again with the same secret, which is nowhere in the store', async () => {
    refusals = [smtpRefusal(451, 'try again later')];
    const { secret, link } = await mailTerms();
    await deliver();
    world.clock.advance(HOUR);
    await deliver();
    expect(texts().map(secretIn)).toEqual([secret, secret]);
    const ids = server.received.map(({ mail }) => mail.messageId);
    expect(new Set(ids).size).toBe(1);
    const kept = JSON.stringify(await world.store.findSigningLink(link.idHash));
    expect(kept).not.toContain(secret.split('.')[0]);
    expect(JSON.stringify(link)).not.toContain(secret.split('.')[0]);
  });

  it('that no mail server takes is among the dead letters, without its secret', async () => {
    refusals = [smtpRefusal(550, 'no such mailbox')];
    const { secret, link } = await mailTerms('nobody@customer.example');
    await deliver();
    const dead = await world.store.listDeadDeliveries({ limit: 10 });
    expect(dead.map(({ key }) => key)).toContain(`signing-link:${link.idHash}`);
    expect(JSON.stringify(dead)).not.toContain(secret.split('.')[0]);
  });

  it('comes again three days before its end to who has not accepted, and to nobody else', async () => {
    const { secret } = await mailTerms();
    const { secret: accepted, document } = await mailTerms();
    await deliver();
    const { sha256 } = document.files[0]!;
    await acceptByLink(world.parts, accepted, { name: 'Wang Fang', sha256 });
    server.received.length = 0;
    world.clock.advance(27 * DAY + HOUR);
    await deliver();
    const reminder = server.received.find(({ mail }) => secretIn(mail.text) === secret);
    expect(reminder?.mail.subject).toContain('still to be signed');
    expect(texts().map(secretIn)).not.toContain(accepted);
  });

  it('is not sent once it was withdrawn', async () => {
    const { document, sue, link } = await mailTerms();
    const gone = { document: document.id, link: link.idHash };
    await withdrawSigningLink(world.parts, sue, gone);
    await deliver();
    expect(server.received).toHaveLength(0);
  });

  it('needs an address, and goes no more than twenty times a day', async () => {
    const document = await terms();
    const sue = await world.actor('sue');
    const send = (email?: string) =>
      createSigningLink(world.parts, sue, {
        document: document.id,
        send: true,
        ...(email !== undefined && { email }),
      });
    await expect(send()).rejects.toMatchObject({ code: 'signing-link-no-address' });
    await expect(send('a@b.example, c@d.example')).rejects.toMatchObject({
      code: 'signing-link-no-address',
    });
    for (let count = 0; count < 20; count++) await send('a@b.example');
    await expect(send('a@b.example')).rejects.toMatchObject({ code: 'signing-link-too-many' });
    world.clock.advance(DAY);
    await expect(send('a@b.example')).resolves.toBeDefined();
  });
});
