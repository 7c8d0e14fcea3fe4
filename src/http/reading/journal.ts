import type { FieldAccess } from '../../access/index.ts';
import { redactRow } from '../../access/index.ts';
import type { Because, CaseEvent, JournalEntry } from '../../engine/index.ts';
import { localize, toIso, type Json, type JsonObject, type Locale } from '../../shared/index.ts';
import type { SeenCase } from './cases.ts';
import { eventJson } from './event.ts';
import { shownIn } from './shown.ts';

/**
 * A line of a case's history as the reader may know it: values of fields as they would be shown in the case,
 * reasons whose inputs are all shown, and of the others nothing but how they came out.
 */
export function journalJson(entry: JournalEntry, seen: SeenCase, locale: Locale): object {
  const access = seen.view.access(seen.stored);
  const { command } = entry;
  const shown = shownIn(access);
  return {
    revision: entry.revision,
    at: toIso(entry.at),
    actor: entry.actor,
    command: command.kind,
    ...(command.kind === 'move' ? { move: command.move } : {}),
    ...('reason' in command && command.reason !== undefined && shown('reason')
      ? { reason: command.reason }
      : {}),
    ...('note' in command && command.note !== undefined && tellsWhy(entry, shown)
      ? { note: command.note }
      : {}),
    release: entry.release,
    changes: redactRow(changesOf(entry.events), access, seen.funnel.entity),
    events: entry.events.flatMap((event) => eventJson(event, shown, seen.seesDocuments)),
    because: entry.because.map((because) => becauseJson(because, access, locale)),
  };
}

/** Why a case was closed or overridden stands in fields of the case, which may be hidden. */
export function tellsWhy(
  { command, events }: Pick<JournalEntry, 'command' | 'events'>,
  shown: (field: string) => boolean,
): boolean {
  const closes = events.some(({ type }) => type === 'closed');
  return (
    (shown('reason') || (command.kind !== 'override' && !closes)) && (shown('outcome') || !closes)
  );
}

function changesOf(events: readonly CaseEvent[]): JsonObject {
  const changes: { [field: string]: Json } = {};
  for (const event of events)
    if (event.type === 'fields changed') Object.assign(changes, event.fields);
  return changes;
}

/** A reason as the reader may know it: its words always; its expression and inputs where all are shown. */
export function becauseJson(because: Because, access: FieldAccess, locale: Locale): object {
  const { rule, text, expression, inputs = {}, holds } = because;
  const known = Object.keys(inputs).every((path) => isReadable(access, path));
  return {
    rule,
    ...(text === undefined ? {} : { text: localize(text, locale) }),
    ...(expression === undefined || !known ? {} : { expression, inputs }),
    holds,
  };
}

/** Whether a path such as `case.amount` shows nothing hidden; what lies behind a reference is not looked up. */
function isReadable(access: FieldAccess, path: string): boolean {
  const [root, field, ...deeper] = path.split('.');
  if (root !== 'case' && root !== 'record') return true;
  return field === undefined || (shownIn(access)(field) && deeper.length === 0);
}
