import type { Channel } from '../../definitions/index.ts';
import type { Instant, JsonObject, Locale } from '../../shared/index.ts';
import type { Attachment, OutgoingMessage } from '../message.ts';
import type { Delivery, DeliveryStore } from '../ports.ts';

/** A letter to somebody outside the house, in the words of whoever sends it. */
export interface Letter {
  readonly to: { readonly name: string; readonly email: string };
  /** Who has the answer. */
  readonly replyTo?: { readonly name: string; readonly email: string };
  readonly locale: Locale;
  readonly zone: string;
  readonly subject: string;
  readonly text: readonly string[];
  readonly facts: readonly { readonly label: string; readonly value: string }[];
  /** It is meant for the reader alone. */
  readonly link: { readonly label: string; readonly url: string };
  readonly attachment?: Attachment;
}

/** Writes letters when they go out, so that nothing of them need be kept before. */
export interface LetterWriter {
  /** Undefined where it is no longer worth sending. */
  write(order: JsonObject): Promise<Letter | undefined>;
}

/** A letter that is to go out. */
export interface LetterOrder {
  /** The same key again sends nothing more. */
  readonly key: string;
  readonly channel: string;
  /** The case that it is about; empty where it is about none. */
  readonly case: string;
  /** Not before. */
  readonly due: Instant;
  readonly letter: JsonObject;
}

/** Puts letters into the queue of deliveries. */
export async function queueLetters(
  store: Pick<DeliveryStore, 'addDeliveries'>,
  orders: readonly LetterOrder[],
  now: Instant,
): Promise<void> {
  const deliveries = orders.map(({ key, channel, case: about, due, letter }): Delivery => {
    const payload = { letter };
    return { key, channel, case: about, created: now, due, attempts: 0, payload };
  });
  await store.addDeliveries(deliveries);
}

/** What a delivery says of a letter; undefined where it is none. */
export function letterIn({ payload }: Pick<Delivery, 'payload'>): JsonObject | undefined {
  return payload['letter'] as JsonObject | undefined;
}

/** The message of a letter; undefined where it is no longer worth sending. */
export async function composeLetter(
  writer: LetterWriter | undefined,
  channel: Channel,
  { key, created }: Delivery,
  order: JsonObject,
): Promise<OutgoingMessage | undefined> {
  const letter = await writer?.write(order);
  if (!letter) return undefined;
  const { to, replyTo, locale, zone, subject, text, facts, link, attachment } = letter;
  return {
    key,
    channel,
    to,
    ...(replyTo && { replyTo }),
    locale,
    zone,
    subject,
    blocks: [
      ...text.map((one) => ({ kind: 'text', text: one }) as const),
      { kind: 'facts', facts },
      { kind: 'actions', actions: [{ ...link, style: 'primary', acts: true }] },
    ],
    caseUrl: link.url,
    events: [],
    ...(attachment && { attachments: [attachment] }),
    created,
  };
}
