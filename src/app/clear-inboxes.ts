import type { InboxItem, InboxStore } from '../collaboration/index.ts';
import type { AccessStore } from '../access/index.ts';
import type { Instant } from '../shared/index.ts';

const page = 200;

/** People have read what they were told before `before`, where it asks nothing of them. */
export async function clearInboxes(
  store: InboxStore & Pick<AccessStore, 'listPeople'>,
  before: Instant,
): Promise<void> {
  for (let after: string | undefined; ;) {
    const people = await store.listPeople({ limit: page, ...(after !== undefined && { after }) });
    for (const { id } of people) await clearInbox(store, id, before);
    after = people.at(-1)?.id;
    if (people.length < page) return;
  }
}

async function clearInbox(store: InboxStore, person: string, before: Instant): Promise<void> {
  for (let last: string | undefined; ;) {
    const from = { view: 'open', now: before, limit: page } as const;
    const items = await store.listInbox(
      person,
      last === undefined ? from : { ...from, before: last },
    );
    await Promise.all(items.filter(isOld).map(({ id, at }) => mark(id, at)));
    last = items.at(-1)?.id;
    if (items.length < page) return;
  }

  function isOld({ at, matter }: InboxItem): boolean {
    return at < before && matter === undefined;
  }

  function mark(id: string, at: Instant): Promise<boolean> {
    return store.markInboxItem(person, id, { read: at, done: at });
  }
}
