import { afterEach, describe, expect, it } from 'vitest';
import type { OutgoingMessage, SendError } from '../../../src/collaboration/message.ts';
import {
  createSenders,
  parsePrivateCalls,
  secretSource,
  type OpenSenders,
} from '../../../src/collaboration/senders/index.ts';
import { SimulatedClock } from '../../../src/shared/index.ts';
import { smtpRefusal, startMailServer, type MailServer } from './mail-server.ts';
import { messageBy, now, refusalOf, unending } from './messages.ts';

const open: { stop(): unknown }[] = [];
afterEach(async () => {
  for (const one of open.splice(0)) await one.stop();
});

async function mailServer(options?: Parameters<typeof startMailServer>[0]): Promise<MailServer> {
  const server = await startMailServer(options);
  open.push(server);
  return server;
}

function senders(secrets: Record<string, string> = {}): OpenSenders {
  const mail = { connect: 2000, answer: 500, message: 3000 };
  const made = createSenders({
    secrets: secretSource(secrets, '/nowhere'),
    privateCalls: parsePrivateCalls(undefined),
    clock: new SimulatedClock(now),
    caseUrl: (id) => `https://baton.example/cases/${id}`,
    preferencesUrl: () => 'https://baton.example/messages',
    limits: { mail },
  });
  open.unshift({ stop: () => made.close() });
  return made;
}

async function send(
  all: OpenSenders,
  server: string,
  changes: Partial<OutgoingMessage> = {},
  passwordSecret?: string,
): Promise<void> {
  const settings = {
    kind: 'email',
    server,
    from: 'Baton <baton@example.com>',
    ...(passwordSecret && { passwordSecret }),
  } as const;
  const message = messageBy(settings, changes);
  const sender = all.of(message.channel);
  if ('missing' in sender) throw new Error(`the secret ${sender.missing} is missing`);
  await sender.send(message, unending);
}

async function refused(sending: Promise<void>): Promise<SendError> {
  return (await refusalOf(sending)) as SendError;
}

describe('a mail', () => {
  it('arrives in HTML and in plain text, in the reader’s language, with its buttons as links', async () => {
    const { port, received } = await mailServer();
    await send(senders(), `smtp://127.0.0.1:${port}`, { locale: 'zh-CN' });
    const [{ mail, to } = { mail: undefined, to: [] }] = received;
    expect(to).toEqual(['li.na@example.com']);
    expect(mail?.subject).toBe('Offered to you: Northwind');
    expect(mail?.html).toContain('<html lang="zh-CN">');
    expect(mail?.html).toContain('href="https://baton.example/act/1"');
    expect(mail?.html).toContain('请勿转发此邮件');
    expect(mail?.text).toContain('Accept：\nhttps://baton.example/act/1');
    expect(mail?.text).toContain('Please answer today.');
    expect(mail?.to).toMatchObject({ value: [{ name: '李娜', address: 'li.na@example.com' }] });
  });

  it('without a button that acts does not say that buttons work once', async () => {
    const { port, received } = await mailServer();
    const look = {
      label: 'Look',
      url: 'https://baton.example/cases/case-1',
      style: 'plain',
    } as const;
    await send(senders(), `smtp://127.0.0.1:${port}`, {
      blocks: [
        { kind: 'text', text: 'It was accepted.' },
        { kind: 'actions', actions: [look] },
      ],
    });
    const html = String(received[0]?.mail.html);
    expect(html).not.toContain('work once');
    expect(html).not.toContain('Open in Baton');
    expect(html).toContain('>Offered to you: Northwind</h1>');
  });

  it('has one id however often it is sent, and stands with the other mails of its case', async () => {
    const { port, received } = await mailServer();
    const all = senders();
    await send(all, `smtp://127.0.0.1:${port}`);
    await send(all, `smtp://127.0.0.1:${port}`);
    await send(all, `smtp://127.0.0.1:${port}`, { key: 'effect-2:mail:li-na' });
    const [first, repeat, next] = received.map(({ mail }) => mail);
    expect(repeat?.messageId).toBe(first?.messageId);
    expect(next?.messageId).not.toBe(first?.messageId);
    expect(next?.inReplyTo).toBe(first?.inReplyTo);
    expect(next?.references).toBe(first?.references);
    expect(first?.headers.get('x-baton-key')).toBe('effect-1:mail:li-na');
    expect(first?.headers.get('auto-submitted')).toBe('auto-generated');
    expect(first?.headers.get('list')).toMatchObject({
      unsubscribe: { url: 'https://baton.example/messages' },
    });
  });

  it('takes no header and no markup from what people wrote', async () => {
    const { port, received } = await mailServer();
    await send(senders(), `smtp://127.0.0.1:${port}`, {
      subject: 'Hello\r\nBcc: everybody@example.com',
      to: { person: 'x', name: 'Eve\r\nBcc: all@example.com', email: 'eve@example.com' },
      key: 'key\r\nX-Evil: 1',
      blocks: [
        { kind: 'text', text: '<script>alert(1)</script> & "quotes"' },
        {
          kind: 'actions',
          actions: [{ label: '<b>Go</b>', url: 'javascript:alert(1)', style: 'plain' }],
        },
      ],
    });
    const [{ mail, to } = { mail: undefined, to: [] }] = received;
    expect(to).toEqual(['eve@example.com']);
    expect(mail?.subject).toBe('Hello Bcc: everybody@example.com');
    expect(mail?.bcc).toBeUndefined();
    expect(mail?.headers.has('x-evil')).toBe(false);
    expect(mail?.html).not.toMatch(/<script|<b>Go|javascript:/);
    expect(mail?.html).toContain('&lt;script&gt;alert(1)&lt;/script&gt; &amp; &quot;quotes&quot;');
  });

  it('goes to one address and nowhere else', async () => {
    const { port, received } = await mailServer();
    const to = { person: 'x', name: 'X', email: 'a@example.com, b@example.com' };
    const error = await refused(send(senders(), `smtp://127.0.0.1:${port}`, { to }));
    expect(error).toMatchObject({ retryable: false, channelFault: false });
    expect(received).toEqual([]);
  });
});

describe('a mail server', () => {
  it('is signed in to with the password from the secrets', async () => {
    const { port, received } = await mailServer({ authOptional: false });
    const all = senders({ BATON_SECRET_MAIL_PASSWORD: 'right\n' });
    await send(all, `smtp://baton@127.0.0.1:${port}`, {}, 'MAIL_PASSWORD');
    expect(received.map(({ user }) => user)).toEqual(['baton']);
  });

  it('that refuses the password is at fault as a whole, and the message waits', async () => {
    const { port } = await mailServer({ authOptional: false });
    const all = senders({ BATON_SECRET_MAIL_PASSWORD: 'wrong' });
    const error = await refused(send(all, `smtp://baton@127.0.0.1:${port}`, {}, 'MAIL_PASSWORD'));
    expect(error).toMatchObject({ retryable: true, channelFault: true });
    expect(error.message).not.toContain('wrong\n');
  });

  it.each([
    [550, false],
    [452, true],
  ])(
    'that refuses the receiver with %i: retried is %s, the channel is not at fault',
    async (code, retryable) => {
      const { port } = await mailServer({
        onRcptTo: (_address, _session, done) => done(smtpRefusal(code, 'no such mailbox')),
      });
      const error = await refused(send(senders(), `smtp://127.0.0.1:${port}`));
      expect(error).toMatchObject({ retryable, channelFault: false });
      expect(error.message).toContain('no such mailbox');
    },
  );

  it('that refuses the sender is at fault as a whole', async () => {
    const { port } = await mailServer({
      onMailFrom: (_address, _session, done) => done(smtpRefusal(550, 'not yours')),
    });
    const error = await refused(send(senders(), `smtp://127.0.0.1:${port}`));
    expect(error).toMatchObject({ retryable: true, channelFault: true });
  });

  it('that refuses the content refuses this message alone', async () => {
    const { port } = await mailServer({
      onData: (stream, _session, done) => {
        stream.resume();
        stream.on('end', () => done(smtpRefusal(554, 'looks like spam')));
      },
    });
    const error = await refused(send(senders(), `smtp://127.0.0.1:${port}`));
    expect(error).toMatchObject({ retryable: false, channelFault: false });
  });

  it('that answers nothing is left after a while', async () => {
    const { port } = await mailServer({ onMailFrom: () => undefined });
    const error = await refused(send(senders(), `smtp://127.0.0.1:${port}`));
    expect(error).toMatchObject({ retryable: true, channelFault: true });
  });

  it('that is not there is tried again', async () => {
    const { port, stop } = await startMailServer();
    await stop();
    const error = await refused(send(senders(), `smtp://127.0.0.1:${port}`));
    expect(error).toMatchObject({ retryable: true, channelFault: true });
  });

  it('gets no password without TLS, unless it is on this machine', async () => {
    const { port, received } = await mailServer();
    const all = senders({ BATON_SECRET_MAIL_PASSWORD: 'right' });
    const server = `smtp://baton@127.0.0.1:${port}?tls=required`;
    const error = await refused(send(all, server, {}, 'MAIL_PASSWORD'));
    expect(error).toMatchObject({ retryable: true, channelFault: true });
    expect(received).toEqual([]);
  });

  it('whose certificate nobody vouches for gets nothing', async () => {
    const { port, received } = await mailServer({ secure: true });
    const error = await refused(send(senders(), `smtps://127.0.0.1:${port}`));
    expect(error).toMatchObject({ retryable: true, channelFault: true });
    expect(received).toEqual([]);
  });

  it('with an address that is none is said so', async () => {
    const error = await refused(send(senders(), 'https://mail.example.com'));
    expect(error).toMatchObject({ retryable: false, channelFault: true });
    expect(error.message).toContain('smtps://user@host:465');
  });
});

describe('a stopping Baton', () => {
  it('does not wait for a slow mail server', async () => {
    const { port } = await mailServer({ onMailFrom: () => undefined });
    const message = messageBy({
      kind: 'email',
      server: `smtp://127.0.0.1:${port}`,
      from: 'baton@example.com',
    });
    const sender = senders().of(message.channel);
    if ('missing' in sender) throw new Error('a secret is missing');
    const error = await refused(sender.send(message, AbortSignal.timeout(50)));
    expect(error).toMatchObject({ retryable: true, channelFault: false });
  });
});
