import { defaultBackoff, nextAttempt, type Backoff } from '../../engine/index.ts';
import { MINUTE, SECOND } from '../../shared/index.ts';
import type { Roster } from '../audience/index.ts';
import { rosterOf } from '../happening.ts';
import { SendError, type Sender } from '../message.ts';
import type { MessagingParts } from '../parts.ts';
import type { ChannelHealth, Delivery } from '../ports.ts';
import { composeMessage, type Parcel } from './compose.ts';
import { afterFailure, afterSuccess, hasJustPaused, isFailing, isPaused } from './health.ts';
import { parcelsOf } from './parcels.ts';
import { tellAdmins } from './tell-admins.ts';

/** What the delivery of messages is made of. */
export interface DeliverParts extends MessagingParts {
  /** Names this process among those that share the store. */
  readonly owner: string;
  /** A number in [0, 1), for the jitter. */
  readonly random: () => number;
  readonly backoff?: Backoff;
  /** Milliseconds that a receiver may take. */
  readonly timeLimit?: number;
  /** Told of each failure; `dead` where it was the last. */
  readonly onFailure?: (delivery: Delivery, error: Error, dead: boolean) => void;
}

const batch = 32;
/** Longer than a batch takes, were every receiver as slow as it may be. */
const lease = 10 * MINUTE;
const defaultTimeLimit = 15 * SECOND;
/** Messages that are on their way by one channel at a time. */
const sideBySide = 4;

/**
 * Sends one batch of the messages that are due, and returns how many deliveries there were. A channel that has just
 * been paused is left alone; what was claimed for it is given back.
 */
export async function deliverOnce(parts: DeliverParts): Promise<number> {
  const { store, clock, owner } = parts;
  const now = clock.now();
  const health = new Map((await store.loadChannelHealth()).map((one) => [one.channel, one]));
  const except = [...health.values()].flatMap((one) => (isPaused(one, now) ? one.channel : []));
  const claim = { owner, now, until: now + lease, limit: batch, except };
  const claimed = await store.claimDeliveries(claim);
  if (claimed.length === 0) return 0;
  const roster = await rosterOf(parts);
  const byChannel = Map.groupBy(claimed, ({ channel }) => channel);
  const left = await Promise.all(
    [...byChannel].map(([id, deliveries]) => {
      const state = { health: health.get(id) };
      return deliverByChannel({ ...parts, roster, state }, id, deliveries);
    }),
  );
  if (left.some((waiting) => waiting > 0)) await store.releaseDeliveries(owner);
  return claimed.length;
}

/** The deliveries of one channel, with its health as it changes under way. */
interface ChannelParts extends DeliverParts {
  readonly roster: Roster;
  readonly state: { health: ChannelHealth | undefined };
}

/** Returns how many were left since the channel was paused. */
async function deliverByChannel(
  parts: ChannelParts,
  id: string,
  deliveries: readonly Delivery[],
): Promise<number> {
  const channel = parts.workspaces.current().workspace.channels.get(id);
  const sender = channel && parts.senders.of(channel);
  if (!channel || !sender || 'missing' in sender) {
    const error =
      sender && 'missing' in sender
        ? `not configured: set ${sender.missing}`
        : `there is no channel ${id} any more`;
    for (const delivery of deliveries) await bury(parts, delivery, new Error(error));
    return 0;
  }
  const parcels = parcelsOf(channel, deliveries);
  // What is told of one case goes out in order; different cases go side by side.
  const byCase = [...Map.groupBy(parcels, ({ deliveries: [first] }) => first?.case).values()];
  let left = parcels.length;
  const work = async (): Promise<void> => {
    for (let own = byCase.shift(); own; own = byCase.shift())
      for (const parcel of own) {
        if (isStopped(parts)) return;
        left -= 1;
        await deliver(parts, sender, parcel);
      }
  };
  const workers = isFailing(parts.state.health) ? 1 : sideBySide;
  await Promise.all(Array.from({ length: workers }, work));
  return left;
}

function isStopped({ state, clock }: ChannelParts): boolean {
  return state.health !== undefined && isPaused(state.health, clock.now());
}

async function deliver(parts: ChannelParts, sender: Sender, parcel: Parcel): Promise<void> {
  const { store, owner, clock, timeLimit = defaultTimeLimit } = parts;
  const keys = parcel.deliveries.map(({ key }) => key);
  try {
    const message = await composeMessage(parts, parts.roster, parcel);
    if (message) await sender.send(message, AbortSignal.timeout(timeLimit));
    await store.completeDeliveries(owner, keys, clock.now());
    if (message) await noteSuccess(parts, parcel);
  } catch (error) {
    await failed(parts, parcel, error instanceof Error ? error : new Error(String(error)));
  }
}

/** Health is written where it changes something, or to say that the channel is in use. */
async function noteSuccess(parts: ChannelParts, { channel }: Parcel): Promise<void> {
  const { state, clock, store } = parts;
  const before = state.health;
  const now = clock.now();
  if (before?.failures === 0 && now - (before.lastSuccess ?? 0) < MINUTE) return;
  state.health = afterSuccess(channel.id, before, now);
  await store.saveChannelHealth(state.health);
}

async function failed(parts: ChannelParts, parcel: Parcel, error: Error): Promise<void> {
  const retryable = !(error instanceof SendError) || error.retryable;
  for (const delivery of parcel.deliveries) {
    if (retryable) await retryOrBury(parts, delivery, error);
    else await bury(parts, delivery, error);
  }
  // Those that were under way when the channel was paused say nothing new.
  if (!isFaultOfChannel(error) || isStopped(parts)) return;
  const { state, clock, store } = parts;
  state.health = afterFailure(parcel.channel.id, state.health, clock.now(), error.message);
  await store.saveChannelHealth(state.health);
  if (hasJustPaused(state.health))
    await tellAdmins(parts, parts.roster, parcel.channel, state.health);
}

function isFaultOfChannel(error: Error): boolean {
  if (error instanceof SendError) return error.channelFault;
  return error.name === 'TimeoutError' || error.name === 'AbortError';
}

async function retryOrBury(parts: ChannelParts, delivery: Delivery, error: Error): Promise<void> {
  const { store, owner, clock, random, backoff = defaultBackoff, onFailure } = parts;
  const failures = delivery.attempts + 1;
  if (failures >= backoff.attempts) return bury(parts, delivery, error);
  const asked = error instanceof SendError ? (error.retryAfter ?? 0) : 0;
  const now = clock.now();
  const due = Math.max(nextAttempt(failures, now, backoff, random()), now + asked);
  await store.retryDelivery(owner, delivery.key, due, error.message);
  onFailure?.(delivery, error, false);
}

async function bury(parts: ChannelParts, delivery: Delivery, error: Error): Promise<void> {
  const { store, owner, clock, onFailure } = parts;
  await store.buryDelivery(owner, delivery.key, clock.now(), error.message);
  onFailure?.(delivery, error, true);
}
