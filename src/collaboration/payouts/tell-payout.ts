import type { Right } from '../../definitions/index.ts';
import { inboxChannel, type Roster } from '../audience/index.ts';
import { timingOf } from '../delivery/timing.ts';
import { rosterOf } from '../happening.ts';
import type { MessagingParts } from '../parts.ts';
import type { Delivery, InboxItem } from '../ports.ts';
import { payoutParams, type PayoutTold } from './payout-told.ts';

/** Something about payouts, and who is told of it. */
export interface PayoutNotice extends Omit<PayoutTold, 'right'> {
  /** The same key again tells nobody anew. */
  readonly key: string;
  /** People by id, each with his amount; or all who have a right. */
  readonly to: ReadonlyMap<string, string | undefined> | Right;
  /** What has to be answered. */
  readonly matter?: string;
}

/** What one person is told. */
interface Copy {
  readonly person: string;
  readonly told: PayoutTold;
}

/**
 * Tells people of payouts: by the inbox, and by e-mail where there is a channel and they have not switched it off.
 * Repeated it adds nothing.
 */
export async function tellPayout(parts: MessagingParts, notice: PayoutNotice): Promise<void> {
  const roster = await rosterOf(parts);
  const copies = copiesOf(notice, roster);
  const items = copies.flatMap((copy) => itemOf(notice, copy, roster));
  if (items.length > 0) await parts.store.addInboxItems(items);
  const deliveries = copies.flatMap((copy) => deliveryOf(parts, notice, copy, roster));
  if (deliveries.length === 0) return;
  await parts.store.addDeliveries(deliveries);
  parts.onDeliveries?.();
}

/** Everybody's items about a matter of payouts are done. */
export async function endPayoutMatter(
  { store }: Pick<MessagingParts, 'store'>,
  { matter, at }: { readonly matter: string; readonly at: number },
): Promise<void> {
  await store.endMatter('', matter, at);
}

/** Whoever brought it about knows of it; who is not active is told nothing. */
function copiesOf(notice: PayoutNotice, roster: Roster): readonly Copy[] {
  const { key: _key, matter: _matter, to, ...told } = notice;
  const copies: readonly Copy[] =
    typeof to === 'string'
      ? roster.holdersOf(to).map((person) => ({ person, told: { ...told, right: to } }))
      : [...to].map(([person, amount]) => ({
          person,
          told: { ...told, ...(amount !== undefined && { amount }) },
        }));
  return copies.filter(({ person }) => person !== notice.by.id && roster.actor(person));
}

function itemOf(
  { key, at, topic, matter }: PayoutNotice,
  { person, told }: Copy,
  roster: Roster,
): readonly InboxItem[] {
  const isOff = roster.person(person)?.messages?.channels?.[inboxChannel] === 'off';
  if (isOff && matter === undefined) return [];
  return [
    {
      id: `${key}:${person}`,
      person,
      topic,
      case: '',
      funnel: '',
      at,
      ...(matter !== undefined && { matter }),
      params: payoutParams(told),
    },
  ];
}

function deliveryOf(
  { workspaces, senders }: MessagingParts,
  { key, at }: PayoutNotice,
  { person: id, told }: Copy,
  roster: Roster,
): readonly Delivery[] {
  const { channels, organization } = workspaces.current().workspace;
  const channel = [...channels.values()].find(({ settings }) => settings.kind === 'email');
  const person = roster.person(id);
  if (!channel || !person || person.messages?.channels?.[channel.id] === 'off') return [];
  if ('missing' in senders.of(channel)) return [];
  // Quiet hours and the time of a digest are kept; but what it says of money stands alone.
  const { due } = timingOf({ channel, organization, person, now: roster.now });
  return [
    {
      key: `${key}:${channel.id}:${id}`,
      channel: channel.id,
      person: id,
      case: '',
      created: at,
      due,
      attempts: 0,
      payload: payoutParams(told),
    },
  ];
}
