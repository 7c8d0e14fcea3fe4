import type { CaseState, Task } from '../../model/index.ts';
import { departmentOf } from '../department.ts';
import { approvalPlace } from '../places.ts';
import { acceptedBranch } from '../holder.ts';
import type { Turn } from '../turn.ts';
import { clockOfOffer, clockOfRule, type About, type Clock } from './clock.ts';

/** What the timers of a clock follow from, by the case as it stands; undefined where its rule is gone. */
export function clockOf(
  turn: Turn,
  state: CaseState,
  { stage, offer, task, approval }: About,
): Clock | undefined {
  if (offer !== undefined) return offerClock(turn, state, offer);
  if (task !== undefined) return taskClock(turn, state, stage, task);
  if (approval !== undefined) return approvalClock(turn, state, stage, approval);
  return stageClock(turn, state, stage);
}

function offerClock(turn: Turn, { offers }: CaseState, id: string): Clock | undefined {
  const { funnel, path } = turn.compiled;
  const offer = offers?.[id];
  const handoff = offer && funnel.handoffs.get(offer.handoff);
  return handoff && clockOfOffer(offer, handoff, `${path}/handoffs/${handoff.id}`);
}

function stageClock(turn: Turn, state: CaseState, stage: string): Clock | undefined {
  const { funnel, path } = turn.compiled;
  const rule = funnel.stages.get(stage)?.clock;
  if (!rule) return undefined;
  const accepted = Object.values(state.accepted ?? {}).find(({ offer }) =>
    (offer.stages ?? [offer.stage]).includes(stage),
  );
  const entered = state.entered[stage] ?? state.opened;
  return clockOfRule(rule, {
    about: { stage },
    party: partyOf(turn, state, stage),
    start: Math.max(entered, accepted?.at ?? entered),
    place: `${path}/stages/${stage}/clock`,
  });
}

function taskClock(turn: Turn, state: CaseState, stage: string, id: string): Clock | undefined {
  const task = state.tasks?.[id];
  if (!task) return undefined;
  const { funnel, path } = turn.compiled;
  const rules = [...funnel.stages.values()].flatMap(({ tasks }) => tasks);
  const rule = rules.find((one) => one.id === task.rule)?.clock;
  const more = {
    about: { stage, task: id },
    party: taskParty(turn, state, stage, task),
    start: task.added,
    place: `${path}/stages/${stage}/tasks/${task.rule ?? ''}`,
  };
  if (rule && !task.dueByHand) return clockOfRule(rule, more);
  const byHand = task.due === undefined ? undefined : clockOfRule({ escalate: [] }, more);
  return byHand && { ...byHand, fixed: task.due };
}

function taskParty(turn: Turn, state: CaseState, stage: string, { assignee }: Task) {
  if (!assignee) return partyOf(turn, state, stage);
  return { person: assignee.person, department: assignee.department ?? departmentOf(turn, stage) };
}

function approvalClock(
  turn: Turn,
  { approvals }: CaseState,
  stage: string,
  id: string,
): Clock | undefined {
  const { funnel } = turn.compiled;
  const request = approvals?.[id];
  const rule = request && funnel.moves.get(request.move)?.approval?.clock;
  return (
    rule &&
    clockOfRule(rule, {
      about: { stage, approval: id },
      party: { department: departmentOf(turn, stage) },
      start: request.asked,
      place: approvalPlace(turn, request.move),
    })
  );
}

function partyOf(turn: Turn, state: CaseState, stage: string) {
  const person = acceptedBranch(turn.compiled, state, stage)?.by ?? state.owner;
  return { person, department: departmentOf(turn, stage) };
}
