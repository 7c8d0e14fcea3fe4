import type { CaseEvent, Command, JournalEntry } from '../../engine/index.ts';
import { approvalLine } from './approval-line.ts';
import { documentLine, wayOf } from './event-line.ts';
import { handoffLine } from './handoff-line.ts';
import type { Line, Told } from './model.ts';
import { taskLine } from './task-line.ts';
import type { Teller } from './teller.ts';
import { historyWords as words } from './words.ts';

type Of<K extends Command['kind']> = Extract<Command, { kind: K }>;

/** The sentence about what somebody did; none where only what followed can be told, as of a timer. */
export function commandLine(teller: Teller, told: Told): Line | undefined {
  const { entry } = told;
  const { command } = entry;
  switch (command.kind) {
    case 'open':
    case 'import':
    case 'override':
      return stageLine(teller, command, entry);
    case 'edit':
      return editLine(teller, told);
    case 'move':
      return moveLine(teller, command, entry);
    case 'assign':
    case 'follow':
    case 'hand over':
      return personLine(teller, command, entry);
    case 'accept':
    case 'withdraw':
    case 'reject':
    case 'return':
    case 'resubmit':
    case 'reroute':
      return handoffLine(teller, command, told);
    case 'vote':
    case 'delegate':
    case 'add approver':
    case 'return approval':
    case 'withdraw approval':
      return approvalLine(teller, command, told);
    case 'add task':
    case 'change task':
    case 'end task':
    case 'reopen task':
      return taskLine(teller, entry);
    case 'comment':
      return { kind: 'comments', text: teller.say(words.commented, { actor: entry.actor.name }) };
    case 'pause':
    case 'resume':
    case 'reckon clocks':
      return clockLine(teller, command, entry);
    case 'document': {
      const event = eventOf(entry, 'document');
      return event && documentLine(teller, event);
    }
    case 'timer':
      return undefined;
  }
}

function stageLine(
  teller: Teller,
  command: Of<'open' | 'import' | 'override'>,
  entry: JournalEntry,
): Line {
  const actor = entry.actor.name;
  if (command.kind === 'open') {
    const of = command.origin === undefined ? words.opened : words.openedFrom;
    const stage = teller.stage(eventOf(entry, 'stage entered')?.stage);
    return { kind: 'stages', text: teller.say(of, { actor, stage }) };
  }
  const values = { actor, stage: teller.stage(command.stage) };
  if (command.kind === 'override')
    return { kind: 'stages', mark: 'override', text: teller.say(words.overridden, values) };
  const text = teller.say(words.imported, { ...values, source: command.source });
  return { kind: 'stages', text };
}

/** At most so many fields are named in the sentence; the table beside it has them all. */
const mostNamed = 3;

function editLine(teller: Teller, { entry, fields }: Told): Line {
  const actor = entry.actor.name;
  if (fields.length === 0) return { kind: 'fields', text: teller.say(words.touched, { actor }) };
  const named = teller.list(fields.slice(0, mostNamed));
  const more = fields.length - mostNamed;
  const values = { fields: named, more, all: fields.length };
  const all = more > 0 ? teller.say(words.andMore, values) : named;
  return { kind: 'fields', text: teller.say(words.edited, { actor, fields: all }) };
}

function moveLine(teller: Teller, { move }: Of<'move'>, entry: JournalEntry): Line {
  const values = { actor: entry.actor.name, move: teller.move(move) };
  const way = wayOf(teller, entry.events);
  if (way) return { kind: 'stages', text: teller.say(words.moved, { ...values, ...way }) };
  const isAsking = eventOf(entry, 'approval asked') !== undefined;
  if (isAsking) return { kind: 'approvals', text: teller.say(words.askedApproval, values) };
  return { kind: 'stages', text: teller.say(words.movedOnly, values) };
}

function personLine(
  teller: Teller,
  command: Of<'assign' | 'follow' | 'hand over'>,
  { actor: { id, name: actor } }: JournalEntry,
): Line {
  const tell = (of: { readonly [locale: string]: string }, person: string, from = ''): Line => ({
    kind: 'people',
    text: teller.say(of, { actor, person: teller.person(person), from }),
  });
  if (command.kind === 'assign') return tell(words.assigned, command.owner);
  if (command.kind === 'hand over')
    return tell(words.handedOver, command.to, teller.person(command.from));
  const { person, following } = command;
  if (person === id) return tell(following ? words.follows : words.followsNot, person);
  return tell(following ? words.followed : words.followedNot, person);
}

function clockLine(
  teller: Teller,
  command: Of<'pause' | 'resume' | 'reckon clocks'>,
  { actor: { name: actor } }: JournalEntry,
): Line {
  if (command.kind === 'reckon clocks') return { kind: 'clocks', text: teller.say(words.clocks) };
  if (command.kind === 'resume')
    return { kind: 'clocks', text: teller.say(words.resumed, { actor }) };
  return { kind: 'clocks', text: teller.say(words.paused, { actor, who: command.waitingFor }) };
}

/** The first event of a type. */
function eventOf<T extends CaseEvent['type']>(
  { events }: Pick<JournalEntry, 'events'>,
  type: T,
): Extract<CaseEvent, { type: T }> | undefined {
  return events.find((event): event is Extract<CaseEvent, { type: T }> => event.type === type);
}
