import { isSystem, lacksRight } from '../../../access/index.ts';
import type { Problem } from '../../../shared/index.ts';
import type { ApprovalRequest, Command, Offer } from '../../model/index.ts';
import { handOverApprovals } from '../approval/index.ts';
import { departmentOf } from '../department.ts';
import { membersOf } from '../members.ts';
import { checkColleague } from '../person.ts';
import { refuseIf } from '../refused.ts';
import { handOverTasks } from '../tasks/index.ts';
import { openOffers } from '../stages-now.ts';
import type { Turn } from '../turn.ts';
import { giveTo } from './accept.ts';
import { nobodyAtAll, rerouteByRules, rerouteTo } from './reroute.ts';
import { findLiaisonOf, findWhoReceived } from './successor.ts';

/** What `to` says where the rules are to find somebody. */
export const byTheRules = 'by the rules';

/**
 * All that one person holds of the case goes to another: the case itself, what he was offered, what he had accepted,
 * his tasks, and the votes that are awaited of him. For himself, the engine, and who administers people.
 */
export function handOver(turn: Turn, command: Extract<Command, { kind: 'hand over' }>): void {
  const { from, to, note } = command;
  refuseIf(mayNotHandOver(turn, from));
  for (const offer of openOffers(turn).filter((one) => one.to.person === from)) {
    if (to === byTheRules) rerouteByRules(turn, offer, note);
    else rerouteTo(turn, offer, to, note);
  }
  if (to !== byTheRules) checkColleague(turn.evaluation.facts, to, '/to');
  handOverApprovals(turn, from, (request) =>
    to === byTheRules ? voterAfter(turn, request, from) : to,
  );
  if (!holdsMore(turn, from)) return;
  const person = to === byTheRules ? successorOf(turn, from) : to;
  if (turn.row['owner'] === from) giveTo(turn, person);
  handOverAccepted(turn, from, person);
  handOverTasks(turn, from, person);
}

function mayNotHandOver({ context }: Turn, from: string): readonly Problem[] {
  const { actor } = context;
  if (isSystem(actor) || actor.id === from) return [];
  const lacking = lacksRight(actor, 'administer people');
  return lacking ? [lacking] : [];
}

/** Whether something is his besides what he was offered, so that a successor must be found. */
function holdsMore(turn: Turn, from: string): boolean {
  const { tasks = {}, accepted = {} } = turn.before ?? {};
  return (
    turn.row['owner'] === from ||
    Object.values(tasks).some(
      ({ assignee, status }) => status === 'open' && assignee?.person === from,
    ) ||
    Object.values(accepted).some(({ by, offer }) => by === from || offer.giver.person === from)
  );
}

/** Whoever the handoff would find that brought the case here, else the liaison of the department in charge. */
function successorOf(turn: Turn, from: string): string {
  const stage = turn.configuration?.active.at(-1) ?? '';
  const accepted = Object.values(turn.before?.accepted ?? {}).at(-1);
  const found = accepted && findWhoReceived(turn, accepted.offer, from);
  const department = departmentOf(turn, stage);
  return found ?? findLiaisonOf(turn, department, from) ?? nobodyAtAll(turn, stage);
}

/** Votes go up to the manager, not to whoever works on the case next; to him only where there is no other. */
function voterAfter(turn: Turn, { by }: ApprovalRequest, from: string): string {
  const [manager] = membersOf(turn, { managerOf: from, levels: 1 });
  return manager && manager.id !== by ? manager.id : successorOf(turn, from);
}

/** A branch of several that he works in, and what would go back to him. */
function handOverAccepted(turn: Turn, from: string, to: string): void {
  for (const [stage, { by, offer }] of Object.entries(turn.before?.accepted ?? {})) {
    const changes = passedOn({ by, offer }, from, to);
    if (Object.keys(changes).length > 0)
      turn.events.push({ type: 'accepted passed', stage, ...changes });
  }
}

function passedOn(
  { by, offer }: { readonly by: string; readonly offer: Offer },
  from: string,
  to: string,
): { readonly by?: string; readonly giver?: string } {
  return {
    ...(by === from && { by: to }),
    ...(offer.giver.person === from && { giver: to }),
  };
}
