import { isSystem } from '../../access/index.ts';
import type { Command } from '../model/index.ts';
import { endPause } from './clock/index.ts';
import { mayNotEdit } from './edit.ts';
import { Refused, refuseIf } from './refused.ts';
import type { Turn } from './turn.ts';

/** Stops the clocks of a case, since somebody outside is waited for; where a moment is given, until then. */
export function pauseCase(turn: Turn, command: Extract<Command, { kind: 'pause' }>): void {
  refuseIf(mayNotEdit(turn));
  const { waitingFor, note, until } = command;
  const { now } = turn.context;
  if (turn.before?.outcome) throw new Refused({ code: 'pause-closed' });
  if (turn.before?.paused) throw new Refused({ code: 'paused-already' });
  if (waitingFor.trim() === '')
    throw new Refused({ code: 'pause-needs-whom', path: '/waitingFor' });
  if (until !== undefined && until <= now)
    throw new Refused({ code: 'pause-until-past', path: '/until' });
  const said = { ...(note !== undefined && { note }), ...(until !== undefined && { until }) };
  turn.events.push({ type: 'paused', pause: { since: now, waitingFor, ...said } });
  if (until === undefined) return;
  const stage = turn.configuration?.active[0] ?? '';
  const timer = turn.nextTimer();
  turn.events.push({ type: 'timer set', timer, kind: 'resume', stage, due: until });
}

/** The clocks go on. */
export function resumeCase(turn: Turn): void {
  refuseIf(mayNotEdit(turn));
  if (!turn.before?.paused) throw new Refused({ code: 'not-paused' });
  endPause(turn);
}

/** Has the clocks worked out anew; the engine itself says so when a calendar has changed. */
export function reckonClocks(turn: Turn): void {
  if (!isSystem(turn.context.actor)) throw new Refused({ code: 'may-not-edit' });
  turn.reckons = true;
}
