import type { CaseEvent, CaseState, Baton, Offer } from '../model/index.ts';
import { branchAround, isWithin } from '../machine/index.ts';
import type { CompiledFunnel } from './compiled-funnel.ts';
import { acceptedBranch } from './holder.ts';
import { partyCalendar } from './party.ts';
import { isWaiting } from './waiting.ts';
import type { Turn } from './turn.ts';

/** The track of a stage: its branch of parallel stages, or the case itself. */
export function trackOf({ funnel }: CompiledFunnel, stage: string): string {
  return branchAround(funnel, stage) ?? 'case';
}

/** Who holds each track from now on, where that is somebody else than before; nobody holds a closed case. */
export function passBatons(turn: Turn, state: CaseState): readonly CaseEvent[] {
  const known = state.batons ?? {};
  const held = holdingsOf(turn, state);
  const events: CaseEvent[] = [];
  const { now } = turn.context;
  for (const track of Object.keys(known))
    if (!held.has(track)) events.push({ type: 'baton passed', track, at: now });
  let turns = state.held ?? 0;
  for (const [track, { stage, ...party }] of held) {
    const since = turn.before ? now : (state.entered[stage] ?? now);
    const before = known[track];
    if (before && isSame(before, party) && !turn.reckons) continue;
    const { id: calendar } = partyCalendar(turn, calendarParty(turn, stage, party));
    if (before && isSame(before, party) && before.calendar === calendar) continue;
    const baton = { ...party, ...(calendar !== undefined && { calendar }), since, turn: ++turns };
    events.push({ type: 'baton passed', track, baton, at: since });
  }
  return events;
}

type Holding = Omit<Baton, 'since' | 'turn' | 'calendar'>;

function isSame(one: Holding, other: Holding): boolean {
  return (
    one.kind === other.kind &&
    one.person === other.person &&
    one.department === other.department &&
    one.handoff === other.handoff
  );
}

/** Time with somebody outside counts by the working time of the department that waits. */
function calendarParty(
  { compiled, row }: Turn,
  stage: string,
  { kind, person, department }: Holding,
) {
  if (kind !== 'waiting') return { person, department };
  return { department: compiled.departments.get(stage) ?? textOf(row['department']) };
}

function holdingsOf(
  { compiled }: Turn,
  state: CaseState,
): ReadonlyMap<string, Holding & { readonly stage: string }> {
  if (state.outcome) return new Map();
  const { active } = state.configuration;
  const waiting = isWaiting(compiled, state);
  const leaves = active.filter(
    (id) => !active.some((other) => compiled.funnel.stages.get(other)?.parent === id),
  );
  return new Map(
    leaves.map((stage) => [
      trackOf(compiled, stage),
      { stage, ...(waiting ? outside : partyIn(compiled, state, stage)) },
    ]),
  );
}

const outside: Holding = { kind: 'waiting', department: 'outside' };

function partyIn(compiled: CompiledFunnel, state: CaseState, stage: string): Holding {
  const offer = offerAround(compiled, state, stage);
  if (offer) return offered(offer);
  const accepted = acceptedAround(compiled, state, stage);
  const department = compiled.departments.get(stage) ?? state.department;
  const person = acceptedBranch(compiled, state, stage)?.by ?? state.owner;
  return {
    kind: 'work',
    ...(department !== undefined && { department }),
    ...(person !== undefined && { person }),
    ...(accepted !== undefined && { handoff: accepted }),
  };
}

function offered({ to, department, handoff }: Offer): Holding {
  return {
    kind: 'offer',
    ...(department !== undefined && { department }),
    ...(to.person !== undefined && { person: to.person }),
    handoff,
  };
}

function offerAround(
  { funnel }: CompiledFunnel,
  { offers }: CaseState,
  stage: string,
): Offer | undefined {
  return offers && Object.values(offers).find((offer) => isWithin(funnel, stage, offer.stage));
}

function acceptedAround(
  { funnel }: CompiledFunnel,
  { accepted }: CaseState,
  stage: string,
): string | undefined {
  if (!accepted) return undefined;
  const around = Object.values(accepted).filter(({ offer }) =>
    isWithin(funnel, stage, offer.stage),
  );
  return around.at(-1)?.offer.handoff;
}

function textOf(value: unknown): string | undefined {
  return typeof value === 'string' ? value : undefined;
}
