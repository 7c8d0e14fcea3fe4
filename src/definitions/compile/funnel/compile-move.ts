import type { Move, MoveTarget } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { scopeWith } from '../environment.ts';
import { conditionAt, type Scope } from '../expressions.ts';
import { checkRoles, titleOf } from '../names.ts';
import { askedBy } from './ask.ts';
import { durationAt } from './clock.ts';
import type { Filled } from './filled.ts';
import type { FunnelDraft } from './funnel-draft.ts';
import { valuesFor } from './opens.ts';
import { completeOf } from './required-fields.ts';
import type { RouteTarget, RoutedMove } from './routes.ts';

/**
 * Compiles a move. Its conditions are asked after the fields of its form were filled in, so what the
 * form requires and what the move completes counts as filled.
 */
export function compileMove(
  draft: Draft,
  funnel: FunnelDraft,
  move: RoutedMove,
  filled: Filled,
): Move {
  const { id, raw, site, from } = move;
  const ask = askedBy(funnel, move);
  const complete = completeOf(funnel, site.at('complete'), raw.complete);
  const required = ask.filter((one) => one.required).map(({ field }) => field);
  const mayBeIncomplete = raw.incomplete === 'allowed';
  const before = mayBeIncomplete ? filled.enteringAny(from) : filled.leavingAny(from);
  const known = new Set([...before, ...complete, ...required]);
  const scope = scopeWith(draft, funnel.entity, known);
  const when = conditionAt(site.at('when'), raw.when, scope);
  const after = raw.after === undefined ? undefined : durationAt(site.at('after'), raw.after);
  if (after && required.length > 0) site.at('after').reportKey('timer-asks');
  return {
    id,
    title: titleOf(raw.title, id),
    from,
    to: move.targets.map((target) => compileTarget(target, scope)),
    by: checkRoles(draft, site.at('by'), raw.by),
    ...(when ? { when } : {}),
    ...(raw.otherwise === undefined ? {} : { otherwise: raw.otherwise }),
    ask,
    complete,
    set: valuesFor(site.at('set'), raw.set ?? {}, funnel.entity, scope),
    ...(after ? { after } : {}),
    mayBeIncomplete,
    reopens: raw.reopens === true,
    effects: [],
    tasks: [],
  };
}

function compileTarget({ stage, resume, when: raw, site }: RouteTarget, scope: Scope): MoveTarget {
  const when = conditionAt(site.beside('when'), raw, scope);
  return { stage, ...(when ? { when } : {}), ...(resume ? { resume } : {}) };
}
