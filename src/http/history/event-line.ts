import { localize, numberedTitle } from '../../shared/index.ts';
import type { CaseEvent } from '../../engine/index.ts';
import type { Line } from './model.ts';
import type { Teller } from './teller.ts';
import { historyWords as words } from './words.ts';

type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;

/** The stages left and entered in a step, the innermost of each; none where the case stayed where it was. */
export function wayOf(
  teller: Teller,
  events: readonly CaseEvent[],
): { readonly from: string; readonly to: string } | undefined {
  if (!teller.reading.shown('stages')) return undefined;
  const left = events.filter((event) => event.type === 'stage left');
  const entered = events.filter((event) => event.type === 'stage entered');
  if (left.length === 0 || entered.length === 0) return undefined;
  const { stages } = teller.reading.funnel;
  const outer = (ids: readonly string[]) =>
    ids.filter((id) => !ids.includes(stages.get(id)?.parent ?? ''));
  const titles = (some: readonly { readonly stage: string }[]) =>
    teller.list([...new Set(outer(some.map(({ stage }) => stage)))].map((id) => teller.stage(id)));
  return { from: titles(left), to: titles(entered) };
}

/** What followed from a step, besides what was done: each event that a person would tell of. */
export function eventLine(
  teller: Teller,
  event: CaseEvent,
  known: {
    readonly moves: ReadonlyMap<string, string>;
    readonly handoffs: ReadonlyMap<string, string>;
  },
): Line | undefined {
  const move = (id: string) => teller.move(known.moves.get(id) ?? '');
  switch (event.type) {
    case 'branch done':
      return {
        kind: 'stages',
        text: teller.say(words.branchDone, stageValue(teller, event.stage)),
      };
    case 'offered': {
      const { handoff, to } = event.offer;
      const values = { handoff: teller.handoff(handoff), to: teller.receiver(to) };
      return { kind: 'handoffs', text: teller.say(words.offered, values) };
    }
    case 'offer pressed':
      return { kind: 'handoffs', text: teller.say(words.pressed) };
    case 'assigned':
      return event.owner === undefined
        ? undefined
        : { kind: 'people', text: teller.say(words.owned, { person: teller.person(event.owner) }) };
    case 'approval asked': {
      const text = teller.say(words.approvalAsked, { move: teller.move(event.approval.move) });
      return { kind: 'approvals', text };
    }
    case 'approval ended': {
      const text = teller.say(words.approvalEnded[event.as], { move: move(event.approval) });
      const mark =
        event.as === 'refused' ? 'refused' : event.as === 'approved' ? 'done' : undefined;
      return { kind: 'approvals', text, ...(mark && { mark }) };
    }
    case 'voted':
      return event.vote.for === undefined
        ? undefined
        : {
            kind: 'approvals',
            text: teller.say(words.votedFor, { person: teller.person(event.vote.for) }),
          };
    case 'closed':
      return {
        kind: 'stages',
        text: teller.say(words.closed, { outcome: outcomeText(teller, event) }),
      };
    case 'reopened':
      return { kind: 'stages', text: teller.say(words.reopened) };
    case 'task':
      return taskCame(teller, event);
    default:
      return undefined;
  }
}

/** What the time brought about: a warning, a deadline that passed, an offer that ran out. */
export function timeLine(
  teller: Teller,
  event: CaseEvent,
  known: {
    readonly tasks: ReadonlyMap<string, string>;
    readonly handoffs: ReadonlyMap<string, string>;
  },
): Line | undefined {
  switch (event.type) {
    case 'warned':
    case 'breached':
    case 'escalated': {
      const text = teller.say(words[event.type], { what: aboutText(teller, event, known.tasks) });
      return { kind: 'clocks', text, ...(event.type !== 'warned' && { mark: 'late' }) };
    }
    case 'offer ended': {
      const of = event.as === 'accepted' ? words.acceptedItself : words.expired;
      const handoff = teller.handoff(known.handoffs.get(event.offer) ?? '');
      return { kind: 'handoffs', mark: 'late', text: teller.say(of, { handoff }) };
    }
    case 'resumed':
      return { kind: 'clocks', text: teller.say(words.resumedItself) };
    default:
      return undefined;
  }
}

/** What has become of a document; of one that is not meant for the reader, nothing that it says itself. */
export function documentLine(teller: Teller, event: Of<'document'>): Line {
  const { how, title, number, definition } = event;
  const of = {
    made: words.documentMade,
    released: words.documentReleased,
    refused: words.documentRefused,
    failed: words.documentFailed,
    signed: words.documentSigned,
    expired: words.documentExpired,
  }[how];
  const kind = teller.document(definition);
  const named = teller.seesDocuments(definition) ? numberedTitle(title ?? kind, number) : kind;
  const mark = how === 'refused' || how === 'failed' ? 'refused' : undefined;
  const text = teller.say(of, { title: named });
  return { kind: 'documents', text, ...(mark && { mark }) };
}

function stageValue(teller: Teller, stage: string): { readonly stage: string } {
  return { stage: teller.stage(stage) };
}

function outcomeText(teller: Teller, { outcome }: Of<'closed'>): string {
  const stage = teller.reading.funnel.stages.get(outcome.stage);
  const reasons = stage?.shape.kind === 'outcome' ? stage.shape.reasons : undefined;
  const reason = outcome.reason === undefined ? undefined : reasons?.get(outcome.reason);
  const title = teller.stage(outcome.stage);
  if (reason === undefined || !teller.reading.shown('reason')) return title;
  return teller.list([title, localize(reason, teller.reading.locale)]);
}

/** A task that a rule brought up, or that fell away with its stage. */
function taskCame(teller: Teller, { task, how }: Of<'task'>): Line | undefined {
  const of = how === 'added' ? words.taskCame : how === 'cancelled' ? words.taskFell : undefined;
  return of && { kind: 'tasks', text: teller.say(of, { task: teller.title(task.title) }) };
}

function aboutText(
  teller: Teller,
  event: Pick<Of<'escalated'>, 'stage' | 'offer' | 'task' | 'approval'>,
  tasks: ReadonlyMap<string, string>,
): string {
  const { about } = words;
  if (event.offer !== undefined) return teller.say(about.offer);
  if (event.approval !== undefined) return teller.say(about.approval);
  if (event.task !== undefined)
    return teller.say(about.task, { title: tasks.get(event.task) ?? '' });
  return teller.say(about.stage, { title: teller.stage(event.stage) });
}
