import { fromEpochDay, startOfDate, toEpochDay } from '../../shared/index.ts';
import type { Instant, Period, PlainDate, TimeZone } from '../../shared/index.ts';
import type { Party } from '../../definitions/index.ts';
import type { Person } from '../model/facts.ts';
import type { Spell } from '../rules/proration.ts';
import { inOrder } from './order.ts';

type Place = 'role' | 'team' | 'department';

/** Whether the person is ever one of those named, whatever the dates; nobody named means everybody. */
export function isOneOf(parties: readonly Party[], person: Person): boolean {
  return parties.length === 0 || parties.some((party) => membershipsOf(party, person).length > 0);
}

/** Whether the person is one of those named at the moment; nobody named means everybody. */
export function isOneOfAt(
  parties: readonly Party[],
  person: Person,
  at: Instant,
  zone: TimeZone,
): boolean {
  if (parties.length === 0) return true;
  return parties.some((party) => holdsAt(spellsOfParty(party, person, zone), at));
}

/** Whether a moment lies in one of the spells. */
export function holdsAt(spells: readonly Spell[], at: Instant): boolean {
  return spells.some(({ from, until }) => from <= at && at < until);
}

/** Whether the person is in a team, say, at the moment. */
export function isMemberAt(person: Person, kind: Place, id: string, at: Instant): boolean {
  return holdsAt(memberships(person, kind, id), at);
}

/** The teams, say, in which the person is at any moment of the period. */
export function placesIn(person: Person, kind: Place, period: Period): readonly string[] {
  const own = (person.memberships ?? []).filter((one) => one.kind === kind).map(({ id }) => id);
  const ids = new Set(person.memberships ? own : undated(person, kind));
  return [...ids].filter((id) => within(memberships(person, kind, id), period).length > 0);
}

/**
 * When the person takes part during the period: while he is one of those named, and since he came until he
 * left. In order of time and apart from each other.
 */
export function spellsIn(
  parties: readonly Party[],
  person: Person,
  period: Period,
  zone: TimeZone,
): readonly Spell[] {
  const { from = period.start, until = period.end } = person;
  const own = { start: later(from, period.start), end: earlier(until, period.end) };
  const all = parties.flatMap((party) => within(spellsOfParty(party, person, zone), own));
  return joined(all);
}

function spellsOfParty(party: Party, person: Person, zone: TimeZone): readonly Spell[] {
  const spells = membershipsOf(party, person);
  return party.from === undefined && party.until === undefined
    ? spells
    : within(spells, datesOf(party, zone));
}

function membershipsOf({ kind, id }: Party, person: Person): readonly Spell[] {
  if (kind !== 'person') return memberships(person, kind, id);
  return person.email.toLowerCase() === id.toLowerCase() ? [always] : [];
}

const always: Spell = { from: -Infinity, until: Infinity };

function memberships(person: Person, kind: Place, id: string): readonly Spell[] {
  if (!person.memberships) return undated(person, kind).includes(id) ? [always] : [];
  return person.memberships
    .filter((one) => one.kind === kind && one.id === id)
    .map(({ from = -Infinity, to = Infinity }) => ({ from, until: to }));
}

function undated({ roles, teams, departments }: Person, kind: Place): readonly string[] {
  return { role: roles, team: teams, department: departments }[kind];
}

interface Dates {
  readonly from?: PlainDate;
  readonly until?: PlainDate;
}

/** From the first moment of the first day up to the end of the last. */
export function datesOf({ from, until }: Dates, zone: TimeZone): Period {
  return {
    start: from === undefined ? -Infinity : startOfDate(from, zone),
    end: until === undefined ? Infinity : startOfDate(fromEpochDay(toEpochDay(until) + 1), zone),
  };
}

/** What of the spells lies in the time. */
function within(spells: readonly Spell[], { start, end }: Period): readonly Spell[] {
  return spells
    .map(({ from, until }) => ({ from: later(from, start), until: earlier(until, end) }))
    .filter(({ from, until }) => from < until);
}

function joined(spells: readonly Spell[]): readonly Spell[] {
  const result: Spell[] = [];
  for (const spell of spells.toSorted((one, other) => inOrder(one.from, other.from))) {
    const last = result.at(-1);
    if (last && spell.from <= last.until)
      result.splice(-1, 1, { from: last.from, until: later(last.until, spell.until) });
    else result.push(spell);
  }
  return result;
}

const later = (one: Instant, other: Instant) => (one > other ? one : other);
const earlier = (one: Instant, other: Instant) => (one < other ? one : other);
