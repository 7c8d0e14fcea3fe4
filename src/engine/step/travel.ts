import {
  addDuration,
  subtractDuration,
  toIso,
  type Duration,
  type Instant,
  type WorkingCalendar,
} from '../../shared/index.ts';
import { computeFields } from '../fields/index.ts';
import { advanceAsking, branchAround, type Transition } from '../machine/index.ts';
import { workingCalendar, type Stage } from '../../definitions/index.ts';
import type { Outcome, TimerKind } from '../model/index.ts';
import { stageEffects } from './effects.ts';
import type { Turn } from './turn.ts';

/** Why a case ends, where it does. */
export interface Ending {
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly at?: Instant | undefined;
}

/** Where an event leads from where the case stands; branches are asked whether they take part. */
export function route(turn: Turn, event: string): Transition {
  const { machine, funnel, path } = turn.compiled;
  return advanceAsking(machine, turn.before?.configuration, event, (branch) => {
    const when = funnel.stages.get(branch)?.when;
    return !when || turn.evaluation.holds(when, `${path}/stages/${branch}/when`);
  });
}

/**
 * Takes the case along: stages left and entered, timers, department and owner, outcome. Then what
 * depends on where it stands: computed fields, and the effects of the stages entered.
 */
export function travel(turn: Turn, transition: Transition, ending: Ending = {}): void {
  const { now } = turn.context;
  for (const { kind, stage } of transition.steps) {
    if (kind === 'left') leave(turn, stage);
    else if (kind === 'done') turn.events.push({ type: 'branch done', stage, at: now });
    else enter(turn, stage, now);
  }
  turn.events.push({ type: 'configured', configuration: transition.configuration });
  settle(turn, transition, ending);
  for (const stage of stagesEntered(turn, transition)) stageEffects(turn, stage);
}

/** The row, owner, outcome and computed fields after stages have changed. */
export function settle(turn: Turn, transition: Transition, ending: Ending): void {
  const { row, compiled } = turn;
  const { active } = transition.configuration;
  const outermost = active[0] ?? '';
  if (transition.steps.some(({ kind, stage }) => kind === 'entered' && stage === outermost))
    row['entered'] = toIso(turn.context.now);
  row['stage'] = outermost;
  row['stages'] = active;
  assign(turn, transition);
  conclude(turn, active, ending);
  if (compiled.recomputes) computeFields(compiled.rules, row, turn.evaluation);
}

export function stagesEntered(turn: Turn, transition: Transition): readonly Stage[] {
  return stagesOf(turn, transition, 'entered');
}

export function stagesOf(
  turn: Turn,
  transition: Transition,
  kind: 'entered' | 'left',
): readonly Stage[] {
  const { stages } = turn.compiled.funnel;
  return transition.steps
    .filter((step) => step.kind === kind)
    .flatMap(({ stage }) => stages.get(stage) ?? []);
}

function leave(turn: Turn, stage: string): void {
  turn.events.push({ type: 'stage left', stage, at: turn.context.now });
  for (const [timer, set] of Object.entries(turn.before?.timers ?? {})) {
    if (set.stage === stage && !isCleared(turn, timer))
      turn.events.push({ type: 'timer cleared', timer, fired: false });
  }
}

function isCleared(turn: Turn, timer: string): boolean {
  return turn.events.some((event) => event.type === 'timer cleared' && event.timer === timer);
}

/** Enters a stage and sets its clock and its delayed moves; timers that are past are not set. */
export function enter(turn: Turn, stage: string, at: Instant): void {
  turn.events.push({ type: 'stage entered', stage, at });
  const clock = turn.compiled.funnel.stages.get(stage)?.clock;
  if (clock) {
    const breach = clock.within ? deadline(turn, stage, at, clock.within) : at;
    if (clock.warn) setTimer(turn, stage, 'warn', subtract(turn, stage, breach, clock.warn));
    setTimer(turn, stage, 'breach', breach);
  }
  for (const move of turn.compiled.delayed.get(stage) ?? [])
    if (move.after) setTimer(turn, stage, 'move', deadline(turn, stage, at, move.after), move.id);
}

function setTimer(turn: Turn, stage: string, kind: TimerKind, due: Instant, move?: string): void {
  if (due <= turn.context.now) return;
  const timer = turn.nextTimer();
  turn.events.push({ type: 'timer set', timer, kind, stage, due, ...(move && { move }) });
}

function deadline(turn: Turn, stage: string, from: Instant, within: Duration): Instant {
  return addDuration(calendarOf(turn, stage), from, within);
}

function subtract(turn: Turn, stage: string, from: Instant, before: Duration): Instant {
  return subtractDuration(calendarOf(turn, stage), from, before);
}

/** The working calendar of the department in charge, else the organization's own. */
function calendarOf(turn: Turn, stage: string): WorkingCalendar {
  const { organization } = turn.context;
  const department = organization.departments.get(turn.compiled.departments.get(stage) ?? '');
  const own = department && organization.calendars.get(department.calendar);
  return own ?? workingCalendar(organization);
}

/** The department in charge and, where the stage says who owns the case on entering, the owner. */
function assign(turn: Turn, transition: Transition): void {
  const { funnel, departments, path } = turn.compiled;
  const entered = stagesEntered(turn, transition).filter(
    ({ id }) => branchAround(funnel, id) === undefined,
  );
  const department = entered.map(({ id }) => departments.get(id)).findLast((id) => id);
  const owned = entered.findLast((stage) => stage.owner);
  const owner =
    owned?.owner && turn.evaluation.value(owned.owner, `${path}/stages/${owned.id}/owner`);
  const changes = {
    ...(typeof owner === 'string' && owner !== turn.row['owner'] && { owner }),
    ...(department !== undefined && department !== turn.row['department'] && { department }),
  };
  if (Object.keys(changes).length === 0) return;
  Object.assign(turn.row, changes);
  turn.events.push({ type: 'assigned', ...changes });
}

function conclude(turn: Turn, active: readonly string[], ending: Ending): void {
  const { row, compiled, before, context } = turn;
  const stage = active.find((id) => compiled.funnel.stages.get(id)?.shape.kind === 'outcome');
  if (before?.outcome && before.outcome.stage !== stage) {
    turn.events.push({ type: 'reopened', at: context.now });
    for (const field of ['outcome', 'reason', 'closed']) delete row[field];
  }
  const shape = stage === undefined ? undefined : compiled.funnel.stages.get(stage)?.shape;
  if (stage === undefined || shape?.kind !== 'outcome') return;
  const { reason, note, at = context.now } = ending;
  const said = { ...(reason !== undefined && { reason }), ...(note !== undefined && { note }) };
  const outcome: Outcome = { kind: shape.outcome, stage, ...said };
  turn.events.push({ type: 'closed', outcome, at });
  row['outcome'] = shape.outcome;
  row['closed'] = toIso(at);
  if (reason !== undefined) row['reason'] = reason;
}
