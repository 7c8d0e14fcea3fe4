import type { CaseCommit } from '../../../engine/ports.ts';
import type { Json, JsonObject } from '../../../shared/index.ts';

type JournalEntry = CaseCommit['entry'];
type Event = JournalEntry['events'][number];

/** What stands in columns beside the text of an entry. */
export type EntryColumns = Pick<JournalEntry, 'case' | 'revision' | 'at' | 'idempotencyKey'>;

/** An entry as it is written: what is empty or stands elsewhere is left out. */
type Written = Omit<JournalEntry, keyof EntryColumns | 'events' | 'facts' | 'because'> &
  Partial<Pick<JournalEntry, 'facts' | 'because'>> & { readonly events: readonly WrittenEvent[] };

/** `beyond` are the changed fields that the command does not name, or not with that value. */
type WrittenEvent = Event | { readonly type: 'fields changed'; readonly beyond: JsonObject };

const noFacts: JournalEntry['facts'] = { records: {}, related: {}, named: {} };

/** An entry as text beside its columns. */
export function writeEntry(entry: JournalEntry): string {
  const { case: _, revision: _r, at: _a, idempotencyKey: _k, facts, because, ...rest } = entry;
  const given = fieldsOf(entry.command);
  const written: Written = {
    ...rest,
    events: entry.events.map((event) => shorten(event, given)),
    ...(Object.values(facts).some((part) => Object.keys(part).length > 0) && { facts }),
    ...(because.length > 0 && { because }),
  };
  return JSON.stringify(written);
}

/** The entry from what `writeEntry` wrote and the columns beside it. */
export function readEntry(columns: EntryColumns, text: string): JournalEntry {
  const { facts = noFacts, because = [], ...rest } = JSON.parse(text) as Written;
  const given = fieldsOf(rest.command);
  const events = rest.events.map((event) => lengthen(event, given));
  return { ...columns, ...rest, events, facts, because };
}

function fieldsOf(command: JournalEntry['command']): JsonObject {
  return 'fields' in command ? (command.fields ?? {}) : {};
}

/** The values that a command gives mostly become those of the case, and need not stand there twice. */
function shorten(event: Event, given: JsonObject): WrittenEvent {
  if (event.type !== 'fields changed') return event;
  const { type, fields } = event;
  const names = Object.keys(given);
  if (names.length === 0 || !names.every((name) => fields[name] !== undefined)) return event;
  const beyond: { [field: string]: Json } = {};
  for (const name in fields) {
    const value = fields[name];
    if (value !== undefined && value !== given[name]) beyond[name] = value;
  }
  return { type, beyond };
}

function lengthen(event: WrittenEvent, given: JsonObject): Event {
  if (event.type !== 'fields changed' || 'fields' in event) return event;
  return { type: event.type, fields: { ...given, ...event.beyond } };
}
