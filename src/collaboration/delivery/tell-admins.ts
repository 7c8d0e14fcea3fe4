import type { Channel } from '../../definitions/index.ts';
import type { Json } from '../../shared/index.ts';
import type { Roster } from '../audience/index.ts';
import type { ChannelHealth, InboxItem, InboxStore } from '../ports.ts';

/** Tells those who administer data that a channel is paused; once for each time. */
export async function tellAdmins(
  { store }: { readonly store: Pick<InboxStore, 'addInboxItems'> },
  roster: Roster,
  { id, title }: Channel,
  { pausedSince = 0, lastFailure }: ChannelHealth,
): Promise<void> {
  const params = { channel: id, title: title as Json, error: lastFailure?.error ?? '' };
  const items = roster.holdersOf('administer data').map((person): InboxItem => ({
    id: `channel:${id}:${pausedSince}:${person}`,
    person,
    topic: 'channel paused',
    case: '',
    funnel: '',
    at: pausedSince,
    params,
  }));
  if (items.length > 0) await store.addInboxItems(items);
}
