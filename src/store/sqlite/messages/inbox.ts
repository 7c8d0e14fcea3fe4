import type { InboxItem, InboxStore } from '../../../collaboration/ports.ts';
import type { Instant, JsonObject } from '../../../shared/index.ts';
import type { Database } from '../database/database.ts';
import { json, numberAs, textAs, type Row } from '../database/rows.ts';

/** What people have to read: open items and done ones each have an index in order of time. */
export function createInboxStore(database: Database): InboxStore {
  return {
    addInboxItems: (items) =>
      database.write(() => {
        const added = items.filter((item) => addItem(database, item));
        noteChanges(
          database,
          added.map(({ person }) => person),
        );
        return added.map(({ id }) => id);
      }),
    listInbox: (person, page) => database.read(() => listInbox(database, person, page)),
    countInbox: (person, now) =>
      database.read(() => {
        const row = database
          .statement(
            `SELECT count(*) AS open, count(*) FILTER (WHERE read IS NULL) AS unread,
               count(*) FILTER (WHERE read IS NULL AND matter IS NULL) AS news FROM inbox
             WHERE person = ? AND done IS NULL AND (snoozed_until IS NULL OR snoozed_until <= ?)`,
          )
          .get(person, now);
        const count = (name: string) => Number(row?.[name]);
        return { open: count('open'), unread: count('unread'), news: count('news') };
      }),
    markInboxItem: (person, id, marks) =>
      database.write(() => markItem(database, person, id, marks)),
    endMatter: (caseId, matter, at, person) =>
      database.write(() => {
        const ended = database
          .statement(
            `UPDATE inbox SET done = ?1 WHERE case_id = ?2 AND matter = ?3 AND matter IS NOT NULL
               AND done IS NULL AND (?4 IS NULL OR person = ?4) RETURNING person`,
          )
          .all(at, caseId, matter, person ?? null);
        noteChanges(
          database,
          ended.map((row) => String(row['person'])),
        );
      }),
    inboxChanged: (person) =>
      database.read(() => {
        const row = database
          .statement('SELECT position FROM inbox_changes WHERE person = ?')
          .get(person);
        return Number(row?.['position'] ?? 0);
      }),
    sweepInbox: (before) => sweepInbox(database, before),
  };
}

const sweptAtATime = 1000;

/** Oldest first, a little at a time, so that nobody who writes waits for long. */
async function sweepInbox(database: Database, before: Instant): Promise<number> {
  for (let swept = 0; ;) {
    const { changes } = await database.write(() =>
      database
        .statement(
          `DELETE FROM inbox WHERE seq IN
             (SELECT seq FROM inbox WHERE done IS NOT NULL AND done < ? ORDER BY seq LIMIT ?)`,
        )
        .run(before, sweptAtATime),
    );
    swept += Number(changes);
    if (Number(changes) < sweptAtATime) return swept;
  }
}

/** False where there is one of this id already. */
function addItem(database: Database, item: InboxItem): boolean {
  const { changes } = database
    .statement(
      `INSERT INTO inbox (id, person, case_id, at, matter, read, done, snoozed_until, topic, funnel, params)
       VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?) ON CONFLICT DO NOTHING`,
    )
    .run(
      item.id,
      item.person,
      item.case,
      item.at,
      item.matter ?? null,
      item.read ?? null,
      item.done ?? null,
      item.snoozedUntil ?? null,
      item.topic,
      item.funnel,
      JSON.stringify(item.params),
    );
  return changes === 1;
}

type Page = Parameters<InboxStore['listInbox']>[1];

const views = {
  open: 'done IS NULL AND (snoozed_until IS NULL OR snoozed_until <= ?2)',
  snoozed: 'done IS NULL AND snoozed_until > ?2',
  done: 'done IS NOT NULL AND ?2 IS NOT NULL',
} as const satisfies { [View in Page['view']]: string };

function listInbox(
  database: Database,
  person: string,
  { view, now, before, limit }: Page,
): readonly InboxItem[] {
  const last =
    before === undefined
      ? undefined
      : database.statement('SELECT at FROM inbox WHERE person = ? AND id = ?').get(person, before);
  return database
    .statement(
      `SELECT * FROM inbox WHERE person = ?1 AND ${views[view]} AND (at, id) < (?3, ?4)
       ORDER BY at DESC, id DESC LIMIT ?5`,
    )
    .all(person, now, last ? Number(last['at']) : Number.MAX_SAFE_INTEGER, before ?? '', limit)
    .map(readItem);
}

function markItem(
  database: Database,
  person: string,
  id: string,
  marks: Parameters<InboxStore['markInboxItem']>[2],
): boolean {
  const stored = database
    .statement('SELECT read, done, snoozed_until FROM inbox WHERE id = ? AND person = ?')
    .get(id, person);
  if (!stored) return false;
  const { read = stored['read'], done = stored['done'] } = marks;
  const { snoozedUntil = stored['snoozed_until'] } = marks;
  database
    .statement('UPDATE inbox SET read = ?, done = ?, snoozed_until = ? WHERE id = ?')
    .run(read ?? null, done ?? null, snoozedUntil ?? null, id);
  noteChanges(database, [person]);
  return true;
}

/** Gives the change of each of the inboxes its place in the change stream. */
function noteChanges(database: Database, people: readonly string[]): void {
  for (const person of new Set(people))
    database
      .statement('INSERT OR REPLACE INTO inbox_changes (person, position) VALUES (?, ?)')
      .run(person, database.nextPosition());
}

function readItem(row: Row): InboxItem {
  return {
    id: String(row['id']),
    person: String(row['person']),
    topic: row['topic'] as InboxItem['topic'],
    case: String(row['case_id']),
    funnel: String(row['funnel']),
    at: Number(row['at']),
    ...textAs(row, 'matter', 'matter'),
    params: json<JsonObject>(row, 'params'),
    ...numberAs(row, 'read', 'read'),
    ...numberAs(row, 'done', 'done'),
    ...numberAs(row, 'snoozed_until', 'snoozedUntil'),
  };
}
