import { SendError } from '../../message.ts';
import { shorten } from '../shorten.ts';
import { plain } from './mail-headers.ts';

/** What nodemailer says of a failure. */
interface MailFailure {
  readonly code?: string;
  readonly responseCode?: number;
  readonly command?: string;
  readonly message?: string;
}

/**
 * What a failure means. An answer of 5xx to the receiver or the message is final for this message (RFC 5321, section
 * 4.2.1); a wrong password, a missing certificate or a server that is away concerns every message of the channel and
 * may be put right, so those wait.
 */
export function mailError(cause: unknown): SendError {
  if (cause instanceof SendError) return cause;
  const failure = cause as MailFailure;
  const message = `The mail server: ${shorten(plain(failure.message ?? String(cause)), 300)}`;
  const final = (failure.responseCode ?? 0) >= 500 && isAboutThisMessage(failure);
  const passes = failure.responseCode !== undefined && failure.responseCode < 500;
  const channelFault = !final && !(passes && isAboutThisMessage(failure));
  return new SendError(message, { retryable: !final, channelFault, cause });
}

/** The receiver or the content was refused, rather than the connection, the sign-in or the sender. */
function isAboutThisMessage({ code, command }: MailFailure): boolean {
  return (code === 'EENVELOPE' && command !== 'MAIL FROM') || code === 'EMESSAGE';
}
