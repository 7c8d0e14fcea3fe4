import type { Handoff, Move, Stage } from '../../../definitions/index.ts';
import type { Problem } from '../../../shared/index.ts';
import { names } from '../../machine/index.ts';
import type { Command, Returned } from '../../model/index.ts';
import { openTasks } from '../tasks/open-tasks.ts';
import { closed } from '../closed.ts';
import { askForDocuments, missingDocuments } from '../documents.ts';
import { guardProblems } from '../guard.ts';
import type { Transition } from '../../machine/index.ts';
import { mayNotEdit } from '../edit.ts';
import { Refused, refuseIf } from '../refused.ts';
import {
  alwaysMissing,
  incompleteStages,
  openGaps,
  required,
  unmetRequirements,
} from '../requirements.ts';
import { takeFields } from '../take-fields.ts';
import { route, stagesOf, travel } from '../travel.ts';
import type { Turn } from '../turn.ts';
import { checklistProblems } from './checklist.ts';
import { findHandoff } from './find.ts';
import { mayNotOffer } from './may-offer.ts';
import { nobody, offeringOf, offersInTheWay, openOffer, searchOf } from './offer.ts';
import { findByRules, findPerson, type Receiver, type Search } from './receiver.ts';
import { wayTo } from './send-back.ts';

/**
 * After something came back: straight to where it was, as a new offer to who had it, without the stages between.
 * The checklist, and what the stages left and entered ask for, must hold as for any offer.
 */
export function resubmit(turn: Turn, command: Extract<Command, { kind: 'resubmit' }>): void {
  const handoff = findHandoff(turn, command.handoff);
  const returned = returnedBy(turn, handoff);
  refuseIf(mayNotResubmit(turn, handoff));
  takeFields(turn, command.fields ?? {});
  const active = turn.configuration?.active ?? [];
  const start = placeNow(turn, returned, active);
  const from = wayTo(turn, start, active);
  const target = returned.from.at(-1) ?? '';
  const transition = route(turn, names.backEvent(target));
  refuseIf(againstJump(turn, handoff, returned, transition));
  travel(turn, transition, {}, { offered: true });
  const found = offeringOf(turn, handoff, returned.move ?? '', transition, from);
  if (!found) nobody(handoff);
  const offering = { ...found, stage: returned.stage ?? found.stage };
  const search = searchOf(handoff, offering);
  const receiver = whoHadIt(turn, search, returned) ?? findByRules(turn, search) ?? nobody(handoff);
  turn.events.push({ type: 'taken up', handoff: handoff.id });
  openOffer(turn, handoff, offering, receiver, 'resubmitted');
  askForDocuments(turn, 'handoff', handoff.id);
}

/** What a move there would have to hold to, but for the stages between. */
function againstJump(
  turn: Turn,
  handoff: Handoff,
  returned: Returned,
  transition: Transition,
): readonly Problem[] {
  const left = stagesOf(turn, transition, 'left');
  const move = turn.compiled.funnel.moves.get(returned.move ?? '');
  return [
    ...alwaysMissing(turn).map(required),
    ...openGaps(turn),
    ...offersInTheWay(turn, [...left.map(({ id }) => id), returned.stage ?? '']),
    ...incompleteStages(turn, left),
    ...checklistProblems(turn, handoff),
    ...(move ? againstMove(turn, move, left) : []),
    ...unmetRequirements(turn, transition),
  ];
}

function againstMove(turn: Turn, move: Move, left: readonly Stage[]): readonly Problem[] {
  return [
    ...guardProblems(turn, move),
    ...openTasks(turn, move, left),
    ...missingDocuments(turn, move),
  ];
}

/** What came back and may be given straight to where it was. Raises `Refused` with `nothing-to-resubmit`. */
function returnedBy({ before }: Turn, { id, title }: Handoff): Returned {
  const returned = before?.returned?.[id];
  if (returned?.mayJumpBack === true) return returned;
  throw new Refused({ code: 'nothing-to-resubmit', params: { handoff: title } });
}

function mayNotResubmit(turn: Turn, handoff: Handoff): readonly Problem[] {
  return [...closed(turn), ...mayNotOffer(turn, handoff), ...mayNotEdit(turn)];
}

/** Nobody, where he has left or could not see it: then the rules find another, not the last resort in his place. */
function whoHadIt(turn: Turn, search: Search, { holder, how }: Returned): Receiver | undefined {
  return holder === undefined || how === 'expired' ? undefined : findPerson(turn, search, holder);
}

/** Where the case stands that is to jump: in the branch that it went back to, where it was one of several. */
function placeNow(turn: Turn, returned: Returned, active: readonly string[]): string {
  const rule = turn.compiled.funnel.handoffs.get(returned.handoff);
  const backTo = returned.how === 'returned' ? rule?.return?.backTo : rule?.reject?.backTo;
  return backTo !== undefined && active.includes(backTo) ? backTo : (active[0] ?? '');
}
