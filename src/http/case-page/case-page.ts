import { holdsRight, mayWrite } from '../../access/index.ts';
import type { Command } from '../../engine/index.ts';
import { localize } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import type { SeenCase } from '../reading/cases.ts';
import { peopleOf } from '../standing/people.ts';
import {
  filled,
  momentOf,
  personOf,
  readingOf,
  stageOf,
  type Reading,
} from '../standing/reading.ts';
import { standingOf } from '../standing/standing.ts';
import { factsOf } from './facts.ts';
import { movesJson } from './moves.ts';
import { pathOf } from './path.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'locale' | 'now'>;

/** All that the page of a case shows at first, in one answer. */
export async function casePage(call: Reader, seen: SeenCase): Promise<object> {
  const { state, funnel, row } = seen;
  const people = new Set([...peopleOf(state), ...state.followers, state.owner ?? '']);
  people.delete('');
  const [reading, standing, moves, visits, may, facts] = await Promise.all([
    readingOf(call, seen, people),
    standingOf(call, seen),
    call.services.engine.availableMoves(call.actor, state.id),
    call.services.store.visitsOf(state.id),
    abilities(call, seen),
    factsOf(call, seen),
  ]);
  const scene = { state, funnel, access: seen.view.access(seen.stored) };
  return filled({
    id: state.id,
    name: row['name'],
    funnel: { id: funnel.id, title: localize(funnel.title, call.locale) },
    release: state.release,
    opened: momentOf(state.opened),
    updated: momentOf(state.updated),
    outcome: outcomeJson(seen, reading),
    owner: personOf(state.owner, reading),
    followers: state.followers.flatMap((id) => personOf(id, reading) ?? []),
    follows: state.followers.includes(call.actor.id),
    path: pathOf(state, visits, reading),
    moves: movesJson(moves, scene, reading),
    facts,
    may,
    standing,
  });
}

/** What the caller may do with the case besides its moves. */
async function abilities(
  { services, actor }: Pick<Call, 'services' | 'actor'>,
  { state, view, stored }: SeenCase,
): Promise<readonly string[]> {
  const attempts: readonly (readonly [string, Command])[] = [
    ['assign', { kind: 'assign', owner: actor.id }],
    ['follow', { kind: 'follow', person: actor.id, following: true }],
  ];
  const commands = attempts.map(([, command]) => command);
  const considered = await services.engine.consider(actor, state.id, commands);
  const mayEdit = [...view.access(stored).values()].some(mayWrite);
  return [
    ...attempts.flatMap(([name], index) => (considered[index]?.problems.length ? [] : [name])),
    ...(mayEdit ? ['edit'] : []),
    ...(holdsRight(actor, 'override') ? ['override'] : []),
  ];
}

function outcomeJson({ state, funnel }: SeenCase, reading: Reading): object | undefined {
  const { outcome, closed } = state;
  if (outcome === undefined || !reading.shown('outcome')) return undefined;
  const shape = funnel.stages.get(outcome.stage)?.shape;
  const reason = shape?.kind === 'outcome' ? shape.reasons.get(outcome.reason ?? '') : undefined;
  const isShown = reading.shown('reason');
  return filled({
    kind: outcome.kind,
    stage: stageOf(outcome.stage, reading),
    reason: reason && isShown ? localize(reason, reading.locale) : undefined,
    note: isShown ? outcome.note : undefined,
    at: momentOf(closed),
  });
}
