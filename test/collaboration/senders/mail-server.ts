import type { AddressInfo } from 'node:net';
import { simpleParser, type ParsedMail } from 'mailparser';
import { SMTPServer, type SMTPServerOptions } from 'smtp-server';

export interface Received {
  readonly mail: ParsedMail;
  readonly to: readonly string[];
  readonly user: string | undefined;
}

/** A mail server on loopback and what it received. */
export interface MailServer {
  readonly port: number;
  readonly received: Received[];
  stop(): Promise<void>;
}

/** `answer` says when the sender is told that his mail was taken: at once, unless a test has it otherwise. */
export async function startMailServer(
  options: SMTPServerOptions = {},
  answer: (received: Received, done: () => void) => void = (_received, done) => done(),
): Promise<MailServer> {
  const received: Received[] = [];
  const server = new SMTPServer({
    authOptional: true,
    disabledCommands: ['STARTTLS'],
    onAuth: ({ username = '', password }, _session, done) =>
      password === 'right' ? done(null, { user: username }) : done(new Error('wrong password')),
    onData: (stream, session, done) => {
      const take = async (): Promise<void> => {
        const mail = await simpleParser(stream);
        const to = session.envelope.rcptTo.map(({ address }) => address);
        const one = { mail, to, user: session.user as string | undefined };
        received.push(one);
        answer(one, done);
      };
      // A client that goes away in the middle is what some tests are about.
      take().catch(() => undefined);
    },
    ...options,
  });
  server.on('error', () => undefined);
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const { port } = server.server.address() as AddressInfo;
  const stop = () => new Promise<void>((resolve) => server.close(() => resolve()));
  return { port, received, stop };
}

/** An answer of a mail server that refuses. */
export function smtpRefusal(responseCode: number, text: string): Error {
  return Object.assign(new Error(text), { responseCode });
}
