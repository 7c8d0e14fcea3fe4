import type { Problem } from '../../shared/index.ts';
import { isFilled } from '../fields/index.ts';
import type { Command } from '../model/index.ts';
import { refuseIf } from './refused.ts';
import { alwaysMissing, required } from './requirements.ts';
import { takeFields } from './take-fields.ts';
import type { Turn } from './turn.ts';

/** Changes fields where the case stands. What was missing before may stay missing; nothing new may be. */
export function editCase(turn: Turn, { fields }: Extract<Command, { kind: 'edit' }>): void {
  const missingBefore = new Set(alwaysMissing(turn).map(({ id }) => id));
  takeFields(turn, fields);
  if (Object.keys(fields).length === 0) refuseIf(mayNotEdit(turn));
  const missing = alwaysMissing(turn).filter(({ id }) => !missingBefore.has(id));
  refuseIf(missing.map(required));
  closeFilledGaps(turn);
}

export function mayNotEdit(turn: Turn): readonly Problem[] {
  return turn.context.access.mayEdit() ? [] : [{ code: 'may-not-edit' }];
}

function closeFilledGaps(turn: Turn): void {
  const gaps = turn.before?.gaps ?? [];
  const left = gaps.filter(({ field }) => field === undefined || !isFilled(turn.row[field]));
  if (left.length < gaps.length) turn.events.push({ type: 'gaps', gaps: left });
}
