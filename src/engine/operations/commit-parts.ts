import type { CaseEvent, CaseState } from '../model/index.ts';
import type { CompiledFunnel } from '../step/index.ts';
import type { TimerChange, Visit } from '../ports.ts';

/** The timers that events set and clear; one that stands still is none until it goes on. */
export function timerChanges(events: readonly CaseEvent[]): readonly TimerChange[] {
  const changes = new Map<string, TimerChange>();
  for (const event of events) {
    if (event.type === 'timer cleared' || event.type === 'timer stopped')
      changes.set(event.timer, { change: 'clear', id: event.timer });
    if (event.type !== 'timer set') continue;
    const { type: _, timer: id, kind, due, ...payload } = event;
    changes.set(id, { change: 'set', id, kind, due, payload });
  }
  return [...changes.values()];
}

/**
 * The stage visits that events begin, end or bring along. The holder is who owned the case when the
 * visit ended, or owns it now.
 */
export function visitChanges(
  compiled: CompiledFunnel,
  before: CaseState | undefined,
  after: CaseState,
  events: readonly CaseEvent[],
): readonly Visit[] {
  const visits = new Map<number, Visit>();
  let turn = before?.visits ?? 0;
  const going = goingVisits(before);
  const put = (visit: Omit<Visit, 'case' | 'holder' | 'department'>, of: CaseState): void => {
    const { owner } = of;
    const department = compiled.departments.get(visit.stage) ?? of.department;
    visits.set(visit.turn, {
      case: after.id,
      ...visit,
      ...(owner !== undefined && { holder: owner }),
      ...(department !== undefined && { department }),
    });
  };
  for (const event of events) {
    if (event.type === 'visited') {
      const { stage, entered, left } = event;
      put({ stage, turn: ++turn, entered, ...(left !== undefined && { left }) }, after);
    } else if (event.type === 'stage entered') {
      const visit = { stage: event.stage, turn: ++turn, entered: event.at };
      going.set(event.stage, visit);
      put(visit, after);
    } else if (event.type === 'stage left') {
      const { stage, at: left } = event;
      put({ ...(going.get(stage) ?? { stage, turn: 0, entered: left }), left }, before ?? after);
      going.delete(stage);
    } else if (event.type === 'assigned' && event.owner !== undefined) {
      for (const visit of going.values()) put(visit, after);
    }
  }
  return [...visits.values()];
}

type GoingVisit = Pick<Visit, 'stage' | 'turn' | 'entered'>;

/** The visits that last, by stage. */
function goingVisits(before: CaseState | undefined): Map<string, GoingVisit> {
  const { turns = {}, entered = {} } = before ?? {};
  const going = new Map<string, GoingVisit>();
  for (const [stage, turn] of Object.entries(turns)) {
    const since = entered[stage];
    if (since !== undefined) going.set(stage, { stage, turn, entered: since });
  }
  return going;
}
