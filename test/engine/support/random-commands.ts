import fc from 'fast-check';
import type { CaseState, Command } from '../../../src/engine/index.ts';
import type { Funnel } from '../../../src/definitions/index.ts';

/** A command that is chosen when the case is known: numbers stand for one of what there is. */
export interface Draw {
  readonly kind:
    | 'likely move'
    | 'any move'
    | 'edit'
    | 'timer'
    | 'override'
    | 'assign'
    | 'follow'
    | 'answer'
    | 'send back'
    | 'pause'
    | 'hand over'
    | 'document';
  readonly pick: number;
  /** Hours that pass before. */
  readonly hours: number;
}

export const draws: fc.Arbitrary<readonly Draw[]> = fc.array(
  fc.record({
    kind: fc.constantFrom<Draw['kind'][]>(
      'likely move',
      'likely move',
      'likely move',
      'likely move',
      'any move',
      'edit',
      'timer',
      'timer',
      'override',
      'assign',
      'follow',
      'answer',
      'answer',
      'answer',
      'send back',
      'pause',
      'hand over',
      'document',
      'document',
    ),
    pick: fc.nat(1_000),
    hours: fc.integer({ min: 0, max: 60 }),
  }),
  { minLength: 5, maxLength: 40 },
);

/** The command that a draw means for a case as it stands. */
export function commandOf(funnel: Funnel, state: CaseState, { kind, pick }: Draw): Command {
  switch (kind) {
    case 'likely move':
      return moveOf(likelyMoves(funnel, state), pick);
    case 'any move':
      return moveOf([...funnel.moves.keys()], pick);
    case 'edit':
      return { kind: 'edit', fields: { size: pick % 6, note: pick % 3 === 0 ? null : 'noted' } };
    case 'timer':
      return { kind: 'timer', timer: one(Object.keys(state.timers), pick) ?? 'none' };
    case 'override': {
      const stage = one([...funnel.stages.keys()], pick) ?? '';
      return { kind: 'override', stage, reason: 'because', outcomeReason: 'price' };
    }
    case 'assign':
      return { kind: 'assign', owner: `person ${pick % 3}` };
    case 'answer':
      return state.offers ? answerOf(state, pick) : moveOf(handoffMoves(funnel, state), pick);
    case 'send back':
      return state.accepted || state.returned
        ? sendBackOf(state, pick)
        : moveOf(likelyMoves(funnel, state), pick);
    case 'pause':
      return state.paused ? { kind: 'resume' } : { kind: 'pause', waitingFor: 'Customer' };
    case 'hand over':
      return { kind: 'hand over', from: state.owner ?? 'ann', to: `person ${pick % 3}` };
    case 'document':
      return markOf(pick);
    case 'follow':
      return { kind: 'follow', person: `person ${pick % 3}`, following: pick % 2 === 0 };
  }
}

/** What becomes of one of three papers. */
function markOf(pick: number): Command {
  const how = one(['made', 'released', 'released', 'signed', 'refused'] as const, pick) ?? 'made';
  const document = `paper-${Math.floor(pick / 5) % 3}`;
  return { kind: 'document', mark: { document, definition: 'paper', how } };
}

/** Commands that only the engine itself gives. */
export function isOwnOfEngine({ kind }: Command): boolean {
  return kind === 'timer' || kind === 'document';
}

/** An answer to an offer, or another command on it. */
function answerOf({ offers = {} }: CaseState, pick: number): Command {
  const offer = one(Object.keys(offers), pick) ?? 'none';
  const kinds = ['accept', 'accept', 'accept', 'reject', 'reject', 'withdraw', 'reroute'] as const;
  const kind = one(kinds, pick) ?? 'accept';
  return kind === 'reject' ? { kind, offer, reason: 'wrong' } : { kind, offer };
}

function sendBackOf({ accepted = {}, returned = {} }: CaseState, pick: number): Command {
  const handoff = one(Object.keys(returned), pick);
  if (handoff !== undefined) return { kind: 'resubmit', handoff };
  const taken = one(Object.values(accepted), pick);
  return { kind: 'return', handoff: taken?.offer.handoff ?? 'none', reason: 'wrong' };
}

function likelyMoves(funnel: Funnel, { configuration }: CaseState): readonly string[] {
  return [...funnel.moves.values()]
    .filter(({ from }) => from.some((stage) => configuration.active.includes(stage)))
    .map(({ id }) => id);
}

/** Moves that hand over, where there are any from here. */
function handoffMoves(funnel: Funnel, state: CaseState): readonly string[] {
  const moves = likelyMoves(funnel, state);
  const handing = moves.filter((id) => funnel.moves.get(id)?.handoff !== undefined);
  return handing.length > 0 ? handing : moves;
}

function moveOf(moves: readonly string[], pick: number): Command {
  const move = one(moves, pick) ?? 'none';
  const fields = pick % 2 === 0 ? { note: 'noted' } : {};
  return { kind: 'move', move, fields, reason: 'price' };
}

function one<T>(items: readonly T[], pick: number): T | undefined {
  return items[pick % items.length];
}
