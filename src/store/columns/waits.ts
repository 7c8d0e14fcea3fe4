import type { CaseCommit, Desk, WaitKind } from '../../engine/ports.ts';
import type { Instant } from '../../shared/index.ts';

type CaseState = CaseCommit['state'];
type ApprovalRequest = NonNullable<CaseState['approvals']>[string];
type Pool = NonNullable<NonNullable<CaseState['tasks']>[string]['assignee']>;

/** Something of a case that waits for a party: a person, or all of a pool. */
export interface StoredWait {
  /** As `partyOf` names it. */
  readonly party: string;
  readonly kind: WaitKind;
  /** Empty for the case as a whole. */
  readonly item: string;
  readonly since: Instant;
  readonly due?: Instant;
  /** Those of the pool for whom it does not wait. */
  readonly except?: readonly string[];
}

/** What of a case waits for whom; nothing once it is closed. Nobody is named twice for the same thing. */
export function waitsOf({ state }: Pick<CaseCommit, 'state'>): readonly StoredWait[] {
  if (state.closed !== undefined) return [];
  return [
    ...casesIn(state),
    ...Object.values(state.returned ?? {}).flatMap(({ handoff, at }) =>
      waitsFor(ownerOf(state), { kind: 'returned', item: handoff, since: at }),
    ),
    ...Object.values(state.offers ?? {}).flatMap(({ id, to, offered, due }) =>
      waitsFor(to, { kind: 'offer', item: id, since: offered, due }),
    ),
    ...Object.values(state.approvals ?? {}).flatMap((request) => approvalWaits(request, state)),
    ...Object.values(state.tasks ?? {}).flatMap(({ id, assignee, status, added, due }) =>
      status === 'open' ? waitsFor(assignee, { kind: 'task', item: id, since: added, due }) : [],
    ),
  ];
}

/** The case for its owner, and each branch that another has taken on for him. */
function casesIn(state: CaseState): readonly StoredWait[] {
  const { owner, opened, entered, configuration } = state;
  const stage = configuration.active.at(-1) ?? '';
  const branches = Object.entries(state.batons ?? {}).filter(
    ([, { kind, person }]) => kind === 'work' && person !== undefined && person !== owner,
  );
  const theirs = new Set(branches.map(([track]) => track));
  const due = firstDue(state, (about) => !theirs.has(about));
  return [
    ...waitsFor(ownerOf(state), { kind: 'case', item: '', since: entered[stage] ?? opened, due }),
    ...branches.flatMap(([track, { person, since }]) =>
      waitsFor(
        { ...(person !== undefined && { person }) },
        {
          kind: 'case',
          item: track === 'case' ? stage : track,
          since,
          due: firstDue(state, (about) => about === track || track === 'case'),
        },
      ),
    ),
  ];
}

function ownerOf({ owner }: CaseState): Pool {
  return owner === undefined ? {} : { person: owner };
}

/** When the first of the stages that are meant is, or was, due. */
function firstDue(state: CaseState, isMeant: (stage: string) => boolean): Instant | undefined {
  const { timers, late = {}, approvals = {}, configuration } = state;
  const running = Object.values(timers)
    .filter(({ kind, offer, task, approval }) => kind === 'breach' && !(offer ?? task ?? approval))
    .map(({ stage, due }) => [stage, due] as const);
  const over = Object.entries(late).filter(([about]) => approvals[about] === undefined);
  const dues = [...running, ...over].filter(
    ([stage]) => configuration.active.includes(stage) && isMeant(stage),
  );
  return dues.length === 0 ? undefined : Math.min(...dues.map(([, due]) => due));
}

/** The people and pools whose votes the present step awaits. */
function approvalWaits(request: ApprovalRequest, state: CaseState): readonly StoredWait[] {
  const { id, asked, steps, current } = request;
  const step = steps[current];
  if (!step) return [];
  const voted = new Set(step.votes.map(({ person }) => person));
  const people = new Set(step.people.map((person) => step.delegated[person] ?? person));
  for (const person of Object.values(step.delegated)) people.add(person);
  const except = [...voted, ...Object.keys(step.delegated)];
  const due =
    state.late?.[id] ??
    Object.values(state.timers).find((one) => one.kind === 'breach' && one.approval === id)?.due;
  const about = { kind: 'approval', item: id, since: asked, due } as const;
  const pools: readonly Pool[] = [
    ...step.roles.map((role) => ({ role })),
    ...step.teams.map((team) => ({ team })),
    ...step.departments.map((department) => ({ department })),
  ];
  return [
    ...[...people]
      .filter((person) => !voted.has(person))
      .flatMap((person) => waitsFor({ person }, about)),
    ...pools.flatMap((pool) => waitsFor(pool, { ...about, except })),
  ];
}

interface About extends Omit<StoredWait, 'party' | 'due'> {
  readonly due?: Instant | undefined;
}

function waitsFor(to: Pool | undefined, { due, except = [], ...about }: About): StoredWait[] {
  const party = to && partyOf(to);
  if (party === undefined) return [];
  const more = { ...(due !== undefined && { due }), ...(except.length > 0 && { except }) };
  return [{ party, ...about, ...more }];
}

/** One name for a person, or for those who are in every pool that is named. */
function partyOf({ person, role, team, department }: Pool): string | undefined {
  if (person !== undefined) return personParty(person);
  const pools = Object.entries({ role, team, department }).flatMap(([kind, id]) =>
    id === undefined ? [] : [`${kind}:${id}`],
  );
  return pools.length === 0 ? undefined : pools.join('&');
}

export function personParty(person: string): string {
  return `person:${person}`;
}

/** Every party that somebody is, by himself and in the pools that he is in at once. */
export function partiesOf({ id, roles, teams, departments }: Desk['reader']): readonly string[] {
  const any = (ids: readonly string[]) => [undefined, ...new Set(ids)];
  const pools = any(roles).flatMap((role) =>
    any(teams).flatMap((team) =>
      any(departments).map((department) => ({
        ...(role !== undefined && { role }),
        ...(team !== undefined && { team }),
        ...(department !== undefined && { department }),
      })),
    ),
  );
  return [personParty(id), ...pools.flatMap((pool) => partyOf(pool) ?? [])];
}
