import type { Instant } from '../../shared/index.ts';
import { reservationLasts, type PoolState, type Reservation } from './pool-state.ts';
import { route, type Routed, type RoutingQuestion } from './route.ts';
import { returnTurn } from './turns.ts';

/**
 * Finds a receiver and reserves him under a key. The same key finds the same person as long as he can receive;
 * where he no longer can, his turn is given back and another is found.
 */
export function reserve(
  question: Omit<RoutingQuestion, 'before'>,
  key: string,
  state: PoolState,
): Pick<Routed, 'assignment' | 'state'> {
  const held = state.reserved.find((one) => one.key === key);
  const others = held ? { ...state, reserved: without(state, held) } : state;
  const routed = route({ ...question, ...(held && { before: held.person }) }, others);
  const { assignment } = routed;
  if (held && assignment.chosen === held.person) return { assignment, state };
  const open = held ? giveBack(state, held) : state;
  const fresh = held ? route(question, open) : routed;
  return { assignment: fresh.assignment, state: hold(fresh, key, question.now, open.cursor) };
}

function hold(
  { assignment: { chosen }, state, turn }: Routed,
  key: string,
  at: Instant,
  cursor: string | undefined,
): PoolState {
  if (chosen === undefined) return state;
  const before = state.last[chosen];
  const count = state.count + 1;
  const reservation: Reservation = {
    key,
    person: chosen,
    at,
    count,
    ...(turn !== undefined && { turn, ...(cursor !== undefined && { cursor }) }),
    ...(before !== undefined && { before }),
  };
  const last = { ...state.last, [chosen]: count };
  return { ...state, count, last, reserved: [...state.reserved, reservation] };
}

/** Ends what is reserved under the keys of a command: it was used, or its turns are given back. */
export function release(state: PoolState, command: string, used: boolean): PoolState {
  const own = state.reserved.filter(({ key }) => key.startsWith(`${command}\n`));
  return own.reduce((now, held) => (used ? endOf(now, held) : giveBack(now, held)), state);
}

/** Commands whose reservations are older than they last. */
export function overdue({ reserved }: PoolState, now: Instant): readonly string[] {
  const old = reserved.filter(({ at }) => at + reservationLasts <= now);
  return [...new Set(old.map(({ key }) => key.slice(0, key.indexOf('\n'))))];
}

/** The key of one assignment that a command asks for. */
export function reservationKey(command: string, assignment: string): string {
  return `${command}\n${assignment}`;
}

function endOf(state: PoolState, held: Reservation): PoolState {
  return { ...state, reserved: without(state, held) };
}

function giveBack(state: PoolState, held: Reservation): PoolState {
  const { [held.person]: received, ...others } = state.last;
  const before = held.before === undefined ? others : { ...others, [held.person]: held.before };
  // Who received again meanwhile keeps that.
  const last = received === held.count ? before : state.last;
  const open = { ...endOf(state, held), last };
  if (held.turn === undefined) return open;
  const returned = returnTurn(open, held.turn);
  if (state.count !== held.count) return returned;
  const { cursor: _, ...rest } = returned;
  return held.cursor === undefined ? rest : { ...rest, cursor: held.cursor };
}

function without({ reserved }: PoolState, held: Reservation): readonly Reservation[] {
  return reserved.filter((one) => one !== held);
}
