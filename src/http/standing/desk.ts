import type { CaseState } from '../../engine/index.ts';
import { BatonError, localize, type Json } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { readSeenCase, type SeenCase } from '../reading/cases.ts';
import { stepTitle } from './approvals.ts';
import { isAsked, isFor, type Asked } from './asked.ts';
import { liaisonOf } from './liaison.ts';
import { overdueOf } from './overdue.ts';
import { peopleOf } from './people.ts';
import {
  departmentOf,
  filled,
  handoffOf,
  momentOf,
  moveOf,
  personOf,
  readingOf,
  stageOf,
  type Reading,
} from './reading.ts';
import { taskJson } from './tasks.ts';

/** What of one case is on somebody's desk. */
export interface Work {
  readonly cases: readonly object[];
  readonly offers: readonly object[];
  readonly approvals: readonly object[];
  readonly tasks: readonly object[];
}

const none: Work = { cases: [], offers: [], approvals: [], tasks: [] };

/** What of one case is the caller's to do; nothing where he may no longer see it. */
export async function workIn(call: Call, id: string, absent: readonly string[]): Promise<Work> {
  const seen = await seenOrNone(call, id);
  if (seen === undefined) return none;
  const { state } = seen;
  const reading = await readingOf(call, seen, [...peopleOf(state), ...absent]);
  const late = await overdueOf(call.services.store, state, reading, call.now);
  const desk: Desk = {
    call,
    absent,
    reading,
    isLate: (matter) => late.has(matter),
    of: { case: caseJson(seen, reading) },
  };
  return {
    cases: state.owner === call.actor.id ? [ownJson(state, desk)] : [],
    offers: await offersOn(state, desk),
    approvals: approvalsOn(state, desk),
    tasks: tasksOn(state, desk),
  };
}

/** Whose work is looked for, and with what it is told. */
interface Desk {
  readonly call: Call;
  readonly absent: readonly string[];
  readonly reading: Reading;
  /** Whether the clock of a stage, an offer, an approval or a task has run out. */
  readonly isLate: (matter: string) => boolean;
  readonly of: object;
}

function offersOn({ offers = {} }: CaseState, desk: Desk): Promise<readonly object[]> {
  const { call, reading, isLate, of } = desk;
  const mine = Object.values(offers).flatMap((offer) => {
    const asked = askedOf(desk, (actor) => isFor(offer.to, actor));
    return asked ? [{ offer, asked }] : [];
  });
  return Promise.all(
    mine.map(async ({ offer, asked }) =>
      filled({
        ...of,
        ...asked,
        offer: offer.id,
        handoff: handoffOf(offer.handoff, reading),
        stage: stageOf(offer.stage, reading),
        giver: personOf(offer.giver.person, reading),
        department: departmentOf(offer.department, reading),
        liaison: await liaisonOf(call, offer.department, reading),
        round: offer.round,
        offered: momentOf(offer.offered),
        due: momentOf(offer.due),
        overdue: isLate(offer.id),
      }),
    ),
  );
}

function approvalsOn({ approvals = {}, timers }: CaseState, desk: Desk): readonly object[] {
  const { reading, isLate, of } = desk;
  return Object.values(approvals).flatMap((approval) => {
    const step = approval.steps[approval.current];
    const asked = askedOf(desk, (actor) => isAsked(step, actor));
    if (!asked || !step) return [];
    const due = dueOf(timers, (timer) => timer.approval === approval.id);
    return [
      filled({
        ...of,
        ...asked,
        approval: approval.id,
        move: moveOf(approval.move, reading),
        step: stepTitle(approval, step.id, reading),
        by: personOf(approval.by, reading),
        asked: momentOf(approval.asked),
        due: momentOf(due),
        overdue: isLate(approval.id),
      }),
    ];
  });
}

function tasksOn({ tasks = {} }: CaseState, desk: Desk): readonly object[] {
  const { reading, isLate, of } = desk;
  return Object.values(tasks).flatMap((task) => {
    const { id, status, assignee } = task;
    const asked = status === 'open' && askedOf(desk, (actor) => isFor(assignee, actor));
    if (!asked) return [];
    return [{ ...of, ...asked, task: taskJson(task, reading), overdue: isLate(id) }];
  });
}

/** Whether the caller is asked, by himself or for somebody who is away; undefined where he is not. */
function askedOf(
  { call: { actor }, absent, reading }: Desk,
  isAskedSo: (actor: Asked) => boolean,
): object | undefined {
  if (isAskedSo(actor)) return {};
  const away = absent.find((id) => isAskedSo({ id, roles: [], teams: [], departments: [] }));
  if (away === undefined) return undefined;
  const name = reading.names.get(away);
  return { standsInFor: { id: away, ...(name === undefined ? {} : { name }) } };
}

function dueOf(
  timers: CaseState['timers'],
  isMeant: (timer: CaseState['timers'][string]) => boolean,
): number | undefined {
  return Object.values(timers).find((timer) => timer.kind === 'breach' && isMeant(timer))?.due;
}

async function seenOrNone(call: Call, id: string): Promise<SeenCase | undefined> {
  try {
    return await readSeenCase(call, id);
  } catch (error) {
    if (error instanceof BatonError && error.problems[0].code === 'not-found') return undefined;
    throw error;
  }
}

function caseJson({ state, row, funnel }: SeenCase, { locale }: Reading): object {
  const name: Json | undefined = row['name'];
  return filled({
    id: state.id,
    name,
    funnel: { id: funnel.id, title: localize(funnel.title, locale) },
  });
}

function ownJson(state: CaseState, { reading, isLate, of }: Desk): object {
  const stage = state.configuration.active.at(-1) ?? '';
  const due = dueOf(
    state.timers,
    (timer) => timer.stage === stage && !timer.offer && !timer.task && !timer.approval,
  );
  return filled({
    ...of,
    stage: stageOf(stage, reading),
    since: momentOf(state.entered[stage] ?? state.opened),
    due: momentOf(due),
    overdue: isLate(stage),
    paused: state.paused !== undefined,
    cameBack: Object.keys(state.returned ?? {}).length > 0,
  });
}
