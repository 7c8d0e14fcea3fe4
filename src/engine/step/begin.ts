import { addDuration, type Instant } from '../../shared/index.ts';
import { setClock } from './clock/index.ts';
import { departmentOf } from './department.ts';
import { holderOf } from './holder.ts';
import { partyCalendar } from './party.ts';
import type { Turn } from './turn.ts';

/** Work in a stage begins, on entering or once its offer is accepted: its clock and its delayed moves. */
export function beginStage(turn: Turn, stage: string, at: Instant, by?: string): void {
  const { funnel, delayed } = turn.compiled;
  const clock = funnel.stages.get(stage)?.clock;
  const moves = delayed.get(stage) ?? [];
  if (!clock && moves.length === 0) return;
  const department = departmentOf(turn, stage);
  const party = { person: by ?? holderOf(turn, stage), department };
  const place = `${turn.compiled.path}/stages/${stage}/clock`;
  if (clock) setClock(turn, clock, { stage }, party, { place, start: at });
  for (const move of moves) {
    const due =
      move.after && addDuration(partyCalendar(turn, { department }).calendar, at, move.after);
    if (due === undefined || due <= turn.context.now) continue;
    const timer = turn.nextTimer();
    turn.events.push({ type: 'timer set', timer, kind: 'move', stage, due, move: move.id });
  }
}
