import type { Command, Offer } from '../model/index.ts';
import { askStageApproval, settleApprovals } from './approval/index.ts';
import { activeNow, openOffers, stagesLeft } from './stages-now.ts';
import { bringUpTasks, cancelTasks } from './tasks/index.ts';
import type { Turn } from './turn.ts';

/**
 * What follows for approvals and tasks from what a command did: those of stages left end, those of stages
 * in which work begins come up. Work begins on entering, or when the offer that brought the case is accepted.
 */
export function collaborate(turn: Turn, command: Command): void {
  forgetReturned(turn);
  settleApprovals(turn);
  if (turn.before?.tasks) cancelTasks(turn, stagesLeft(turn));
  if (!turn.compiled.collaborates) return;
  for (const stage of stagesBegun(turn)) {
    bringUpTasks(turn, stage);
    askStageApproval(turn, stage, command.kind === 'move' || command.kind === 'open');
  }
}

/** What came back is over with once the case has come to where it was some other way, or is closed. */
function forgetReturned({ before, events }: Turn): void {
  for (const [handoff, { stage }] of Object.entries(before?.returned ?? {})) {
    const isTaken = events.some((one) => one.type === 'taken up' && one.handoff === handoff);
    const isOver = events.some(
      (one) => one.type === 'closed' || (one.type === 'stage entered' && one.stage === stage),
    );
    if (isOver && !isTaken) events.push({ type: 'taken up', handoff });
  }
}

/** Active stages in which work begins with this step, outermost first. */
function stagesBegun(turn: Turn): readonly string[] {
  const begun = new Set(
    turn.events.flatMap((event) => (event.type === 'stage entered' ? [event.stage] : [])),
  );
  for (const stage of acceptedNow(turn)) begun.add(stage);
  if (begun.size === 0) return [];
  const waiting = new Set(openOffers(turn).flatMap(stagesOfOffer));
  return activeNow(turn).filter((stage) => begun.has(stage) && !waiting.has(stage));
}

/** Stages that began to wait with an offer which was accepted in this step. */
function acceptedNow(turn: Turn): readonly string[] {
  return turn.events.flatMap((event) => {
    if (event.type !== 'offer ended' || event.as !== 'accepted') return [];
    const offer = turn.before?.offers?.[event.offer];
    return offer ? stagesOfOffer(offer) : [];
  });
}

function stagesOfOffer({ stage, stages = [stage] }: Offer): readonly string[] {
  return stages;
}
