import type { Recipient } from '../../../definitions/index.ts';
import type { NoticeRecipient, TimerState } from '../../model/index.ts';
import { departmentOf } from '../department.ts';
import { holderOf } from '../holder.ts';
import { giverOf, receiversOf, recipients } from '../notices.ts';
import { isAbout } from './clock.ts';
import { clockOf } from './known-clocks.ts';
import type { Turn } from '../turn.ts';

/** A deadline is near, or over: whoever has the matter is told. */
export function tellOfClock(turn: Turn, { kind, ...timer }: TimerState): void {
  const { stage, due } = timer;
  const about = aboutOf(timer);
  const type = kind === 'warn' ? 'warned' : 'breached';
  turn.events.push({ type, stage, due, ...about });
  turn.notice({
    topic: type,
    to: concerned(turn, timer),
    stage,
    ...about,
    ...handoffIn(turn, timer),
  });
}

/** After the deadline somebody else is told. */
export function escalateClock(turn: Turn, timer: TimerState): void {
  const { stage, step = 0 } = timer;
  const to = escalationOf(turn, timer);
  if (!to) return;
  const about = aboutOf(timer);
  const told = recipients(turn, to, {
    holder: { person: holderOfMatter(turn, timer), department: departmentOf(turn, stage) },
    stage,
    place: `${placeOfRule(turn, timer)}/escalate/${step}`,
    receivers: concerned(turn, timer),
    givers: giversIn(turn, stage),
  });
  turn.events.push({ type: 'escalated', stage, to: told, step, ...about });
  turn.notice({ topic: 'escalated', to: told, stage, ...about });
}

/** Who is told as soon as the time is over is told with the breach, so that nobody hears of it twice. */
export function escalateAtOnce(turn: Turn, breach: TimerState): void {
  for (const [timer, set] of Object.entries(turn.before?.timers ?? {})) {
    if (set.kind !== 'escalate' || set.due > breach.due || !isAbout(set, breach)) continue;
    turn.events.push({ type: 'timer cleared', timer, fired: true });
    escalateClock(turn, set);
  }
}

function escalationOf(
  turn: Turn,
  { stage, task, approval, step = 0 }: TimerState,
): Recipient | undefined {
  const { stages, moves } = turn.compiled.funnel;
  const { tasks = {}, approvals = {} } = turn.before ?? {};
  if (approval !== undefined)
    return moves.get(approvals[approval]?.move ?? '')?.approval?.clock?.escalate[step]?.to;
  if (task === undefined) return stages.get(stage)?.clock?.escalate[step]?.to;
  const rule = tasks[task]?.rule;
  const rules = [...stages.values()].flatMap((one) => one.tasks);
  return rules.find(({ id }) => id === rule)?.clock?.escalate[step]?.to;
}

function placeOfRule(turn: Turn, timer: TimerState): string {
  const { before } = turn;
  return (before && clockOf(turn, before, timer)?.place) ?? turn.compiled.path;
}

function aboutOf({ offer, task, approval }: Pick<TimerState, 'offer' | 'task' | 'approval'>) {
  return {
    ...(offer !== undefined && { offer }),
    ...(task !== undefined && { task }),
    ...(approval !== undefined && { approval }),
  };
}

function handoffIn({ before }: Turn, { offer }: Pick<TimerState, 'offer'>) {
  const handoff = offer === undefined ? undefined : before?.offers?.[offer]?.handoff;
  return handoff === undefined ? {} : { handoff };
}

/** Those who have the matter: receivers of an offer, the assignee of a task, who is to vote, who holds the stage. */
function concerned(
  turn: Turn,
  { stage, offer, task, approval }: Pick<TimerState, 'stage' | 'offer' | 'task' | 'approval'>,
): readonly NoticeRecipient[] {
  const { offers = {}, tasks = {} } = turn.before ?? {};
  if (offer !== undefined) return receiversOf(offers[offer]?.to ?? {});
  if (task !== undefined && tasks[task]?.assignee) return receiversOf(tasks[task].assignee);
  if (approval !== undefined) return votersOf(turn, approval);
  const person = holderOf(turn, stage);
  return person === undefined ? [] : [{ person }];
}

function votersOf({ before }: Turn, id: string): readonly NoticeRecipient[] {
  const request = before?.approvals?.[id];
  const step = request?.steps[request.current];
  if (!step) return [];
  const { people, delegated, roles, teams, departments, votes } = step;
  const waited = people
    .map((person) => delegated[person] ?? person)
    .filter((person) => !votes.some((vote) => vote.person === person));
  return [
    ...waited.map((person) => ({ person })),
    ...roles.map((role) => ({ role })),
    ...teams.map((team) => ({ team })),
    ...departments.map((department) => ({ department })),
  ];
}

function holderOfMatter(turn: Turn, { stage, task }: TimerState): string | undefined {
  const assignee = task === undefined ? undefined : turn.before?.tasks?.[task]?.assignee;
  return assignee ? assignee.person : holderOf(turn, stage);
}

function giversIn({ before }: Turn, stage: string): readonly NoticeRecipient[] {
  const accepted = before?.accepted?.[stage];
  return accepted ? giverOf(accepted.offer) : [];
}
