import type { Command, JournalEntry } from '../../engine/index.ts';
import type { Json, JsonObject } from '../../shared/index.ts';

const naming: ReadonlySet<string> = new Set(['person', 'by', 'for', 'owner', 'holder']);

/** Everybody whom these lines of the journal may name. */
export function peopleNamed(entries: readonly JournalEntry[]): ReadonlySet<string> {
  const found = new Set<string>();
  for (const { command, events } of entries) {
    for (const id of inCommand(command)) found.add(id);
    for (const event of events)
      if (event.type !== 'document') gather(event as unknown as JsonObject, found);
  }
  return found;
}

function inCommand(command: Command): readonly string[] {
  switch (command.kind) {
    case 'assign':
      return [command.owner];
    case 'follow':
    case 'add approver':
      return [command.person];
    case 'delegate':
      return [command.to];
    case 'hand over':
      return [command.from, command.to];
    default:
      return [];
  }
}

function gather(value: Json | undefined, found: Set<string>): void {
  if (Array.isArray(value)) for (const item of value as Json[]) gather(item, found);
  else if (value !== null && typeof value === 'object')
    for (const [name, member] of Object.entries(value as JsonObject)) {
      if (typeof member === 'string' && naming.has(name)) found.add(member);
      else gather(member, found);
    }
}
