import type { Channel } from '../definitions/index.ts';
import type { Instant, LocalizedText } from '../shared/index.ts';
import type { MessagingParts } from './parts.ts';

/** How a channel does, for those who administer data. */
export interface ChannelReport {
  readonly channel: string;
  readonly title: LocalizedText;
  readonly kind: Channel['settings']['kind'];
  readonly state: 'ready' | 'failing' | 'paused' | 'not configured';
  /** The secret that has to be set. */
  readonly missing?: string;
  readonly failures: number;
  readonly pausedUntil?: Instant;
  readonly lastSuccess?: Instant;
  readonly lastFailure?: { readonly at: Instant; readonly error: string };
}

/** Every channel of the current workspace with its state. */
export async function reportChannels({
  store,
  workspaces,
  senders,
  clock,
}: MessagingParts): Promise<readonly ChannelReport[]> {
  const known = new Map((await store.loadChannelHealth()).map((one) => [one.channel, one]));
  const now = clock.now();
  return [...workspaces.current().workspace.channels.values()].map((channel): ChannelReport => {
    const { id, title, settings } = channel;
    const sender = senders.of(channel);
    const health = known.get(id);
    const { failures = 0, pausedUntil = 0, lastSuccess, lastFailure } = health ?? {};
    const state = pausedUntil > now ? 'paused' : failures > 0 ? 'failing' : 'ready';
    return {
      channel: id,
      title,
      kind: settings.kind,
      state: 'missing' in sender ? 'not configured' : state,
      ...('missing' in sender && { missing: sender.missing }),
      failures,
      ...(pausedUntil > now && { pausedUntil }),
      ...(lastSuccess !== undefined && { lastSuccess }),
      ...(lastFailure && { lastFailure }),
    };
  });
}

/** Lets a paused channel go on at once. False where it was not paused. */
export async function resumeChannel(
  { store, onDeliveries }: Pick<MessagingParts, 'store' | 'onDeliveries'>,
  id: string,
): Promise<boolean> {
  const health = (await store.loadChannelHealth()).find(({ channel }) => channel === id);
  if (health?.pausedUntil === undefined) return false;
  const { pausedUntil: _until, pausedSince: _since, ...rest } = health;
  await store.saveChannelHealth({ ...rest, failures: 0 });
  onDeliveries?.();
  return true;
}
