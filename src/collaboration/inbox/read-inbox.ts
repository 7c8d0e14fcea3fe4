import type { Actor } from '../../access/index.ts';
import { loadCaseInView } from '../case-in-view.ts';
import { rosterOf } from '../happening.ts';
import type { MessagingParts } from '../parts.ts';
import type { InboxItem } from '../ports.ts';
import type { InboxEntry } from './entry.ts';
import { showItem } from './show-item.ts';

export interface InboxPage {
  readonly view: 'open' | 'snoozed' | 'done';
  /** The id of the last item of the page before. */
  readonly before?: string;
  readonly limit: number;
}

export interface InboxList {
  readonly items: readonly InboxEntry[];
  /** For `before`, where there may be more. */
  readonly next?: string;
}

/** The actor's own inbox, the newest first, in his words and with his rights. */
export async function readInbox(
  parts: MessagingParts,
  actor: Actor,
  page: InboxPage,
): Promise<InboxList> {
  const { store, clock } = parts;
  const found = await store.listInbox(actor.id, { ...page, now: clock.now() });
  const items = await shown(parts, actor, found);
  const last = found.length === page.limit ? found.at(-1)?.id : undefined;
  return {
    items: page.view === 'done' ? items : items.filter(({ done }) => done === undefined),
    ...(last !== undefined && { next: last }),
  };
}

/** Each case is read once, however many items are about it. */
async function shown(
  parts: MessagingParts,
  actor: Actor,
  items: readonly InboxItem[],
): Promise<readonly InboxEntry[]> {
  const roster = await rosterOf(parts);
  const ids = [...new Set(items.map((item) => item.case))].filter((id) => id !== '');
  const views = new Map(
    await Promise.all(ids.map(async (id) => [id, await loadCaseInView(parts, id)] as const)),
  );
  const entries = await Promise.all(
    items.map((item) => {
      const view = views.get(item.case);
      return showItem(parts, item, { actor, roster, ...(view && { view }) });
    }),
  );
  return entries.filter((entry) => entry !== undefined);
}
