import type { Actor } from '../../access/index.ts';
import {
  entityOf,
  workingCalendar,
  type Collection,
  type Organization,
  type Workspace,
} from '../../definitions/index.ts';
import type { ReadPath } from '../../expressions/index.ts';
import {
  BatonError,
  type Instant,
  type Json,
  type JsonObject,
  type WorkingCalendar,
} from '../../shared/index.ts';
import type { Assignment, Member } from '../model/index.ts';
import type { RowStore } from '../ports.ts';
import { loadRows, type RowsById } from '../row/index.ts';
import type { AssignmentRequest, MemberQuery } from './fact-context.ts';

/** Where facts come from. */
export interface FactSource {
  records(type: string, ids: readonly string[]): Promise<readonly JsonObject[]>;
  /** The rows behind a related member, and their type. */
  related(
    type: string,
    id: string,
    member: string,
  ): Promise<{ readonly of: string; readonly rows: readonly JsonObject[] }>;
  /** Working time as it is now. */
  readonly calendar?: WorkingCalendar;
  /** Those in a pool now, active, in order of id. */
  members(of: MemberQuery): Promise<readonly Member[]>;
  /** Finds a receiver and reserves the choice under the key of the command. */
  assign(key: string, request: AssignmentRequest): Promise<Assignment>;
  named(name: string, reads: readonly ReadPath[], row: JsonObject): Promise<Json | undefined>;
}

/** A domain's answer to what guards may ask under a name: certificates, absences, open work. */
export interface FactProvider {
  readonly name: string;
  /** In stored form, as the type says under which the domain declared the name. */
  provide(request: {
    readonly row: JsonObject;
    readonly reads: readonly ReadPath[];
    readonly actor: Actor;
    readonly now: Instant;
  }): Promise<Json>;
}

/** More related rows than this no rule reads. */
const relatedLimit = 1_000;

/** What rules may read of a person. */
export interface PersonFact {
  readonly id: string;
  readonly name?: string;
  readonly manager?: string;
  readonly active?: boolean;
}

/** What facts are read from. */
export interface FactParts {
  readonly store: RowsById & Pick<RowStore, 'queryRows'>;
  readonly providers?: readonly FactProvider[];
  /** Those who can be named on a case. Without it, every id is taken for somebody's. */
  readonly people?: { loadPerson(id: string): Promise<PersonFact | undefined> };
  /** How members of pools and receivers are found. Without it nobody is. */
  readonly routing?: RoutingFacts;
}

/** Finds people for the step. */
export interface RoutingFacts {
  members(of: MemberQuery, command: FactCommand): Promise<readonly Member[]>;
  assign(key: string, request: AssignmentRequest, command: FactCommand): Promise<Assignment>;
  /** Ends what was reserved for a command: it was committed, or nothing came of it. */
  release(command: string, used: boolean): void;
}

/** The command for which facts are read. */
export interface FactCommand {
  readonly actor: Actor;
  readonly now: Instant;
  readonly organization: Pick<Organization, 'departments' | 'calendars' | 'calendar' | 'zone'>;
  /** What is reserved is reserved under this key, so that a retry takes the same. */
  readonly key?: string;
}

/**
 * Facts from the store and the domains' providers, for one command. Relations are those of the workspace
 * that the case follows, departments and working time those of the organization as it is now.
 */
export function storeFacts(
  { store, providers, people, routing }: FactParts,
  workspace: Workspace,
  command: FactCommand,
): FactSource {
  const { actor, now, organization } = command;
  return {
    calendar: workingCalendar(organization),
    records: async (type, ids) => {
      if (type === 'person') return peopleOf(people, ids);
      if (type === 'department')
        return ids.filter((id) => organization.departments.has(id)).map((id) => ({ id }));
      return loadRows(store, type as Collection, ids);
    },
    related: (type, id, member) => relatedRows(store, workspace, { type, id, member }),
    members: async (of) => routing?.members(of, command) ?? [],
    assign: async (key, request) =>
      routing?.assign(key, request, command) ?? {
        strategy: request.by,
        candidates: [],
        because: 'nobody',
      },
    named: async (name, reads, row) =>
      providers?.find((provider) => provider.name === name)?.provide({ row, reads, actor, now }),
  };
}

async function peopleOf(
  people: FactParts['people'],
  ids: readonly string[],
): Promise<readonly JsonObject[]> {
  if (!people) return ids.map((id) => ({ id }));
  const found = await Promise.all(ids.map((id) => people.loadPerson(id)));
  return found.flatMap((person) => (person ? [personRow(person)] : []));
}

/** Rules read a person's name and manager; that he has left is only said where he has. */
function personRow({ id, name, manager, active }: PersonFact): JsonObject {
  return {
    id,
    ...(name !== undefined && { name }),
    ...(manager !== undefined && { manager }),
    ...(active === false && { active }),
  };
}

async function relatedRows(
  store: Pick<RowStore, 'queryRows'>,
  workspace: Workspace,
  { type, id, member }: { readonly type: string; readonly id: string; readonly member: string },
): Promise<{ readonly of: string; readonly rows: readonly JsonObject[] }> {
  const relation = entityOf(workspace, type as Collection)?.related.get(member);
  if (!relation) return { of: '', rows: [] };
  const collection: Collection = `record:${relation.of}`;
  const { rows } = await store.queryRows({
    collection,
    where: {
      op: 'and',
      of: [
        { op: 'eq', field: relation.by, type: { kind: 'text' }, value: id },
        { op: 'eq', field: 'archived', type: { kind: 'bool' }, value: false },
      ],
    },
    sort: [{ field: 'id', descending: false }],
    limit: relatedLimit + 1,
  });
  if (rows.length > relatedLimit)
    throw new BatonError({ code: 'related-too-many', params: { member, limit: relatedLimit } });
  return { of: collection, rows };
}
