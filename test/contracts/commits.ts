import type { CaseCommit } from '../../src/engine/ports.ts';
import type { CaseState, Effect, JournalEntry } from '../../src/engine/index.ts';
import type { StoragePlan } from '../../src/definitions/index.ts';
import { toIso, type JsonObject } from '../../src/shared/index.ts';

/** The moment at which the tests begin: 2026-03-02T08:00:00Z, a Monday. */
export const start = Date.UTC(2026, 2, 2, 8);

export interface CommitOptions {
  readonly id?: string;
  readonly funnel?: string;
  readonly revision?: number;
  readonly key?: string;
  readonly at?: number;
  readonly stage?: string;
  readonly stages?: readonly string[];
  readonly closed?: number;
  readonly fields?: JsonObject;
  readonly owner?: string;
  readonly department?: string;
  readonly effects?: readonly Effect[];
  readonly timers?: CaseCommit['timers'];
  readonly visits?: CaseCommit['visits'];
  readonly offers?: CaseCommit['offers'];
  readonly holdings?: CaseCommit['holdings'];
  readonly row?: JsonObject;
  /** What else the state holds: offers, approvals, tasks. */
  readonly state?: Partial<CaseState>;
}

/** A commit of a case of the funnel `deal`, new unless a revision is given. */
export function commitOf(options: CommitOptions = {}): CaseCommit {
  const state = stateOf(options);
  const row: JsonObject = {
    ...state.fields,
    id: state.id,
    name: `Deal ${state.id}`,
    stage: state.configuration.active[0] ?? '',
    stages: state.configuration.active,
    followers: state.followers,
    opened: toIso(state.opened),
    entered: toIso(state.updated),
    updated: toIso(state.updated),
    release: state.release,
    revision: state.revision,
    ...(state.owner === undefined ? {} : { owner: state.owner }),
    ...(state.department === undefined ? {} : { department: state.department }),
    ...(state.closed === undefined ? {} : { closed: toIso(state.closed) }),
    ...options.row,
  };
  const { effects = [], timers = [], visits = [] } = options;
  const { offers, holdings } = options;
  return {
    state,
    row,
    entry: entryOf(state, options.key),
    effects,
    timers,
    visits,
    ...(offers && { offers }),
    ...(holdings && { holdings }),
  };
}

function stateOf(options: CommitOptions): CaseState {
  const { id = 'case-1', funnel = 'deal', revision = 1, at = start + revision * 1000 } = options;
  const active = options.stages ?? [options.stage ?? 'lead'];
  return {
    id,
    funnel,
    release: 1,
    releaseHash: 'hash-1',
    revision,
    configuration: { active, done: [], history: {} },
    fields: options.fields ?? {},
    ...(options.owner === undefined ? {} : { owner: options.owner }),
    ...(options.department === undefined ? {} : { department: options.department }),
    followers: [],
    opened: start,
    updated: at,
    ...(options.closed === undefined ? {} : { closed: options.closed }),
    entered: Object.fromEntries(active.map((stage) => [stage, at])),
    timers: {},
    gaps: [],
    ...options.state,
  };
}

function entryOf(state: CaseState, key = `${state.id}/${state.revision}`): JournalEntry {
  return {
    case: state.id,
    revision: state.revision,
    at: state.updated,
    actor: { id: 'ann', name: '安 Ann' },
    command: { kind: 'edit', fields: state.fields },
    idempotencyKey: key,
    release: state.release,
    events: [{ type: 'fields changed', fields: state.fields }],
    facts: { records: {}, related: {}, named: {} },
    because: [],
  };
}

/** Columns of every kind for the funnel `deal`; `code` is unique. */
export const dealPlan: StoragePlan = {
  collections: [
    {
      collection: 'case:deal',
      columns: [
        { field: 'amount', type: { kind: 'money', currency: 'CNY' }, scale: 2 },
        { field: 'price', type: { kind: 'money' } },
        { field: 'discount', type: { kind: 'decimal' }, scale: 4 },
        { field: 'factor', type: { kind: 'decimal' } },
        { field: 'score', type: { kind: 'int' } },
        { field: 'region', type: { kind: 'text' } },
        { field: 'code', type: { kind: 'text' } },
        { field: 'hot', type: { kind: 'bool' } },
        { field: 'engaged', type: { kind: 'date' } },
        { field: 'decided', type: { kind: 'date' } },
        { field: 'called', type: { kind: 'instant' } },
        { field: 'tags', type: { kind: 'list', of: { kind: 'text' } } },
      ],
      indexes: [
        { name: 'stage-amount', columns: ['stage', 'amount'], unique: false },
        { name: 'updated', columns: ['updated'], unique: false },
        { name: 'code', columns: ['code'], unique: true },
      ],
      search: ['name', 'region'],
      stages: ['lead', 'qualified', 'won'],
    },
  ],
};
