import { isPerson } from '../../../access/index.ts';
import type { Handoff } from '../../../definitions/index.ts';
import { workingTimeBetween, type Problem } from '../../../shared/index.ts';
import { isWithin, lineageOf, type Transition } from '../../machine/index.ts';
import type { Offer } from '../../model/index.ts';
import { makerOf } from '../approval/open-approvals.ts';
import { setOfferClock } from '../clock/index.ts';
import { departmentOf } from '../department.ts';
import { askForDocuments } from '../documents.ts';
import { holderOf } from '../holder.ts';
import { liaisonOf } from '../members.ts';
import { receiversOf, tellOfOffer } from '../notices.ts';
import { partyCalendar } from '../party.ts';
import { Refused } from '../refused.ts';
import { openOffers } from '../stages-now.ts';
import type { Turn } from '../turn.ts';
import { acceptOffer, giveTo } from './accept.ts';
import { trackBefore } from './track.ts';
import { findByRules, type Receiver, type Search } from './receiver.ts';

/** What an offer takes besides its receiver. */
export type Offering = Pick<
  Offer,
  'move' | 'round' | 'from' | 'stage' | 'stages' | 'giver' | 'passedOver'
> &
  Pick<Offer, 'outcome' | 'giverTime'> & { readonly department: string | undefined };

/** Why nothing can leave here by a move: what stands here is offered, and the answer is awaited. */
export function offersInTheWay(turn: Turn, sources: readonly string[]): readonly Problem[] {
  if (!turn.before?.offers) return [];
  const { funnel } = turn.compiled;
  const blocks = ({ stage }: Offer): boolean =>
    sources.some((one) => isWithin(funnel, one, stage) || isWithin(funnel, stage, one));
  return openOffers(turn)
    .filter(blocks)
    .map(({ id, handoff, stage }) => ({
      code: 'offer-open',
      params: {
        offer: id,
        handoff: funnel.handoffs.get(handoff)?.title ?? handoff,
        stage: funnel.stages.get(stage)?.title ?? stage,
      },
    }));
}

/** Offers the case in the stages that it has just come into. A case that ended by it is not offered. */
export function offerCase(
  turn: Turn,
  handoff: Handoff,
  move: string,
  transition: Transition,
  from: readonly string[],
): void {
  const offering = offeringOf(turn, handoff, move, transition, from);
  if (!offering) return;
  const receiver = findByRules(turn, searchOf(handoff, offering));
  openOffer(turn, handoff, offering, receiver ?? nobody(handoff));
  askForDocuments(turn, 'handoff', handoff.id);
}

export function nobody(handoff: Handoff): never {
  throw new Refused({ code: 'nobody-to-receive', params: { handoff: handoff.title } });
}

export function searchOf(handoff: Handoff, offering: Omit<Offering, 'giver'>): Search {
  const { round, department, passedOver } = offering;
  return { handoff, round, department, passedOver };
}

/** Who gives what; the receiving department takes charge at once. Undefined where no stage was entered. */
export function offeringOf(
  turn: Turn,
  handoff: Handoff,
  move: string,
  { steps }: Pick<Transition, 'steps'>,
  from: readonly string[],
): Offering | undefined {
  const stages = steps.flatMap(({ kind, stage }) => (kind === 'entered' ? [stage] : []));
  const targets = turn.compiled.funnel.moves.get(move)?.to.map((target) => target.stage) ?? [];
  const stage = stages.find((one) => targets.includes(one)) ?? stages[0];
  if (stage === undefined || turn.row['outcome'] !== undefined) return undefined;
  const department = handoff.to ?? departmentOf(turn, stage);
  takeCharge(turn, stage, department);
  return {
    move,
    round: (turn.before?.rounds?.[handoff.id] ?? 0) + 1,
    from,
    stage,
    stages,
    giver: giverNow(turn, handoff, from),
    department,
    passedOver: [],
    ...outcomeBefore(turn),
    ...giverTime(turn, from),
  };
}

function outcomeBefore({ before }: Turn): Pick<Offer, 'outcome'> {
  if (!before?.outcome) return {};
  const { reason, note } = before.outcome;
  return {
    outcome: { ...(reason !== undefined && { reason }), ...(note !== undefined && { note }) },
  };
}

/** The row shows the department that the case was given to. In a branch of several it shows what it showed. */
function takeCharge(turn: Turn, stage: string, department: string | undefined): void {
  const { funnel } = turn.compiled;
  const isOuter = lineageOf(funnel, stage).every(
    ({ parent }) => funnel.stages.get(parent ?? '')?.shape.kind !== 'together',
  );
  if (!isOuter || department === undefined || department === turn.row['department']) return;
  turn.row['department'] = department;
  turn.events.push({ type: 'assigned', department });
}

/**
 * The owner gives, whoever made the move for him; where there is none, who made it, else the liaison: what is
 * offered goes back to somebody.
 */
function giverNow(turn: Turn, { from: giving }: Handoff, from: readonly string[]): Offer['giver'] {
  const last = from.at(-1);
  const department = giving ?? (last === undefined ? undefined : departmentOf(turn, last));
  const person = holderOf(turn, last ?? '') ?? personOf(turn) ?? liaisonOf(turn, department);
  if (person !== undefined && turn.row['owner'] === undefined) giveTo(turn, person);
  return {
    ...(person !== undefined && { person }),
    ...(department !== undefined && { department }),
  };
}

function personOf(turn: Turn): string | undefined {
  return isPerson(turn.context.actor) ? makerOf(turn) : undefined;
}

function giverTime(turn: Turn, from: readonly string[]): { readonly giverTime?: number } {
  const baton = turn.before && trackBefore(turn, from.at(-1));
  if (!baton || baton.kind !== 'work') return {};
  const { calendar } = partyCalendar(turn, baton);
  return { giverTime: workingTimeBetween(calendar, baton.since, turn.context.now) };
}

/** Opens an offer to a receiver, with its clock; one that is taken over without asking is accepted at once. */
export function openOffer(
  turn: Turn,
  handoff: Handoff,
  { department, ...offering }: Offering,
  { to, rule, assignment }: Receiver,
  topic: 'offered' | 'resubmitted' = 'offered',
): Offer {
  const { now } = turn.context;
  const { id: calendar } = partyCalendar(turn, { person: to.person, department });
  const begun: Offer = {
    id: turn.nextId('offer'),
    handoff: handoff.id,
    ...offering,
    to,
    ...(department !== undefined && { department }),
    offered: now,
    ...(calendar !== undefined && { calendar }),
    rule,
    ...(assignment !== undefined && { assignment }),
    silence: 0,
  };
  const taken = handoff.accept.automatic && to.person !== undefined;
  const due = taken ? undefined : setOfferClock(turn, begun, handoff);
  const offer = due === undefined ? begun : { ...begun, due };
  turn.events.push({ type: 'offered', offer });
  if (taken && to.person !== undefined) acceptOffer(turn, offer, to.person);
  else tellOfOffer(turn, topic, offer, receiversOf(to));
  return offer;
}
