import { hash } from 'node:crypto';
import { SendError, type OutgoingMessage } from '../../message.ts';

/** Who sends and who receives: one address each, with a name. */
export interface MailParty {
  readonly name: string;
  readonly address: string;
}

/** One address of the form that all mail servers take; no list, no comment, no line break. */
const addressPattern = /^[^\s@<>,;:"()[\]\\]+@[^\s@<>,;:"()[\]\\]+$/;

/** Reads `Baton <baton@example.com>` or a bare address. Raises `SendError`. */
export function readSender(from: string): MailParty {
  const [, name = '', inBrackets] = /^([^<>]*)<([^<>]+)>\s*$/.exec(from) ?? [];
  const address = (inBrackets ?? from).trim();
  if (!addressPattern.test(address))
    throw new SendError(`The channel's sender “${plain(from)}” is no e-mail address`, {
      retryable: false,
      channelFault: true,
    });
  return { name: plain(name).replace(/^"(.*)"$/, '$1'), address };
}

/** Raises `SendError` where the message is to nobody, or to what is not one address. */
export function readReceiver({ to }: OutgoingMessage): MailParty {
  if (!to || !addressPattern.test(to.email))
    throw new SendError(
      to ? `“${plain(to.email)}” is no e-mail address` : 'An e-mail needs a receiver',
      {
        retryable: false,
      },
    );
  return { name: plain(to.name), address: to.email };
}

/** One line: what would end a header, and other control characters, becomes a space. */
export function plain(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ').trim();
}

export interface MailIdentity {
  readonly messageId: string;
  /** The thread of the case: no message has this id, but all of the case answer to it. */
  readonly inReplyTo?: string;
  readonly references?: string;
}

/**
 * Ids from the keys, so that a repeat of a message has the id of the first, and the messages of one case stand
 * together in mail programs (RFC 5322, section 3.6.4).
 */
export function mailIdentity({ key, threadKey }: OutgoingMessage, from: MailParty): MailIdentity {
  const domain = from.address.slice(from.address.lastIndexOf('@') + 1);
  const idOf = (kind: string, text: string): string =>
    `<${kind}.${hash('sha256', text).slice(0, 32)}@${domain}>`;
  const messageId = idOf('message', key);
  if (threadKey === undefined) return { messageId };
  const thread = idOf('case', threadKey);
  return { messageId, inReplyTo: thread, references: thread };
}

/**
 * What programs read: that nobody should answer automatically (RFC 3834), the key by which a repeat is
 * recognised, the language, and where to choose what one is told (RFC 2369).
 */
export function mailHeaders(
  message: OutgoingMessage,
  preferencesUrl: string | undefined,
): Readonly<Record<string, string>> {
  return {
    'Auto-Submitted': 'auto-generated',
    'X-Auto-Response-Suppress': 'All',
    'X-Baton-Key': plain(message.key),
    'Content-Language': plain(message.locale),
    ...(preferencesUrl !== undefined && { 'List-Unsubscribe': `<${preferencesUrl}>` }),
  };
}
