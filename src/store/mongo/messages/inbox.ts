import type { InboxCounts, InboxItem, InboxStore } from '../../../collaboration/ports.ts';
import type { Instant } from '../../../shared/index.ts';
import type { MongoDatabase } from '../database/database.ts';
import type { Filter } from '../database/documents.ts';
import type { InboxDocument } from '../models/message-documents.ts';
import { insertNew } from '../database/insert-new.ts';
import { listInbox, openFilter } from './list-inbox.ts';

/** What people have to read, a document for each item. */
export function createInboxStore(database: MongoDatabase): InboxStore {
  return {
    addInboxItems: (items) => addInboxItems(database, items),
    listInbox: (person, page) => listInbox(database, person, page),
    countInbox: (person, now) => countInbox(database, person, now),
    markInboxItem: (person, id, marks) => markInboxItem(database, person, id, marks),
    endMatter: (caseId, matter, at, person) =>
      endMatter(
        database,
        {
          case: { $eq: caseId },
          matter: { $eq: matter },
          ...(person !== undefined && { person: { $eq: person } }),
        },
        at,
      ),
    inboxChanged: async (person) => {
      const last = await database.models.changes.findOne(
        { inbox: { $eq: person } },
        { sort: { _id: -1 }, fields: { _id: 1 } },
      );
      return last?._id ?? 0;
    },
    sweepInbox: (before) => database.models.inbox.deleteAll({ done: { $lt: before } }),
  };
}

async function addInboxItems(
  { models, changes }: MongoDatabase,
  items: readonly InboxItem[],
): Promise<readonly string[]> {
  const changed = Date.now();
  const added = await insertNew(
    models.inbox,
    items.map((item) => ({ ...toDocument(item), changed })),
  );
  await changes.announceInboxes(added.map(({ _id, person }) => ({ _id, person, changed })));
  return added.map(({ _id }) => _id);
}

function toDocument({ read, done, snoozedUntil, ...item }: InboxItem): InboxDocument {
  const { id, person, at, matter } = item;
  return {
    _id: id,
    person,
    case: item.case,
    at,
    ...(matter !== undefined && { matter }),
    ...(read !== undefined && { read }),
    ...(done !== undefined && { done }),
    ...(snoozedUntil !== undefined && { snoozedUntil }),
    json: JSON.stringify(item),
  };
}

async function countInbox(
  { models }: MongoDatabase,
  person: string,
  now: Instant,
): Promise<InboxCounts> {
  const isUnread = { $cond: [{ $gt: ['$read', null] }, 0, 1] };
  const isNews = { $cond: [{ $gt: ['$matter', null] }, 0, isUnread] };
  const [counted] = await models.inbox.aggregate<InboxCounts>([
    { $match: { person: { $eq: person }, ...openFilter(now) } },
    {
      $group: { _id: null, open: { $sum: 1 }, unread: { $sum: isUnread }, news: { $sum: isNews } },
    },
  ]);
  return { open: counted?.open ?? 0, unread: counted?.unread ?? 0, news: counted?.news ?? 0 };
}

async function markInboxItem(
  { models, changes }: MongoDatabase,
  person: string,
  _id: string,
  marks: Parameters<InboxStore['markInboxItem']>[2],
): Promise<boolean> {
  const changed = Date.now();
  const given = (['read', 'done', 'snoozedUntil'] as const).filter(
    (mark) => marks[mark] !== undefined,
  );
  const set = given.filter((mark) => marks[mark] !== null).map((mark) => [mark, marks[mark]]);
  const unset = given.filter((mark) => marks[mark] === null).map((mark) => [mark, '']);
  const marked = await models.inbox.update(
    { _id: { $eq: _id }, person: { $eq: person } },
    {
      $set: { ...Object.fromEntries(set), changed },
      ...(unset.length > 0 && { $unset: Object.fromEntries(unset) as object }),
    },
  );
  if (marked === 0) return false;
  await changes.announceInboxes([{ _id, person, changed }]);
  return true;
}

async function endMatter(
  { models, changes }: MongoDatabase,
  ofMatter: Filter,
  at: Instant,
): Promise<void> {
  const changed = Date.now();
  const undone = { done: { $exists: false } };
  const open = await models.inbox.find({ ...ofMatter, ...undone }, { fields: { person: 1 } });
  if (open.length === 0) return;
  await models.inbox.updateAll(
    { _id: { $in: open.map(({ _id }) => _id) }, ...undone },
    { $set: { done: at, changed } },
  );
  await changes.announceInboxes(open.map(({ _id, person }) => ({ _id, person, changed })));
}
