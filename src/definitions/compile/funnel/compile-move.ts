import type { Approval, Move, MoveTarget } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { scopeWith } from '../environment.ts';
import { conditionAt, type Scope } from '../expressions.ts';
import { checkRoles, titleOf } from '../names.ts';
import { approvalAt } from './approval/approval.ts';
import { askedBy } from './ask.ts';
import { durationAt } from './clock.ts';
import { documentNeeds } from './document-needs.ts';
import type { Filled } from './filled.ts';
import type { FunnelDraft } from './funnel-draft.ts';
import { checkOffering, type KnownMove } from './handoff/handoff.ts';
import { valuesFor } from './opens.ts';
import { completeOf } from './required-fields.ts';
import type { RouteTarget, RoutedMove } from './routes.ts';
import { taskNames } from './tasks.ts';

/**
 * Compiles a move. Its conditions are asked after the fields of its form were filled in, so what the
 * form requires and what the move completes counts as filled.
 */
export function compileMove(
  draft: Draft,
  funnel: FunnelDraft,
  move: RoutedMove,
  filled: Filled,
): KnownMove & { readonly compiled: Move } {
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
  const handoff = checkOffering(funnel, move) ? raw.handoff : undefined;
  const approval = approvalOf(draft, funnel, move, scope);
  const compiled: Move = {
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
    ...(handoff === undefined ? {} : { handoff }),
    ...(approval ? { approval } : {}),
    tasks: taskNames(funnel, site.at('tasks'), raw.tasks),
    documents: documentNeeds(draft, funnel, site.at('documents'), raw.documents, {
      moves: [id],
      handoffs: handoff === undefined ? [] : [handoff],
    }),
  };
  return { move, known, compiled };
}

/** Somebody must have asked for an approval, in a case that is open meanwhile. */
function approvalOf(
  draft: Draft,
  funnel: FunnelDraft,
  { raw, site }: RoutedMove,
  scope: Scope,
): Approval | undefined {
  if (!raw.approval) return undefined;
  for (const setting of ['after', 'reopens'] as const)
    if (raw[setting] !== undefined && raw[setting] !== false)
      site.at('approval').reportKey('approval-not-with', { params: { setting } });
  return approvalAt(draft, funnel, site.at('approval'), raw.approval, scope);
}

function compileTarget({ stage, resume, when: raw, site }: RouteTarget, scope: Scope): MoveTarget {
  const when = conditionAt(site.beside('when'), raw, scope);
  return { stage, ...(when ? { when } : {}), ...(resume ? { resume } : {}) };
}
