import type { Baton, CaseState, Pause } from '../../engine/index.ts';
import type { Call } from '../core/route.ts';
import { latestDocuments } from '../documents/awaiting.ts';
import type { SeenCase } from '../reading/cases.ts';
import { abilitiesOf, type Abilities } from './abilities.ts';
import { approvalJson } from './approvals.ts';
import { clocksJson } from './clocks.ts';
import { liaisonOf } from './liaison.ts';
import { acceptedJson, offerJson, reasonsJson, returnedJson } from './offers.ts';
import { overdueOf } from './overdue.ts';
import { peopleOf } from './people.ts';
import {
  departmentOf,
  filled,
  handoffOf,
  momentOf,
  personOf,
  readingOf,
  stageOf,
  type Reading,
} from './reading.ts';
import { taskJson } from './tasks.ts';

/**
 * How a case stands between people: who holds it, what is offered, came back, awaits votes or is to be done,
 * what runs out when, and what the caller may do about each.
 */
export async function standingOf(
  call: Pick<Call, 'services' | 'actor' | 'locale' | 'now'>,
  seen: SeenCase,
): Promise<object> {
  const { state } = seen;
  const [reading, abilities] = await Promise.all([
    readingOf(call, seen, peopleOf(state)),
    abilitiesOf(call, seen),
  ]);
  const overdue = overdueOf(state, call.now);
  const batons = Object.entries(state.batons ?? {});
  return {
    batons: await Promise.all(
      batons.map(async ([track, baton]) => ({
        ...batonJson(track, baton, reading),
        ...filled({ liaison: await liaisonOf(call, baton.department, reading) }),
      })),
    ),
    ...mattersOf(state, reading, abilities),
    offers: await offersOf(call, state, reading, abilities),
    clocks: clocksJson(state, overdue, reading),
    documents: await latestDocuments(call, { collection: `case:${state.funnel}`, id: state.id }),
    ...(state.paused === undefined ? {} : { paused: pauseJson(state.paused) }),
    may: abilities.get('') ?? [],
  };
}

/** Open offers, each with whom to turn to in the receiving department, and the reasons to choose from. */
function offersOf(
  call: Pick<Call, 'services'>,
  { offers = {} }: CaseState,
  reading: Reading,
  abilities: Abilities,
): Promise<readonly object[]> {
  const { handoffs } = reading.funnel;
  return Promise.all(
    Object.values(offers).map(async (offer) => ({
      ...offerJson(offer, reading),
      ...filled({ liaison: await liaisonOf(call, offer.department, reading) }),
      may: abilities.get(offer.id) ?? [],
      reasons: reasonsJson(handoffs.get(offer.handoff)?.reject, reading),
    })),
  );
}

function mattersOf(state: CaseState, reading: Reading, abilities: Abilities): object {
  const { handoffs } = reading.funnel;
  const may = (id: string) => ({ may: abilities.get(id) ?? [] });
  return {
    cameBack: Object.values(state.returned ?? {}).map((returned) => ({
      ...returnedJson(returned, reading),
      ...may(returned.offer),
    })),
    accepted: Object.values(state.accepted ?? {}).map((accepted) => ({
      ...acceptedJson(accepted, reading),
      ...may(accepted.offer.id),
      reasons: reasonsJson(handoffs.get(accepted.offer.handoff)?.return, reading),
    })),
    approvals: Object.values(state.approvals ?? {}).map((approval) => ({
      ...approvalJson(approval, reading),
      ...may(approval.id),
    })),
    tasks: Object.values(state.tasks ?? {}).map((task) => ({
      ...taskJson(task, reading),
      ...may(task.id),
    })),
  };
}

/** Who holds a track of the case, and since when. */
function batonJson(track: string, baton: Baton, reading: Reading): object {
  return filled({
    track: track === 'case' || reading.shown('stages') ? track : undefined,
    branch: track === 'case' ? undefined : stageOf(track, reading),
    kind: baton.kind,
    department: departmentOf(baton.department, reading),
    person: personOf(baton.person, reading),
    handoff: handoffOf(baton.handoff, reading),
    since: momentOf(baton.since),
  });
}

function pauseJson({ since, waitingFor, note, until }: Pause): object {
  return filled({ since: momentOf(since), waitingFor, note, until: momentOf(until) });
}
