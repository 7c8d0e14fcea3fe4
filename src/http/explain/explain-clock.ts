import { workingCalendar, type ClockRule, type Organization } from '../../definitions/index.ts';
import {
  explainClock,
  type CaseState,
  type ClockFacts,
  type StoppedTimer,
  type TimerState,
} from '../../engine/index.ts';
import { formatDuration, workingTimeBetween, type Duration } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { notFound } from '../reading/collection.ts';
import type { SeenCase } from '../reading/cases.ts';
import type { Explained } from './explain-case.ts';

/** Which clock: of an offer, a task or an approval, by its id, else of a stage. */
export interface ClockQuestion {
  readonly stage?: string;
  readonly offer?: string;
  readonly task?: string;
  readonly approval?: string;
}

const clockWord = { en: 'clock', 'zh-CN': '时限' };

/** Why something is due when it is. Raises `not-found` where no such clock runs or stands still. */
export function explainClockOf(
  { services, actor, now }: Pick<Call, 'services' | 'actor' | 'now'>,
  seen: SeenCase,
  asked: ClockQuestion,
): Explained {
  const { state } = seen;
  const timers = timersOf(state, asked);
  const [first] = timers;
  if (first === undefined) throw notFound(clockWord, subjectOf(asked));
  const { organization } = services.workspaces.current().workspace;
  const facts = factsOf(seen, { timers, stage: first.stage, asked, organization, now });
  return { explanation: explainClock(facts, now, actor.zone), release: state.release };
}

type Timer = TimerState | StoppedTimer;

function timersOf(state: CaseState, asked: ClockQuestion): readonly Timer[] {
  const all: Timer[] = [...Object.values(state.timers), ...Object.values(state.stopped ?? {})];
  const isStage = Object.keys(asked).every((name) => name === 'stage');
  return all.filter(
    (timer) =>
      timer.kind !== 'move' &&
      timer.kind !== 'resume' &&
      (isStage
        ? timer.stage === asked.stage && !timer.offer && !timer.task && !timer.approval
        : timer.offer === asked.offer &&
          timer.task === asked.task &&
          timer.approval === asked.approval),
  );
}

function subjectOf({ offer, task, approval, stage }: ClockQuestion): string {
  return offer ?? task ?? approval ?? stage ?? '';
}

interface Found {
  readonly timers: readonly Timer[];
  readonly stage: string;
  readonly asked: ClockQuestion;
  readonly organization: Organization;
  readonly now: number;
}

function factsOf(seen: SeenCase, { timers, stage, asked, organization, now }: Found): ClockFacts {
  const { state } = seen;
  const end =
    timers.find(({ kind }) => kind === 'breach') ??
    timers.find(({ kind, step }) => kind === 'silence' && step === 0);
  const next = timers.find(({ kind }) => kind === 'escalate' || kind === 'silence');
  const began = beganAt(state, stage, asked);
  const calendar = calendarOf(seen, stage, asked, organization);
  const { within, byExpression } = ruleOf(seen, stage, asked);
  const { paused } = state;
  return {
    byExpression,
    calendar: { title: calendar.title, zone: calendar.zone },
    isLate: end === undefined,
    ...(began === undefined ? {} : { began, used: workingTimeBetween(calendar, began, now) }),
    ...(within && {
      within: { en: formatDuration(within, 'en'), 'zh-CN': formatDuration(within, 'zh-CN') },
    }),
    ...(end && 'due' in end ? { due: end.due } : {}),
    ...(end && 'left' in end ? { left: end.left } : {}),
    ...(end === undefined && next && 'due' in next ? { next: next.due } : {}),
    ...(paused && { paused: { since: paused.since, waitingFor: paused.waitingFor } }),
  };
}

function beganAt(state: CaseState, stage: string, asked: ClockQuestion): number | undefined {
  const { offer, task, approval } = asked;
  if (offer !== undefined) return state.offers?.[offer]?.offered;
  if (task !== undefined) return state.tasks?.[task]?.added;
  if (approval !== undefined) return state.approvals?.[approval]?.asked;
  const entered = state.entered[stage] ?? state.opened;
  return Math.max(entered, state.accepted?.[stage]?.at ?? entered);
}

/** The calendar of the person who holds it, where he has one of his own; else the department's. */
function calendarOf(
  { state, funnel }: SeenCase,
  stage: string,
  { offer }: ClockQuestion,
  organization: Organization,
) {
  const own = Object.values(state.batons ?? {}).find((baton) => baton.calendar !== undefined);
  const receiving = offer === undefined ? undefined : state.offers?.[offer]?.department;
  let at = funnel.stages.get(stage);
  while (at && at.department === undefined) at = funnel.stages.get(at.parent ?? '');
  const department = organization.departments.get(receiving ?? at?.department ?? '');
  const id = own?.calendar ?? department?.calendar ?? organization.calendar;
  return organization.calendars.get(id) ?? workingCalendar(organization);
}

function ruleOf(
  { state, funnel }: SeenCase,
  stage: string,
  { offer, task, approval }: ClockQuestion,
): { readonly within?: Duration; readonly byExpression: boolean } {
  if (offer !== undefined) {
    const handoff = funnel.handoffs.get(state.offers?.[offer]?.handoff ?? '');
    return ofRule(handoff?.accept);
  }
  if (task !== undefined) {
    const rules = [...funnel.stages.values()].flatMap(({ tasks }) => tasks);
    return ofRule(rules.find(({ id }) => id === state.tasks?.[task]?.rule)?.clock);
  }
  if (approval !== undefined)
    return ofRule(funnel.moves.get(state.approvals?.[approval]?.move ?? '')?.approval?.clock);
  return ofRule(funnel.stages.get(stage)?.clock);
}

function ofRule(rule: Partial<Pick<ClockRule, 'within' | 'until'>> | undefined) {
  return {
    byExpression: rule?.until !== undefined,
    ...(rule?.within === undefined ? {} : { within: rule.within }),
  };
}
