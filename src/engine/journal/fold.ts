import type { Instant } from '../../shared/index.ts';
import type { CaseEvent, CaseState, JournalEntry, TimerState } from '../model/index.ts';
import {
  applyCollaboration,
  forgetAccepted,
  forgetLate,
  forgetStopped,
} from './fold-collaboration.ts';
import { markDocument } from './fold-documents.ts';

type Mutable<T> = { -readonly [K in keyof T]: T[K] };
/** A state being folded; its maps are its own and may be written to. */
type Draft = Mutable<CaseState> & {
  fields: Record<string, CaseState['fields'][string]>;
  entered: Record<string, Instant>;
  turns: Record<string, number>;
  visits: number;
  timers: Record<string, CaseState['timers'][string]>;
};
type Opened = Extract<CaseEvent, { type: 'opened' }>;

/**
 * The state after the events of one commit. This is the only way in which a state comes to be: a
 * decision's state, a stored state and a replayed one are all folds of the same events.
 * Raises a `RangeError` where a case has not been opened.
 */
export function fold(
  state: CaseState | undefined,
  events: readonly CaseEvent[],
  commit: { readonly revision: number; readonly at: Instant },
): CaseState {
  const opened = events.find((event) => event.type === 'opened');
  if (!state && !opened) throw new RangeError('a case begins with the event `opened`');
  const draft = draftOf(state ?? begin(opened as Opened));
  for (const event of events) apply(draft, event);
  draft.revision = commit.revision;
  if (!events.every(({ type }) => talk.has(type))) draft.substance = commit.revision;
  draft.updated = commit.at;
  return draft;
}

/**
 * Events after which whoever was changing the case may go on with what he had before him. A document that comes in
 * the background changes no field, stage or holder; where a move needs one, the step asks for it anew.
 */
const talk: ReadonlySet<CaseEvent['type']> = new Set(['commented', 'followed', 'document']);

/** The state that follows from a case's whole journal, oldest entry first. */
export function replay(entries: readonly JournalEntry[]): CaseState | undefined {
  return entries.reduce<CaseState | undefined>(
    (state, entry) => fold(state, entry.events, entry),
    undefined,
  );
}

function begin(event: Opened): CaseState {
  return {
    id: event.case,
    funnel: event.funnel,
    release: event.release,
    releaseHash: event.releaseHash,
    revision: 0,
    configuration: { active: [], done: [], history: {} },
    fields: {},
    followers: [],
    opened: event.at,
    updated: event.at,
    entered: {},
    turns: {},
    visits: 0,
    timers: {},
    gaps: [],
    ...(event.origin && { origin: event.origin }),
  };
}

function draftOf(state: CaseState): Draft {
  return {
    ...state,
    fields: { ...state.fields },
    entered: { ...state.entered },
    turns: { ...state.turns },
    visits: state.visits ?? 0,
    timers: { ...state.timers },
  };
}

function apply(draft: Draft, event: CaseEvent): void {
  switch (event.type) {
    case 'fields changed':
      return changeFields(draft, event.fields);
    case 'stage entered':
      draft.visits += 1;
      draft.turns[event.stage] = draft.visits;
      draft.entered[event.stage] = event.at;
      return;
    case 'stage left':
      delete draft.turns[event.stage];
      delete draft.entered[event.stage];
      forgetAccepted(draft, event.stage);
      forgetLate(draft, event.stage);
      return;
    case 'visited':
      draft.visits += 1;
      return;
    case 'timer set':
      draft.timers[event.timer] = timerOf(event);
      if (event.kind === 'breach' && event.offer === undefined && event.task === undefined)
        forgetLate(draft, event.approval ?? event.stage);
      return;
    case 'timer cleared':
      delete draft.timers[event.timer];
      forgetStopped(draft, event.timer);
      return;
    default:
      return applyToWhole(draft, event);
  }
}

/** Events that change the case itself rather than an entry of one of its maps. */
function applyToWhole(draft: Draft, event: CaseEvent): void {
  switch (event.type) {
    case 'configured':
      draft.configuration = event.configuration;
      return;
    case 'assigned':
      if (event.owner !== undefined) draft.owner = event.owner;
      if (event.department !== undefined) draft.department = event.department;
      if (event.team !== undefined) draft.team = event.team;
      return;
    case 'followed':
      draft.followers = draft.followers.filter((person) => person !== event.person);
      if (event.following) draft.followers = [...draft.followers, event.person];
      return;
    case 'closed':
      draft.outcome = event.outcome;
      draft.closed = event.at;
      return;
    case 'reopened':
      delete draft.outcome;
      delete draft.closed;
      return;
    case 'gaps':
      draft.gaps = event.gaps;
      return;
    case 'document':
      return markDocument(draft, event);
    default:
      applyCollaboration(draft, event);
  }
}

function changeFields(draft: Draft, fields: CaseState['fields']): void {
  for (const [field, value] of Object.entries(fields)) {
    if (value === null) delete draft.fields[field];
    else draft.fields[field] = value;
  }
}

function timerOf(event: Extract<CaseEvent, { type: 'timer set' }>): TimerState {
  const { type: _, timer: __, ...state } = event;
  return state;
}
