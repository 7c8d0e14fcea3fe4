import type { FieldAccess } from '../../access/index.ts';
import { readWholeJournal, type CaseEvent, type JournalEntry } from '../../engine/index.ts';
import type { Json } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import type { SeenCase } from '../reading/cases.ts';
import { tellsWhy } from '../reading/journal.ts';
import { fieldWriter, type FieldWriter } from '../reading/field-writer.ts';
import { filled, momentOf, readingOf } from '../standing/reading.ts';
import { changeJson, changesIn, type Change } from './changes.ts';
import { commandLine } from './command-line.ts';
import { eventLine, timeLine, wayOf } from './event-line.ts';
import type { HistoryKind, Line, Told } from './model.ts';
import { peopleNamed } from './people.ts';
import { Teller } from './teller.ts';
import { historyWords as words } from './words.ts';

/** Which lines are asked for: before a revision, of some kinds. */
export interface HistoryPage {
  readonly before?: number;
  readonly limit: number;
  readonly kinds?: ReadonlySet<HistoryKind>;
}

/** One step of a case as it is told: what was done, what followed, what changed. */
interface Step {
  readonly entry: JournalEntry;
  readonly lines: readonly Line[];
  readonly changes: readonly Change[];
}

/** What happened to a case, the newest first, in the reader's words and as far as he may know it. */
export async function tellHistory(
  call: Pick<Call, 'services' | 'actor' | 'locale' | 'now'>,
  seen: SeenCase,
  page: HistoryPage,
): Promise<{ readonly items: readonly object[]; readonly next: string | undefined }> {
  const entries = await readWholeJournal(call.services.store, seen.state.id);
  const reading = await readingOf(call, seen, peopleNamed(entries));
  const teller = new Teller(reading, seen.seesDocuments);
  const steps = stepsOf(teller, entries, seen, seen.view.access(seen.stored))
    .filter(({ lines }) => lines.length > 0)
    .filter(
      ({ lines }) => page.kinds === undefined || lines.some(({ kind }) => page.kinds?.has(kind)),
    )
    .filter(({ entry }) => page.before === undefined || entry.revision < page.before)
    .toReversed();
  const shown = steps.slice(0, page.limit);
  const values = shown.flatMap(({ changes }) =>
    changes.flatMap(({ field, before, after }) => [
      [field, before] as const,
      [field, after] as const,
    ]),
  );
  const writer = await fieldWriter(call, values);
  const last = steps.length > page.limit ? shown.at(-1)?.entry.revision : undefined;
  return {
    items: shown.map((step) => stepJson(step, writer, reading.shown)),
    next: last === undefined ? undefined : String(last),
  };
}

/** Every step from the first on; what later ones speak of by id is gathered on the way. */
function stepsOf(
  teller: Teller,
  entries: readonly JournalEntry[],
  seen: SeenCase,
  access: FieldAccess,
): readonly Step[] {
  const known = new Known(teller);
  const values = new Map<string, Json>();
  return entries.map((entry) => {
    for (const event of entry.events) known.take(event);
    const changes = changesIn(entry.events, values, access, seen.funnel.entity);
    const fields = changes
      .filter(({ field }) => field.computed === undefined)
      .map(({ field }) => teller.title(field.title));
    const told = { entry, fields, moves: known.moves, handoffs: known.handoffs };
    return { entry, changes, lines: linesOf(teller, told, known) };
  });
}

/** What ids in events stand for. */
class Known {
  readonly moves = new Map<string, string>();
  readonly handoffs = new Map<string, string>();
  readonly tasks = new Map<string, string>();
  readonly #teller: Teller;

  constructor(teller: Teller) {
    this.#teller = teller;
  }

  take(event: CaseEvent): void {
    if (event.type === 'approval asked') this.moves.set(event.approval.id, event.approval.move);
    if (event.type === 'offered') this.handoffs.set(event.offer.id, event.offer.handoff);
    if (event.type === 'task') this.tasks.set(event.task.id, this.#teller.title(event.task.title));
  }
}

/** What a command's own sentence says already. */
const saidBy: { readonly [command: string]: readonly CaseEvent['type'][] } = {
  assign: ['assigned'],
  open: ['assigned'],
  import: ['assigned'],
  accept: ['assigned'],
};

function linesOf(teller: Teller, told: Told, known: Known): readonly Line[] {
  const { events, command } = told.entry;
  const first = commandLine(teller, told);
  const isTimer = command.kind === 'timer';
  const isOwnTask = command.kind.endsWith(' task');
  const ownTask = isOwnTask ? events.find(({ type }) => type === 'task') : undefined;
  const asksOnly = first?.kind === 'approvals' && command.kind === 'move';
  const rest = events
    .filter((event) => event !== ownTask)
    .filter(({ type }) => saidBy[command.kind]?.includes(type) !== true)
    .filter(({ type }) => !(asksOnly && type === 'approval asked'))
    .flatMap((event) => [
      ...(isTimer ? [timeLine(teller, event, known)] : []),
      eventLine(teller, event, known),
    ])
    .filter((line) => line !== undefined);
  const way = isTold(command.kind) ? undefined : wayOf(teller, events);
  const went: Line[] = way ? [{ kind: 'stages', text: teller.say(words.travelled, way) }] : [];
  return [...(first ? [first] : []), ...went, ...rest];
}

/** Whether the command's own sentence says where the case went. */
function isTold(command: string): boolean {
  return ['move', 'open', 'import', 'override'].includes(command);
}

function stepJson(
  { entry, lines, changes }: Step,
  writer: FieldWriter,
  isShown: (field: string) => boolean,
): object {
  const { command, revision, at, actor, release } = entry;
  const [first, ...more] = lines;
  const note = tellsWhy(entry, isShown) ? noteOf(command) : undefined;
  return filled({
    revision,
    at: momentOf(at),
    actor,
    kind: first?.kind,
    mark: first?.mark,
    text: first?.text,
    note,
    move: command.kind === 'move' ? command.move : undefined,
    more,
    changes: changes.map((change) => changeJson(change, writer)),
    release,
  });
}

/** What the person said with it. */
function noteOf(command: JournalEntry['command']): string | undefined {
  switch (command.kind) {
    case 'override':
      return command.reason;
    case 'comment':
      return command.text;
    case 'vote':
    case 'delegate':
    case 'add approver':
    case 'return approval':
    case 'withdraw approval':
      return command.comment;
    default:
      return 'note' in command ? command.note : undefined;
  }
}
