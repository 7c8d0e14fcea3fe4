import { isSystem, lacksRight } from '../../../access/index.ts';
import type { Command } from '../../model/index.ts';
import { handOverApprovals } from '../approval/index.ts';
import { checkPerson } from '../person.ts';
import { refuseIf } from '../refused.ts';
import { handOverTasks } from '../tasks/index.ts';
import { openOffers } from '../stages-now.ts';
import type { Turn } from '../turn.ts';
import { giveTo } from './accept.ts';
import { rerouteTo } from './reroute.ts';

/**
 * All that one person holds of the case goes to another: the case itself, what he was offered, what he had accepted,
 * his tasks, and the votes that are awaited of him. For the engine itself and who administers people.
 */
export function handOver(turn: Turn, command: Extract<Command, { kind: 'hand over' }>): void {
  const { from, to, note } = command;
  const { actor } = turn.context;
  const lacking = isSystem(actor) ? undefined : lacksRight(actor, 'administer people');
  refuseIf(lacking ? [lacking] : []);
  checkPerson(turn.evaluation.facts, to, '/to');
  if (turn.row['owner'] === from) giveTo(turn, to);
  handOverAccepted(turn, from, to);
  for (const offer of openOffers(turn))
    if (offer.to.person === from) rerouteTo(turn, offer, to, note);
  handOverTasks(turn, from, to);
  handOverApprovals(turn, from, to);
}

/** A branch of several that he works in, and what would go back to him. */
function handOverAccepted(turn: Turn, from: string, to: string): void {
  for (const [stage, { by, offer }] of Object.entries(turn.before?.accepted ?? {})) {
    const changes = {
      ...(by === from && { by: to }),
      ...(offer.giver.person === from && { giver: to }),
    };
    if (Object.keys(changes).length > 0)
      turn.events.push({ type: 'accepted passed', stage, ...changes });
  }
}
