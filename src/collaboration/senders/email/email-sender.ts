import { createTransport } from 'nodemailer';
import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import { SendError, type Attachment, type OutgoingMessage, type Sender } from '../../message.ts';
import { mailError } from './mail-errors.ts';
import { mailHeaders, mailIdentity, plain, readReceiver, readSender } from './mail-headers.ts';
import { mailHtml } from './mail-html.ts';
import type { MailLimits } from './mail-server.ts';
import { mailText } from './mail-text.ts';

export interface EmailParts {
  readonly server: SMTPPool.Options;
  /** `Baton <baton@example.com>`. */
  readonly from: string;
  readonly limits: MailLimits;
  /** The page on which a person chooses what he is told. */
  readonly preferencesUrl?: string;
}

/** A sender that keeps connections to its mail server open. */
export interface EmailSender extends Sender {
  close(): void;
}

export function emailSender({ server, from, limits, preferencesUrl }: EmailParts): EmailSender {
  const transport = createTransport(server);
  return {
    kind: 'email',
    send: async (message, signal) => {
      const isOfHouse = message.to?.person !== undefined;
      const mail = composeMail(message, from, isOfHouse ? preferencesUrl : undefined);
      try {
        await endWith(transport.sendMail(mail), signal, limits.message);
      } catch (error) {
        throw mailError(error);
      }
    },
    close: () => transport.close(),
  };
}

/** The mail with its HTML and text parts, headers and ids. Raises `SendError`. */
function composeMail(
  message: OutgoingMessage,
  from: string,
  preferencesUrl: string | undefined,
): SMTPPool.MailOptions {
  const sender = readSender(from);
  const { replyTo, attachments = [], calendar } = message;
  return {
    from: sender,
    to: readReceiver(message),
    subject: plain(message.subject),
    html: mailHtml(message, preferencesUrl),
    text: mailText(message, preferencesUrl),
    ...(replyTo && { replyTo: { name: plain(replyTo.name), address: replyTo.email } }),
    ...(attachments.length > 0 && { attachments: attachments.map(attached) }),
    ...(calendar && { icalEvent: { method: calendar.method, content: calendar.text } }),
    date: new Date(message.created),
    headers: mailHeaders(message, preferencesUrl),
    ...mailIdentity(message, sender),
  };
}

function attached({ name, type, bytes }: Attachment) {
  return { filename: plain(name), contentType: type, content: Buffer.from(bytes) };
}

/** The library can't take back a message under way, so it is left to its own time limits. */
async function endWith(
  sending: Promise<unknown>,
  signal: AbortSignal,
  time: number,
): Promise<void> {
  const late = AbortSignal.timeout(time);
  const either = AbortSignal.any([signal, late]);
  await new Promise((resolve, reject) => {
    const stop = (): void => {
      const channelFault = late.aborted;
      const why = channelFault ? 'The mail server took too long' : 'Sending was broken off';
      reject(new SendError(why, { retryable: true, channelFault, cause: either.reason }));
    };
    if (either.aborted) stop();
    either.addEventListener('abort', stop, { once: true });
    sending.then(resolve, reject).finally(() => either.removeEventListener('abort', stop));
  });
}
