import { mayChangeNothing, type Actor } from '../../access/index.ts';
import { BatonError, type Instant } from '../../shared/index.ts';
import type { MessagingParts } from '../parts.ts';

/** What a person does with an item of his inbox; `open` takes it back from done or from waiting. */
export type InboxMark =
  | { readonly as: 'read' | 'unread' | 'done' | 'open' }
  | { readonly as: 'snoozed'; readonly until: Instant };

/**
 * Marks an item of the actor's own inbox. Raises `not-found`, `inbox-snooze-past` where it should come back at a moment
 * that is over, and what keeps the actor from changing anything.
 */
export async function markInboxItem(
  { store, clock }: Pick<MessagingParts, 'store' | 'clock'>,
  actor: Actor,
  id: string,
  mark: InboxMark,
): Promise<void> {
  const bound = mayChangeNothing(actor);
  if (bound) throw new BatonError(bound);
  const now = clock.now();
  if (mark.as === 'snoozed' && mark.until <= now)
    throw new BatonError({ code: 'inbox-snooze-past', path: '/until' });
  const found = await store.markInboxItem(actor.id, id, marksOf(mark, now));
  if (found) return;
  const what = { en: 'inbox item', 'zh-CN': '收件箱条目' };
  throw new BatonError({ code: 'not-found', params: { what, id } });
}

type Marks = Parameters<MessagingParts['store']['markInboxItem']>[2];

function marksOf(mark: InboxMark, now: Instant): Marks {
  switch (mark.as) {
    case 'read':
      return { read: now };
    case 'unread':
      return { read: null };
    case 'done':
      return { read: now, done: now, snoozedUntil: null };
    case 'open':
      return { done: null, snoozedUntil: null };
    case 'snoozed':
      return { done: null, snoozedUntil: mark.until };
  }
}
