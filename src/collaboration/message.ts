import type { Channel, Topic } from '../definitions/index.ts';
import type { Instant, Locale } from '../shared/index.ts';

/**
 * One message as a sender puts it into the form of its channel. Plain data in the reader's language, and nothing in it
 * that the reader may not see.
 */
export interface OutgoingMessage {
  /** The idempotency key towards the receiver: the same however often the message is sent. */
  readonly key: string;
  readonly channel: Channel;
  /** Absent for a channel that people share. */
  readonly to?: Addressee;
  /** Who has the answer, where it is not the house. */
  readonly replyTo?: { readonly name: string; readonly email: string };
  /** Language of the words, and the zone of the times in them. */
  readonly locale: Locale;
  readonly zone: string;
  /** What belongs together in the receiver's program: the case; absent for a digest of several. */
  readonly threadKey?: string;
  readonly subject: string;
  readonly blocks: readonly Block[];
  /** The page of the case; of the inbox for a digest. */
  readonly caseUrl: string;
  /** What it tells, for programs that read it; several in a digest. */
  readonly events: readonly MessageEvent[];
  /** How many events are put together, where it is a digest. */
  readonly digestOf?: number;
  /** Files that go with it, by mail only. */
  readonly attachments?: readonly Attachment[];
  /** What calendar programs are told with it, by mail only (iMIP, RFC 6047). */
  readonly calendar?: CalendarPart;
  readonly created: Instant;
}

export interface Attachment {
  readonly name: string;
  /** Media type. */
  readonly type: string;
  readonly bytes: Uint8Array;
}

/** An iCalendar text, and what it asks for. */
export interface CalendarPart {
  readonly method: 'REQUEST' | 'CANCEL' | 'PUBLISH';
  readonly text: string;
}

export interface Addressee {
  /** Absent for somebody outside the house. */
  readonly person?: string;
  readonly name: string;
  readonly email: string;
}

export interface MessageEvent {
  readonly topic: Topic;
  readonly case: string;
  readonly funnel: string;
  readonly at: Instant;
  readonly stage?: string;
  readonly handoff?: string;
  readonly offer?: string;
  readonly approval?: string;
  readonly task?: string;
  readonly comment?: string;
  readonly document?: string;
}

/** Parts of a message, in order. */
export type Block =
  | { readonly kind: 'heading'; readonly text: string }
  | { readonly kind: 'text'; readonly text: string }
  | {
      readonly kind: 'facts';
      readonly facts: readonly { readonly label: string; readonly value: string }[];
    }
  | { readonly kind: 'actions'; readonly actions: readonly MessageAction[] };

export interface MessageAction {
  readonly label: string;
  readonly url: string;
  readonly style: 'primary' | 'danger' | 'plain';
  /** It acts for the reader, and works once. */
  readonly acts?: boolean;
}

/** Puts messages into the form of one kind of channel and hands them over. */
export interface Sender {
  readonly kind: Channel['settings']['kind'];
  /**
   * Resolves when the receiver has taken the message. Raises `SendError`; anything else raised is taken for an error
   * that may pass. Ends soon after the signal.
   */
  send(message: OutgoingMessage, signal: AbortSignal): Promise<void>;
}

/** Why a message could not be handed over. */
export class SendError extends Error {
  /** Whether trying again may help. */
  readonly retryable: boolean;
  /** Whether the channel as a whole is at fault, and not this message or its receiver. */
  readonly channelFault: boolean;
  /** The receiver asked to be left alone so long, in milliseconds. */
  readonly retryAfter?: number;

  constructor(
    message: string,
    how: { retryable: boolean; channelFault?: boolean; retryAfter?: number; cause?: unknown },
  ) {
    super(message, how.cause === undefined ? undefined : { cause: how.cause });
    this.name = 'SendError';
    this.retryable = how.retryable;
    this.channelFault = how.channelFault ?? how.retryable;
    if (how.retryAfter !== undefined) this.retryAfter = how.retryAfter;
  }
}

/** What the links in a message lead to, asked for when the message is made. */
export interface LinkMaker {
  /** The page of a case. */
  caseUrl(caseId: string): string;
  /** The page of the reader's inbox. */
  inboxUrl(): string;
  /** A page of the app by its path: `/surveys/…`. */
  pageUrl(path: string): string;
  /** Keeps signed links for one use and returns their addresses, in the order asked. */
  actionUrls(asked: readonly LinkRequest[], now: Instant): Promise<readonly string[]>;
}

export interface LinkRequest {
  readonly person: string;
  readonly case: string;
  readonly action: 'accept' | 'reject' | 'approve' | 'refuse' | 'task done' | 'open';
  /** The offer, approval or task. */
  readonly subject?: string;
}

/** The sender of a channel, or which secret it lacks. */
export interface Senders {
  of(channel: Channel): Sender | { readonly missing: string };
}
