import type { ReturnRule } from '../../definitions/index.ts';
import {
  readWholeJournal,
  type CaseState,
  type JournalEntry,
  type Offer,
} from '../../engine/index.ts';
import { formatDuration, localize } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { explainAssignmentOf } from '../explain/explain-case.ts';
import { notFound } from '../reading/collection.ts';
import type { SeenCase } from '../reading/cases.ts';
import { abilitiesOf } from '../standing/abilities.ts';
import { clocksJson } from '../standing/clocks.ts';
import { offerHistory, peopleIn } from '../standing/history.ts';
import { liaisonOf } from '../standing/liaison.ts';
import { offerJson, reasonsJson } from '../standing/offers.ts';
import { overdueOf } from '../standing/overdue.ts';
import { peopleOf } from '../standing/people.ts';
import {
  departmentOf,
  filled,
  personOf,
  readingOf,
  stageOf,
  type Reading,
} from '../standing/reading.ts';
import { checklistJson } from './checklist.ts';
import { silenceJson } from './silence.ts';

type Reader = Pick<Call, 'services' | 'actor' | 'locale' | 'now'>;

const offerWord = { en: 'offer', 'zh-CN': '交接' };

/**
 * An offer as the contract that it is: who gives and who receives, what was promised, by when an answer is due and on
 * whose account, what was answered in every round, and what the caller may do. Raises `not-found`.
 */
export async function handoffPage(call: Reader, seen: SeenCase, id: string): Promise<object> {
  const { store } = call.services;
  const entries = await readWholeJournal(store, seen.state.id);
  const found = offerIn(entries, id);
  const handoff = found && seen.funnel.handoffs.get(found.offer.handoff);
  if (found === undefined || handoff === undefined) throw notFound(offerWord, id);
  const { offer, note } = found;
  const people = new Set([...peopleOf(seen.state), ...peopleIn(entries)]);
  const reading = await readingOf(call, seen, people);
  if (!reading.shown('stages')) throw notFound(offerWord, id);
  const [rows, abilities, checklist, routed] = await Promise.all([
    store.offersOf(seen.state.id),
    abilitiesOf(call, seen),
    checklistJson(call, seen, { handoff, offer }, reading),
    routedBy(call, seen, offer),
  ]);
  const rounds = offerHistory(entries, rows, reading).filter(
    (round) => handoffIn(round) === offer.handoff,
  );
  const { reject, accept } = handoff;
  return filled({
    ...rounds.find((round) => round.id === id),
    ...offerJson(offer, reading),
    case: { id: seen.state.id, name: seen.row['name'], funnel: funnelJson(seen, reading) },
    note,
    means: meaningOf(offer, reading),
    from: offer.from.flatMap((stage) => stageOf(stage, reading) ?? []),
    liaisons: await liaisonsOf(call, offer, reading),
    checklist,
    clock: {
      ...clockOf(seen.state, offer, overdueOf(seen.state, call.now), reading),
      ...chargedTo(seen.state, offer, reading),
      ...filled({ within: accept.within && formatDuration(accept.within, call.locale) }),
      silence: silenceJson(accept, call.locale),
    },
    reject: ruleJson(reject, reading),
    return: ruleJson(handoff.return, reading),
    routed,
    rounds,
    may: abilities.get(id) ?? [],
  });
}

interface Found {
  readonly offer: Offer;
  /** What the giver said with it. */
  readonly note?: string;
}

/** The offer as it was made. */
function offerIn(entries: readonly JournalEntry[], id: string): Found | undefined {
  for (const { events, command } of entries)
    for (const event of events)
      if (event.type === 'offered' && event.offer.id === id) {
        const note = 'note' in command ? command.note : undefined;
        return { offer: event.offer, ...(note === undefined ? {} : { note }) };
      }
  return undefined;
}

function handoffIn(round: object): string | undefined {
  return (round as { readonly handoff?: { readonly id: string } }).handoff?.id;
}

function funnelJson({ funnel }: SeenCase, { locale }: Reading): object {
  return { id: funnel.id, title: localize(funnel.title, locale) };
}

/** What the stage means that is taken over, and what one does there. */
function meaningOf({ stage: id }: Offer, { funnel, locale }: Reading): object | undefined {
  const { means, guidance } = funnel.stages.get(id) ?? {};
  return filled({
    text: means && localize(means, locale),
    guidance: guidance && localize(guidance, locale),
  });
}

async function liaisonsOf(call: Reader, offer: Offer, reading: Reading): Promise<object> {
  const [giver, receiver] = await Promise.all([
    liaisonOf(call, offer.giver.department, reading),
    liaisonOf(call, offer.department, reading),
  ]);
  return filled({ giver, receiver });
}

function clockOf(
  state: CaseState,
  { id, stage }: Offer,
  overdue: Parameters<typeof clocksJson>[1],
  reading: Reading,
): object {
  const clocks = clocksJson(state, overdue, reading) as readonly {
    readonly offer?: string;
    readonly about: string;
    readonly stage?: { readonly id: string };
  }[];
  const own = clocks.find(({ offer }) => offer === id);
  const { about: _, offer: __, stage: ___, ...clock } = own ?? { about: stage };
  return clock;
}

/** The party whose time runs while the answer is awaited. */
function chargedTo({ batons = {} }: CaseState, offer: Offer, reading: Reading): object {
  const baton = Object.values(batons).find(
    ({ kind, handoff }) => kind === 'offer' && handoff === offer.handoff,
  );
  if (baton === undefined) return {};
  const department = departmentOf(baton.department, reading);
  return { chargedTo: filled({ department, person: personOf(baton.person, reading) }) };
}

function ruleJson(rule: ReturnRule | undefined, reading: Reading): object | undefined {
  if (rule === undefined) return undefined;
  return filled({
    reasons: reasonsJson(rule, reading),
    noteRequired: rule.noteRequired,
    backTo: stageOf(rule.backTo, reading),
    straightAgain: rule.then === 'jump back',
  });
}

/** Why it went to whom it went, in a sentence; nothing where it was named by hand. */
async function routedBy(
  call: Reader,
  seen: SeenCase,
  { id, assignment }: Offer,
): Promise<string | undefined> {
  if (assignment === undefined) return undefined;
  const { explanation } = await explainAssignmentOf(call, seen, id);
  return localize(explanation.summary, call.locale);
}
