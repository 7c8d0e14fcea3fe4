import type { CaseState } from '../../engine/index.ts';

/** Everybody who is named in the handling of a case. */
export function peopleOf(state: CaseState): ReadonlySet<string> {
  const offers = [
    ...Object.values(state.offers ?? {}),
    ...Object.values(state.accepted ?? {}).map(({ offer }) => offer),
  ];
  const steps = Object.values(state.approvals ?? {}).flatMap(({ steps: all }) => all);
  const named = [
    ...Object.values(state.batons ?? {}).map(({ person }) => person),
    ...offers.flatMap(({ giver, to }) => [giver.person, to.person, to.standsInFor]),
    ...Object.values(state.accepted ?? {}).map(({ by }) => by),
    ...Object.values(state.returned ?? {}).flatMap(({ by, holder }) => [by, holder]),
    ...Object.values(state.approvals ?? {}).map(({ by }) => by),
    ...steps.flatMap(({ people, delegated, votes }) => [
      ...people,
      ...Object.entries(delegated).flat(),
      ...votes.flatMap(({ person, for: other }) => [person, other]),
    ]),
    ...Object.values(state.tasks ?? {}).flatMap(({ assignee, endedBy }) => [
      assignee?.person,
      endedBy,
    ]),
  ];
  return new Set(named.filter((id) => id !== undefined));
}
