import type { Party } from '../../definitions/index.ts';
import type { Instant, Period } from '../../shared/index.ts';
import type { Person } from '../model/facts.ts';

/** Whether the person is one of those named; nobody named means everybody. */
export function isOneOf(parties: readonly Party[], person: Person): boolean {
  return parties.length === 0 || parties.some((party) => isMeant(party, person));
}

function isMeant({ kind, id }: Party, { email, roles, teams, departments }: Person): boolean {
  if (kind === 'person') return email.toLowerCase() === id.toLowerCase();
  const memberships = { role: roles, team: teams, department: departments };
  return memberships[kind].includes(id);
}

/** Whether the person takes part at the moment. */
export function takesPartAt({ from = -Infinity, until = Infinity }: Person, at: Instant): boolean {
  return from <= at && at < until;
}

/** Whether the person takes part at any moment of the period. */
export function takesPartIn(person: Person, { start, end }: Period): boolean {
  const { from = -Infinity, until = Infinity } = person;
  return from < end && start < until;
}
