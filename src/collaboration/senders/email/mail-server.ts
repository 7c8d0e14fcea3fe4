import type SMTPPool from 'nodemailer/lib/smtp-pool/index.js';
import { SendError } from '../../message.ts';
import { isLoopback } from '../http/index.ts';

/** Time limits of a conversation with the mail server, in milliseconds. */
export interface MailLimits {
  /** For the connection, and for the server's greeting. */
  readonly connect: number;
  /** For each answer. */
  readonly answer: number;
  /** For one message as a whole. */
  readonly message: number;
}

export const defaultMailLimits: MailLimits = { connect: 15_000, answer: 30_000, message: 90_000 };

const tlsWords = ['required', 'if offered', 'never'] as const;

/**
 * Settings of the connection from an address such as `smtps://baton@mail.example:465` (TLS from the start) or
 * `smtp://mail.example:587?tls=required` (STARTTLS). `tls` is `required`, `if offered` or `never`; where it is not said,
 * a password goes to other machines by TLS only. The server may be in the private network, unlike the receivers of
 * webhooks: its address comes from who runs Baton or publishes definitions, mail servers mostly stand there, and it is
 * spoken to in SMTP, which takes no keys of a cloud out of it. Raises `SendError`.
 */
export function mailServer(
  address: string,
  password: string | undefined,
  limits: MailLimits,
): SMTPPool.Options {
  const url = URL.parse(address);
  const secure = url?.protocol === 'smtps:';
  if (!url || (!secure && url.protocol !== 'smtp:') || url.hostname === '')
    throw wrong('The address of the mail server must be like smtps://user@host:465');
  const pass = password ?? decode(url.password);
  const user = decode(url.username);
  return {
    pool: true,
    host: url.hostname.replace(/^\[|\]$/g, ''),
    port: Number(url.port || (secure ? 465 : 587)),
    secure,
    ...starttls(url, secure, pass !== ''),
    ...(user !== '' && { auth: { user, pass } }),
    maxConnections: 3,
    maxMessages: 100,
    connectionTimeout: limits.connect,
    greetingTimeout: limits.connect,
    dnsTimeout: limits.connect,
    socketTimeout: limits.answer,
    disableFileAccess: true,
    disableUrlAccess: true,
  };
}

function starttls(
  url: URL,
  secure: boolean,
  hasPassword: boolean,
): { readonly requireTLS?: boolean; readonly ignoreTLS?: boolean } {
  if (secure) return {};
  const said = url.searchParams.get('tls');
  const tls = tlsWords.find((word) => word === said);
  if (said !== null && !tls) throw wrong(`tls=${said} must be one of ${tlsWords.join(', ')}`);
  const wanted = tls ?? (hasPassword && !isThisMachine(url.hostname) ? 'required' : 'if offered');
  return wanted === 'required'
    ? { requireTLS: true }
    : { ignoreTLS: wanted === 'never' || isThisMachine(url.hostname) };
}

function isThisMachine(host: string): boolean {
  return host === 'localhost' || isLoopback(host.replace(/^\[|\]$/g, ''));
}

function decode(part: string): string {
  try {
    return decodeURIComponent(part);
  } catch {
    return part;
  }
}

function wrong(message: string): SendError {
  return new SendError(message, { retryable: false, channelFault: true });
}
