import fc from 'fast-check';
import type { CaseState, Command } from '../../../src/engine/index.ts';
import type { Funnel } from '../../../src/definitions/index.ts';

/** A command that is chosen when the case is known: numbers stand for one of what there is. */
export interface Draw {
  readonly kind: 'likely move' | 'any move' | 'edit' | 'timer' | 'override' | 'assign' | 'follow';
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
    case 'follow':
      return { kind: 'follow', person: `person ${pick % 3}`, following: pick % 2 === 0 };
  }
}

function likelyMoves(funnel: Funnel, { configuration }: CaseState): readonly string[] {
  return [...funnel.moves.values()]
    .filter(({ from }) => from.some((stage) => configuration.active.includes(stage)))
    .map(({ id }) => id);
}

function moveOf(moves: readonly string[], pick: number): Command {
  const move = one(moves, pick) ?? 'none';
  const fields = pick % 2 === 0 ? { note: 'noted' } : {};
  return { kind: 'move', move, fields, reason: 'price' };
}

function one<T>(items: readonly T[], pick: number): T | undefined {
  return items[pick % items.length];
}
