import { toIso, type Instant } from '../../shared/index.ts';
import { computeFields } from '../fields/index.ts';
import { advanceAsking, branchAround, type Transition } from '../machine/index.ts';
import type { Stage } from '../../definitions/index.ts';
import type { Outcome } from '../model/index.ts';
import { beginStage } from './begin.ts';
import { endPause } from './clock/index.ts';
import { stageEffects } from './effects.ts';
import { withdrawFrom } from './handoff/end-offer.ts';
import { tellOfStages } from './notices.ts';
import { clearTimers } from './timers.ts';
import type { Turn } from './turn.ts';

/** Why a case ends, where it does. */
export interface Ending {
  readonly reason?: string | undefined;
  readonly note?: string | undefined;
  readonly at?: Instant | undefined;
}

/** How a case travels otherwise than by a plain move. */
export interface Passage {
  /** Work in the stages entered does not begin yet: they are offered. */
  readonly offered?: boolean;
  /** The stages entered do not say who owns the case: whoever has it keeps it. */
  readonly keepsOwner?: boolean;
}

/** Where an event leads from where the case stands; branches are asked whether they take part. */
export function route(turn: Turn, event: string): Transition {
  const { machine, funnel, path } = turn.compiled;
  return advanceAsking(machine, turn.configuration, event, (branch) => {
    const when = funnel.stages.get(branch)?.when;
    return !when || turn.evaluation.holds(when, `${path}/stages/${branch}/when`);
  });
}

/**
 * Takes the case along: stages left and entered, timers, department and owner, outcome. Then what
 * depends on where it stands: computed fields, and the effects of the stages entered.
 */
export function travel(
  turn: Turn,
  transition: Transition,
  ending: Ending = {},
  passage: Passage = {},
): void {
  const { now } = turn.context;
  const { owner } = turn.row;
  for (const { kind, stage } of transition.steps) {
    if (kind === 'left') leave(turn, stage);
    else if (kind === 'done') turn.events.push({ type: 'branch done', stage, at: now });
    else turn.events.push({ type: 'stage entered', stage, at: now });
  }
  settle(turn, transition, ending, passage);
  if (passage.offered !== true) beginStages(turn, transition, now);
  tellOfStages(turn, transition, owner);
  for (const stage of stagesEntered(turn, transition)) stageEffects(turn, stage);
}

/** The row, owner, outcome and computed fields after stages have changed. */
export function settle(
  turn: Turn,
  transition: Transition,
  ending: Ending,
  passage: Passage = {},
): void {
  const { row, compiled } = turn;
  const { configuration } = transition;
  const { active } = configuration;
  turn.configuration = configuration;
  turn.events.push({ type: 'configured', configuration });
  const outermost = active[0] ?? '';
  if (transition.steps.some(({ kind, stage }) => kind === 'entered' && stage === outermost))
    row['entered'] = toIso(turn.context.now);
  row['stage'] = outermost;
  row['stages'] = active;
  assign(turn, transition, passage);
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
  withdrawFrom(turn, stage);
  turn.events.push({ type: 'stage left', stage, at: turn.context.now });
  clearTimers(turn, (timer) => timer.stage === stage && timer.kind !== 'resume');
}

function beginStages(turn: Turn, transition: Transition, at: Instant): void {
  for (const { id } of stagesEntered(turn, transition)) beginStage(turn, id, at);
}

/** The department in charge and, where the stage says who owns the case on entering, the owner. */
function assign(turn: Turn, transition: Transition, { offered, keepsOwner }: Passage): void {
  const { funnel, departments, path } = turn.compiled;
  const entered = stagesEntered(turn, transition).filter(
    ({ id }) => branchAround(funnel, id) === undefined,
  );
  const department = entered.map(({ id }) => departments.get(id)).findLast((id) => id);
  const keeps = offered === true || keepsOwner === true;
  const owned = keeps ? undefined : entered.findLast((stage) => stage.owner);
  const owner =
    owned?.owner && turn.evaluation.value(owned.owner, `${path}/stages/${owned.id}/owner`);
  const changes = {
    ...(typeof owner === 'string' && mayTake(turn, owner) && { owner }),
    ...(department !== undefined && department !== turn.row['department'] && { department }),
  };
  if (Object.keys(changes).length === 0) return;
  Object.assign(turn.row, changes);
  turn.events.push({ type: 'assigned', ...changes });
}

/** Who has left does not become the owner, whatever a field still says: whoever has it keeps it. */
function mayTake({ row, evaluation }: Turn, owner: string): boolean {
  return owner !== row['owner'] && evaluation.facts.inactivePerson(owner) === undefined;
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
  if (before?.paused) endPause(turn);
  row['outcome'] = shape.outcome;
  row['closed'] = toIso(at);
  if (reason !== undefined) row['reason'] = reason;
}
