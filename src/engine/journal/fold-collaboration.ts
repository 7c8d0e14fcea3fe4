import type { CaseEvent, CaseState, Task } from '../model/index.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
type Draft = Mutable<CaseState>;
type Of<T extends CaseEvent['type']> = Extract<CaseEvent, { type: T }>;
type Breach = Extract<CaseEvent, { type: 'warned' | 'breached' }>;

/** The map without one of its entries; undefined where none is left, so that states compare as they are stored. */
function without<T>(
  map: { readonly [key: string]: T } | undefined,
  key: string,
): { readonly [key: string]: T } | undefined {
  const { [key]: _, ...rest } = map ?? {};
  return Object.keys(rest).length === 0 ? undefined : rest;
}

function put<K extends keyof CaseState>(draft: Draft, key: K, value: Draft[K] | undefined): void {
  if (value === undefined) delete draft[key];
  else draft[key] = value;
}

/** Applies events of offers, approvals, tasks, pauses and batons; others change nothing here. */
export function applyCollaboration(draft: Draft, event: CaseEvent): void {
  switch (event.type) {
    case 'offered':
      draft.offers = { ...draft.offers, [event.offer.id]: event.offer };
      draft.rounds = { ...draft.rounds, [event.offer.handoff]: event.offer.round };
      return;
    case 'offer pressed':
      return press(draft, event);
    case 'offer put off':
      return putOff(draft, event);
    case 'breached':
      return breach(draft, event);
    case 'offer ended':
      return endOffer(draft, event);
    case 'came back':
      draft.returned = { ...draft.returned, [event.returned.handoff]: event.returned };
      return;
    case 'accepted passed':
      return passAccepted(draft, event);
    case 'taken up':
      return put(draft, 'returned', without(draft.returned, event.handoff));
    case 'approval asked':
    case 'approval changed':
      draft.approvals = { ...draft.approvals, [event.approval.id]: event.approval };
      return;
    case 'voted':
      return vote(draft, event);
    case 'approval ended':
      forgetLate(draft, event.approval);
      return put(draft, 'approvals', without(draft.approvals, event.approval));
    case 'task':
      return putTask(draft, event.task);
    default:
      return applyTime(draft, event);
  }
}

function applyTime(draft: Draft, event: CaseEvent): void {
  switch (event.type) {
    case 'paused':
      draft.paused = event.pause;
      return;
    case 'resumed':
      delete draft.paused;
      return;
    case 'baton passed':
      if (event.baton) {
        draft.batons = { ...draft.batons, [event.track]: event.baton };
        draft.held = Math.max(draft.held ?? 0, event.baton.turn);
      } else put(draft, 'batons', without(draft.batons, event.track));
      return;
    case 'timer stopped':
      return stop(draft, event);
    case 'timer restarted':
      return put(draft, 'stopped', without(draft.stopped, event.timer));
    default:
      return;
  }
}

/** Ended tasks beyond these are left to the journal, the oldest first, however often a case goes to and fro. */
const endedKept = 100;

function putTask(draft: Draft, task: Task): void {
  const tasks = { ...draft.tasks, [task.id]: task };
  const ended = Object.values(tasks).filter(({ status }) => status !== 'open');
  for (const { id } of ended.slice(0, Math.max(0, ended.length - endedKept))) delete tasks[id];
  draft.tasks = tasks;
}

function press(draft: Draft, { offer: id, step }: Of<'offer pressed'>): void {
  const offer = draft.offers?.[id];
  if (offer)
    draft.offers = { ...draft.offers, [id]: { ...offer, silence: step + 1, breached: true } };
}

function putOff(draft: Draft, { offer: id, due }: Of<'offer put off'>): void {
  const offer = draft.offers?.[id];
  if (offer) draft.offers = { ...draft.offers, [id]: { ...offer, due } };
}

/** Offers and tasks know themselves when they are due. */
function breach(draft: Draft, event: Breach): void {
  const { offer: id = '', task, approval, stage, due } = event;
  const offer = draft.offers?.[id];
  if (offer) draft.offers = { ...draft.offers, [id]: { ...offer, breached: true } };
  else if (id === '' && task === undefined)
    draft.late = { ...draft.late, [approval ?? stage]: due };
}

/** A clock that had run out has ended, or has time again. */
export function forgetLate(draft: Draft, about: string): void {
  if (draft.late) put(draft, 'late', without(draft.late, about));
}

function endOffer(draft: Draft, event: Of<'offer ended'>): void {
  const offer = draft.offers?.[event.offer];
  put(draft, 'offers', without(draft.offers, event.offer));
  if (!offer || event.as !== 'accepted' || event.by === undefined) return;
  const accepted = { offer, by: event.by, at: event.at };
  draft.accepted = { ...draft.accepted, [offer.stage]: accepted };
}

/** What was accepted into a stage can no longer be sent back once the stage is left. */
export function forgetAccepted(draft: Draft, stage: string): void {
  if (draft.accepted) put(draft, 'accepted', without(draft.accepted, stage));
}

function passAccepted(draft: Draft, { stage, by, giver }: Of<'accepted passed'>): void {
  const accepted = draft.accepted?.[stage];
  if (!accepted) return;
  const { offer } = accepted;
  const given =
    giver === undefined ? offer : { ...offer, giver: { ...offer.giver, person: giver } };
  draft.accepted = {
    ...draft.accepted,
    [stage]: { ...accepted, offer: given, ...(by !== undefined && { by }) },
  };
}

function vote(draft: Draft, event: Of<'voted'>): void {
  const approval = draft.approvals?.[event.approval];
  if (!approval) return;
  const steps = approval.steps.map((step) =>
    step.id === event.step ? { ...step, votes: [...step.votes, event.vote] } : step,
  );
  draft.approvals = { ...draft.approvals, [approval.id]: { ...approval, steps } };
}

function stop(draft: Draft, { timer, left, at }: Of<'timer stopped'>): void {
  const set = draft.timers[timer];
  if (!set) return;
  const { due: _, ...rest } = set;
  draft.timers = without(draft.timers, timer) ?? {};
  const since = at === undefined ? {} : { since: at };
  draft.stopped = { ...draft.stopped, [timer]: { ...rest, left, ...since } };
}

/** A clock that stood still has ended. */
export function forgetStopped(draft: Draft, timer: string): void {
  if (draft.stopped) put(draft, 'stopped', without(draft.stopped, timer));
}
