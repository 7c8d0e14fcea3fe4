import type { Example, Funnel } from '../../definitions/index.ts';
import type { CaseEvent, Command, JournalEntry } from '../../engine/index.ts';
import { DAY, HOUR, MINUTE, SECOND, type Instant, type JsonObject } from '../../shared/index.ts';

type Step = Example['do'][number];

/** Who did something, as an example says it: the first of these roles that he has, or else any of his. */
export type RoleOf = (person: string, among: readonly string[]) => string;

/** The steps of an example that tell what happened to a case. */
export interface ToldSteps {
  readonly steps: readonly Step[];
  /** What was done that an example cannot say: kinds of commands, each once. */
  readonly left: readonly string[];
}

/** Tells the journal of a case after its beginning as the steps of an example, until a moment. */
export function exampleSteps(
  journal: readonly JournalEntry[],
  {
    funnel,
    roleOf,
    until,
  }: { readonly funnel: Funnel; readonly roleOf: RoleOf; readonly until: Instant },
): ToldSteps {
  const known = new Known();
  const steps: Step[] = [];
  const left = new Set<string>();
  let last = journal[0]?.at ?? until;
  let passed = last;
  for (const [index, { at, actor, command, events }] of journal.entries()) {
    const step = index === 0 ? undefined : stepOf(command, known, funnel, among(actor.id, roleOf));
    for (const event of events) known.take(event);
    if (step) {
      steps.push(...waiting(at - last), step);
      last = at;
    } else if (index > 0 && !isUntold(command)) left.add(command.kind);
    passed = at;
  }
  return { steps: [...steps, ...(passed > last ? waiting(until - last) : [])], left: [...left] };
}

const among =
  (person: string, roleOf: RoleOf) =>
  (...roles: readonly string[]): string =>
    roleOf(person, roles);

/** What follows by itself, and what leaves no trace in the result. */
function isUntold(command: Command): boolean {
  const quiet = ['timer', 'document', 'reckon clocks', 'comment', 'follow'];
  return quiet.includes(command.kind);
}

function stepOf(
  command: Command,
  known: Known,
  funnel: Funnel,
  as: (...roles: readonly string[]) => string,
): Step | undefined {
  switch (command.kind) {
    case 'move': {
      const { fields = {}, reason, note } = command;
      const given: JsonObject = {
        ...fields,
        ...(reason !== undefined && { reason }),
        ...(note !== undefined && { note }),
      };
      const by = funnel.moves.get(command.move)?.by ?? [];
      const withValues = Object.keys(given).length > 0 ? { with: given } : {};
      return { move: command.move, as: as(...by), ...withValues };
    }
    case 'accept':
      return handoff(known, command.offer, (accept) => ({ accept, as: as() }));
    case 'reject':
      return handoff(known, command.offer, (reject) => ({
        reject,
        as: as(),
        ...saidWith(command),
      }));
    case 'withdraw':
      return handoff(known, command.offer, (withdraw) => ({ withdraw, as: as() }));
    case 'return':
      return { return: command.handoff, as: as(), ...saidWith(command) };
    case 'resubmit':
      return { resubmit: command.handoff, as: as() };
    case 'vote':
      return voteOf(command, known, as);
    case 'end task': {
      const task = known.tasks.get(command.task);
      return task !== undefined && command.as === 'done' ? { task, as: as() } : undefined;
    }
    case 'document':
      return documentStep(command);
    default:
      return undefined;
  }
}

function voteOf(
  { approval, decision, comment }: Extract<Command, { kind: 'vote' }>,
  known: Known,
  as: (...roles: readonly string[]) => string,
): Step | undefined {
  const asked = known.approvals.get(approval);
  if (!asked) return undefined;
  const said = { as: as(...asked.roles), ...(comment !== undefined && { note: comment }) };
  return decision === 'approve'
    ? { approve: asked.move, ...said }
    : { refuse: asked.move, ...said };
}

function documentStep({ mark }: Extract<Command, { kind: 'document' }>): Step | undefined {
  if (mark.how === 'released') return { release: mark.definition };
  return mark.how === 'signed' ? { sign: mark.definition } : undefined;
}

function handoff(known: Known, offer: string, step: (handoff: string) => Step): Step | undefined {
  const name = known.offers.get(offer);
  return name === undefined ? undefined : step(name);
}

function saidWith({ reason, note }: { readonly reason: string; readonly note?: string }) {
  return { reason, ...(note !== undefined && { note }) };
}

/** What ids in commands stand for. */
class Known {
  readonly offers = new Map<string, string>();
  readonly approvals = new Map<
    string,
    { readonly move: string; readonly roles: readonly string[] }
  >();
  readonly tasks = new Map<string, string>();

  take(event: CaseEvent): void {
    if (event.type === 'offered') this.offers.set(event.offer.id, event.offer.handoff);
    if (event.type === 'approval asked') {
      const { id, move, stage, steps } = event.approval;
      const roles = steps.flatMap((step) => step.roles);
      this.approvals.set(id, { move: move === '' ? stage : move, roles });
    }
    if (event.type === 'task' && event.task.rule !== undefined)
      this.tasks.set(event.task.id, event.task.rule);
  }
}

const units: readonly (readonly [number, string])[] = [
  [DAY, 'day'],
  [HOUR, 'hour'],
  [MINUTE, 'minute'],
];
/** Most of one unit that a duration takes. */
const mostAmount = 9999;

/** Waiting for so many milliseconds, in the largest unit that says it exactly; nothing where no time passed. */
function waiting(milliseconds: number): readonly Step[] {
  if (milliseconds <= 0) return [];
  const exact = units.find(([unit]) => milliseconds % unit === 0) ?? [SECOND, 'second'];
  const amount = Math.ceil(milliseconds / exact[0]);
  if (amount <= mostAmount) return [{ wait: inWords(amount, exact[1]) }];
  const [unit, name] = units.find(([one]) => milliseconds / one <= mostAmount) ?? [DAY, 'day'];
  return [{ wait: inWords(Math.ceil(milliseconds / unit), name) }];
}

function inWords(amount: number, unit: string): string {
  return `${amount} ${unit}${amount === 1 ? '' : 's'}`;
}
