import type { Topic } from '../definitions/index.ts';
import type { Instant, JsonObject } from '../shared/index.ts';

/** What is told of payouts. */
export const payoutTopics = [
  'statement ready',
  'dispute opened',
  'dispute answered',
  'run submitted',
  'run returned',
] as const;
export type PayoutTopic = (typeof payoutTopics)[number];

/** What else is told by the other domains, in words of their own (see `tellNews`). */
export const newsTopics = [
  'survey asked',
  'survey alert',
  'meeting invited',
  'meeting changed',
  'meeting cancelled',
  'agenda ready',
  'action item',
  'action item due',
] as const;
export type NewsTopic = (typeof newsTopics)[number];

/** What an inbox tells of: what happens to cases, that a channel fails, payouts, and what other domains tell. */
export type InboxTopic = Topic | 'channel paused' | PayoutTopic | NewsTopic;

/** What a person has to read or to answer. One item for each event and person, however many rules name him. */
export interface InboxItem {
  /** `<effect key>:<person>` of what brought it, so that a repeat is recognised; further matters of it add theirs. */
  readonly id: string;
  readonly person: string;
  readonly topic: InboxTopic;
  /** Empty, like the funnel, where it is about no case. */
  readonly case: string;
  readonly funnel: string;
  readonly at: Instant;
  /**
   * What must be answered: `offer:<id>`, `approval:<id>#<step>`, `task:<id>`, `returned:<handoff>`,
   * `document:<id>`, `run:<plan>/<period>#<n>`, `dispute:<id>`, `survey:<id>`; the item is done when that is.
   */
  readonly matter?: string;
  /** What words are made of when it is read, in the reader's language and with his rights. */
  readonly params: JsonObject;
  readonly read?: Instant;
  readonly done?: Instant;
  readonly snoozedUntil?: Instant;
}

export interface InboxCounts {
  readonly open: number;
  readonly unread: number;
  /** Unread ones that ask for no answer. */
  readonly news: number;
}

export interface InboxStore {
  /** Adds what is not there yet; returns the ids that are new. */
  addInboxItems(items: readonly InboxItem[]): Promise<readonly string[]>;
  listInbox(
    person: string,
    page: {
      readonly view: 'open' | 'snoozed' | 'done';
      readonly now: Instant;
      /** The id of the last item of the page before; the newest come first. */
      readonly before?: string;
      readonly limit: number;
    },
  ): Promise<readonly InboxItem[]>;
  countInbox(person: string, now: Instant): Promise<InboxCounts>;
  /** False where the person has no such item. */
  markInboxItem(
    person: string,
    id: string,
    marks: {
      readonly read?: Instant | null;
      readonly done?: Instant | null;
      readonly snoozedUntil?: Instant | null;
    },
  ): Promise<boolean>;
  /** Everybody's open items about a matter are done, or those of the one person who has answered. */
  endMatter(caseId: string, matter: string, at: Instant, person?: string): Promise<void>;
  /**
   * The position in the change stream (`ChangeStore`) at which the person's inbox last changed; 0 before any
   * change. Whoever waits for changes asks when `onChange` tells of some.
   */
  inboxChanged(person: string): Promise<number>;
  /** Deletes what was done before; returns how many items there were. */
  sweepInbox(before: Instant): Promise<number>;
}

/** A message on its way out by one channel to one receiver. */
export interface Delivery {
  /** The idempotency key, also towards the receiver: `<effect key>:<channel>:<person or shared>`. */
  readonly key: string;
  readonly channel: string;
  /** Absent for what goes to a channel that people share. */
  readonly person?: string;
  readonly case: string;
  readonly created: Instant;
  /** Not before this moment: quiet hours, digests, retries. */
  readonly due: Instant;
  /** Deliveries of one digest and person are sent together. */
  readonly digest?: string;
  readonly attempts: number;
  /** Ids of notices and what their words are made of; words are made on sending. */
  readonly payload: JsonObject;
  readonly lastError?: string;
}

export interface DeadDelivery extends Delivery {
  readonly died: Instant;
  readonly error: string;
}

/** A channel that kept failing is paused until somebody lets it go on or `until` is reached. */
export interface ChannelHealth {
  readonly channel: string;
  readonly failures: number;
  readonly lastFailure?: { readonly at: Instant; readonly error: string };
  readonly lastSuccess?: Instant;
  readonly pausedSince?: Instant;
  readonly pausedUntil?: Instant;
}

export interface DeliveryStore {
  /** Adds what is not there yet (nor was delivered in the last 30 days); returns the keys that are new. */
  addDeliveries(deliveries: readonly Delivery[]): Promise<readonly string[]>;
  /**
   * Takes deliveries that are due, oldest first, leaving out paused channels. A digest comes whole: what else of it
   * is due for the same receiver comes with its first delivery, beyond the limit if need be.
   */
  claimDeliveries(claim: {
    readonly owner: string;
    readonly now: Instant;
    readonly until: Instant;
    readonly limit: number;
    readonly except: readonly string[];
  }): Promise<readonly Delivery[]>;
  completeDeliveries(owner: string, keys: readonly string[], at: Instant): Promise<void>;
  retryDelivery(owner: string, key: string, due: Instant, error: string): Promise<void>;
  buryDelivery(owner: string, key: string, at: Instant, error: string): Promise<void>;
  releaseDeliveries(owner: string): Promise<void>;
  listDeadDeliveries(page: {
    readonly limit: number;
    readonly after?: string;
  }): Promise<readonly DeadDelivery[]>;
  /** Back into the queue; false where there is no such dead delivery. */
  reviveDelivery(key: string, now: Instant): Promise<boolean>;
  countDeliveries(): Promise<number>;
  /** Deletes what was delivered before, and with it what a repeat is recognised by. */
  sweepDelivered(before: Instant): Promise<number>;

  loadChannelHealth(): Promise<readonly ChannelHealth[]>;
  saveChannelHealth(health: ChannelHealth): Promise<void>;
}

/** A link in a message that acts for a person, once. */
export interface ActionLink {
  /** SHA-256 of the secret in the link. */
  readonly idHash: string;
  readonly person: string;
  readonly case: string;
  readonly action: 'accept' | 'reject' | 'approve' | 'refuse' | 'task done' | 'open';
  /** The offer, approval or task. */
  readonly subject?: string;
  readonly created: Instant;
  readonly expires: Instant;
  readonly used?: Instant;
}

export interface ActionLinkStore {
  saveActionLinks(links: readonly ActionLink[]): Promise<void>;
  findActionLink(idHash: string): Promise<ActionLink | undefined>;
  /** Marks it as used; false where it was used before or has expired. */
  takeActionLink(idHash: string, now: Instant): Promise<boolean>;
  sweepActionLinks(expiredBefore: Instant): Promise<number>;
}

/** All that messages need of a store. */
export interface MessageStore extends InboxStore, DeliveryStore, ActionLinkStore {}
