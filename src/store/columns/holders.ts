import type { CaseCommit } from '../../engine/ports.ts';

type CaseState = CaseCommit['state'];
type ApprovalRequest = NonNullable<CaseState['approvals']>[string];

/** Somebody who has to do with an open case, and the stages in which it counts as open work of his. */
export interface Holder {
  readonly person: string;
  readonly stages: readonly string[];
}

/**
 * Who has to do with a case, in order of their ids; nobody where it is closed. It is the owner's work in the
 * case's stage, but for what is offered: that is work of the receiver alone, in the stage of the offer. A branch
 * of parallel stages that somebody else has accepted is his work. Whoever is asked to approve, now or in a step
 * to come, or has open tasks has to do with the case, without its being his work.
 */
export function holdersOf({ state, row }: Pick<CaseCommit, 'state' | 'row'>): readonly Holder[] {
  if (state.closed !== undefined) return [];
  const { owner } = state;
  const stage = typeof row['stage'] === 'string' ? row['stage'] : undefined;
  if (owner !== undefined && stage !== undefined && holdsNothingElse(state))
    return [{ person: owner, stages: [stage] }];
  const holders = new Map<string, string[]>();
  const add = (person: string | undefined, ...stages: readonly string[]) => {
    if (person === undefined) return;
    holders.set(person, [...(holders.get(person) ?? []), ...stages]);
  };
  add(owner, ...(stage === undefined || isOfferedWhole(state) ? [] : [stage]));
  for (const [track, { kind, person }] of Object.entries(state.batons ?? {}))
    if (kind !== 'offer' && person !== owner)
      add(person, track === 'case' ? (stage ?? track) : track);
  for (const offer of Object.values(state.offers ?? {})) add(offer.to.person, offer.stage);
  for (const request of Object.values(state.approvals ?? {}))
    for (const person of approversOf(request)) add(person);
  for (const task of Object.values(state.tasks ?? {}))
    if (task.status === 'open') add(task.assignee?.person);
  return [...holders]
    .map(([person, stages]) => ({ person, stages: stages.toSorted() }))
    .toSorted((a, b) => (a.person < b.person ? -1 : 1));
}

/** Spares most cases the longer way. */
function holdsNothingElse({ owner, offers, approvals, tasks, batons = {} }: CaseState): boolean {
  for (const part of [offers, approvals, tasks]) for (const _ in part) return false;
  for (const track in batons) if ((batons[track]?.person ?? owner) !== owner) return false;
  return true;
}

/** Whether nothing of the case is left with the owner while an offer awaits its answer. */
function isOfferedWhole({ offers = {}, batons = {} }: CaseState): boolean {
  const kept = Object.values(batons).some(({ kind }) => kind !== 'offer');
  return Object.keys(offers).length > 0 && !kept;
}

/** People who are named and have not voted, each by the one who votes in his place. */
function approversOf({ steps, current }: ApprovalRequest): readonly string[] {
  return steps.slice(current).flatMap(({ people, delegated, votes }) => {
    const voted = new Set(votes.flatMap((vote) => [vote.person, vote.for]));
    return [...new Set([...people, ...Object.keys(delegated)])]
      .map((person) => delegated[person] ?? person)
      .filter((person) => !voted.has(person));
  });
}
