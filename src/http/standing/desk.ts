import type { CaseState, Wait } from '../../engine/index.ts';
import { BatonError, localize, type Json } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { readSeenCase, type SeenCase } from '../reading/cases.ts';
import { abilitiesOf, type Abilities } from './abilities.ts';
import { stepTitle } from './approvals.ts';
import { liaisonOf } from './liaison.ts';
import { reasonsJson, returnedJson } from './offers.ts';
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

/** What waits for somebody, told by its kind. */
export interface Work {
  readonly cases: readonly object[];
  readonly returned: readonly object[];
  readonly offers: readonly object[];
  readonly approvals: readonly object[];
  readonly tasks: readonly object[];
}

/** Tells of what waits, in the same order; each case is read once, and nothing is said where the caller sees it no longer. */
export async function workIn(call: Call, waits: readonly Wait[]): Promise<Work> {
  const byCase = Map.groupBy(waits, (wait) => wait.case);
  const told = new Map(
    (await Promise.all([...byCase].map(([id, ofCase]) => toldOf(call, id, ofCase)))).flat(),
  );
  const all = (kind: Wait['kind']) =>
    waits.flatMap((wait) => (wait.kind === kind ? (told.get(wait) ?? []) : []));
  return {
    cases: all('case'),
    returned: all('returned'),
    offers: all('offer'),
    approvals: all('approval'),
    tasks: all('task'),
  };
}

async function toldOf(
  call: Call,
  id: string,
  waits: readonly Wait[],
): Promise<readonly (readonly [Wait, object])[]> {
  const seen = await seenOrNone(call, id);
  if (seen === undefined) return [];
  const absent = waits.flatMap(({ standsInFor }) => standsInFor ?? []);
  const isAsked = waits.some(({ kind }) => kind !== 'case');
  const [reading, abilities] = await Promise.all([
    readingOf(call, seen, [...peopleOf(seen.state), ...absent]),
    isAsked ? abilitiesOf(call, seen) : new Map<string, readonly string[]>(),
  ]);
  const desk: Desk = { call, state: seen.state, reading, abilities };
  const about = { case: caseJson(seen, reading) };
  const told = await Promise.all(
    waits.map(async (wait) => [wait, await tellOf(wait, desk)] as const),
  );
  return told.flatMap(([wait, json]) =>
    json === undefined ? [] : [[wait, { ...about, ...json, ...ofWait(wait, desk) }] as const],
  );
}

/** With what the work of a case is told. */
interface Desk {
  readonly call: Call;
  readonly state: CaseState;
  readonly reading: Reading;
  readonly abilities: Abilities;
}

/** What all that waits has in common. */
function ofWait({ due, standsInFor }: Wait, { call, reading }: Desk): object {
  const name = reading.names.get(standsInFor ?? '');
  return filled({
    standsInFor: standsInFor === undefined ? undefined : filled({ id: standsInFor, name }),
    due: momentOf(due),
    overdue: due !== undefined && due <= call.now,
  });
}

/** Undefined where it was settled meanwhile. */
function tellOf(wait: Wait, desk: Desk): object | undefined | Promise<object | undefined> {
  switch (wait.kind) {
    case 'case':
      return ownJson(wait, desk);
    case 'returned':
      return returnedOn(wait, desk);
    case 'offer':
      return offerOn(wait, desk);
    case 'approval':
      return approvalOn(wait, desk);
    case 'task':
      return taskOn(wait, desk);
  }
}

function returnedOn({ item }: Wait, { state, reading, abilities }: Desk): object | undefined {
  const returned = state.returned?.[item];
  return (
    returned && { ...returnedJson(returned, reading), may: abilities.get(returned.offer) ?? [] }
  );
}

async function offerOn(
  { item }: Wait,
  { call, state, reading, abilities }: Desk,
): Promise<object | undefined> {
  const offer = state.offers?.[item];
  if (!offer) return undefined;
  return filled({
    offer: item,
    handoff: handoffOf(offer.handoff, reading),
    stage: stageOf(offer.stage, reading),
    giver: personOf(offer.giver.person, reading),
    department: departmentOf(offer.department, reading),
    liaison: await liaisonOf(call, offer.department, reading),
    round: offer.round,
    offered: momentOf(offer.offered),
    may: abilities.get(item) ?? [],
    reasons: reasonsJson(reading.funnel.handoffs.get(offer.handoff)?.reject, reading),
  });
}

function approvalOn({ item }: Wait, { state, reading, abilities }: Desk): object | undefined {
  const approval = state.approvals?.[item];
  const step = approval?.steps[approval.current];
  if (!approval || !step) return undefined;
  return filled({
    approval: item,
    move: moveOf(approval.move, reading),
    step: stepTitle(approval, step.id, reading),
    by: personOf(approval.by, reading),
    note: approval.note,
    asked: momentOf(approval.asked),
    may: abilities.get(item) ?? [],
  });
}

function taskOn({ item }: Wait, { state, reading, abilities }: Desk): object | undefined {
  const task = state.tasks?.[item];
  return task && { task: taskJson(task, reading), may: abilities.get(item) ?? [] };
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

function ownJson({ item, since }: Wait, { state, reading }: Desk): object {
  const stage = item === '' ? (state.configuration.active.at(-1) ?? '') : item;
  return filled({
    stage: stageOf(stage, reading),
    since: momentOf(since),
    paused: state.paused !== undefined,
    cameBack: Object.keys(state.returned ?? {}).length > 0,
  });
}
