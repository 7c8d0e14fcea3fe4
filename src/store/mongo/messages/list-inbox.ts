import type { InboxItem, InboxStore } from '../../../collaboration/ports.ts';
import type { Instant } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Filter } from '../database/documents.ts';
import type { InboxDocument } from '../models/message-documents.ts';

type Page = Parameters<InboxStore['listInbox']>[1];

/** A page of a person's items, the newest first. */
export async function listInbox(
  database: MongoDatabase,
  person: string,
  { view, now, before, limit }: Page,
): Promise<readonly InboxItem[]> {
  const found = await database.models.inbox.find(
    {
      person: { $eq: person },
      $and: [viewFilters[view](now), await beforeFilter(database, person, before)],
    },
    { sort: { at: -1, _id: -1 }, limit },
  );
  return found.map(toItem);
}

export function openFilter(now: Instant): Filter {
  return {
    done: { $exists: false },
    $or: [{ snoozedUntil: { $exists: false } }, { snoozedUntil: { $lte: now } }],
  };
}

const viewFilters: { readonly [View in Page['view']]: (now: Instant) => Filter } = {
  open: openFilter,
  snoozed: (now) => ({ done: { $exists: false }, snoozedUntil: { $gt: now } }),
  done: () => ({ done: { $exists: true } }),
};

/** What comes after the last item of the page before: earlier, or of a lower id at the same moment. */
async function beforeFilter(
  { models }: MongoDatabase,
  person: string,
  before: string | undefined,
): Promise<Filter> {
  if (before === undefined) return {};
  const last = await models.inbox.findOne({ _id: { $eq: before }, person: { $eq: person } });
  if (!last) return {};
  return { $or: [{ at: { $lt: last.at } }, { at: last.at, _id: { $lt: last._id } }] };
}

function toItem({ json, read, done, snoozedUntil }: InboxDocument): InboxItem {
  return {
    ...(JSON.parse(json) as InboxItem),
    ...(read !== undefined && { read }),
    ...(done !== undefined && { done }),
    ...(snoozedUntil !== undefined && { snoozedUntil }),
  };
}
