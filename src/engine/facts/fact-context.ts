import type { ExpressionContext, TypeEnvironment } from '../../expressions/index.ts';
import type { Json, JsonObject, WorkingCalendar } from '../../shared/index.ts';
import type { Collection, RoutingStrategy } from '../../definitions/index.ts';
import type { Assignment, Facts, Member } from '../model/index.ts';

export const noFacts: Facts = { records: {}, related: {}, named: {} };

/** The key of a `related` member in `Facts.related`. */
export function relatedKey(type: string, id: string, member: string): string {
  return `${type}/${id}/${member}`;
}

/** Something that was asked for and is not among the facts. */
export type MissingFact =
  | { readonly kind: 'record'; readonly type: string; readonly id: string }
  | {
      readonly kind: 'related';
      readonly type: string;
      readonly id: string;
      readonly member: string;
    }
  | { readonly kind: 'members'; readonly key: string; readonly of: MemberQuery }
  | { readonly kind: 'assignment'; readonly key: string; readonly request: AssignmentRequest };

/** Whose names a step asks for. `manager`: of a person, so many levels up; `person`: that one, while active. */
export type MemberQuery =
  | { readonly person: string }
  | { readonly role?: string; readonly team?: string; readonly department?: string }
  | { readonly liaison: string }
  | { readonly managerOf: string; readonly levels: number };

/** What finding a receiver takes besides the people themselves. */
export interface AssignmentRequest {
  /** Turns are taken in it: `<funnel>/<handoff>/<rule>`. */
  readonly pool: string;
  /** The pool, its person already worked out; `liaison` names the department. */
  readonly to: {
    readonly role?: string;
    readonly team?: string;
    readonly department?: string;
    readonly person?: string;
    readonly liaison?: string;
  };
  readonly by: RoutingStrategy;
  readonly keep?: string;
  readonly skills: readonly string[];
  /** Decimal text by stage. */
  readonly weights: { readonly [stage: string]: string };
  readonly passedOver: readonly string[];
  /** The department whose liaison is the last resort, and whose calendar applies. */
  readonly department?: string;
  /** The case as it will be: who could not see it even as its owner does not receive it. */
  readonly subject?: { readonly collection: Collection; readonly row: JsonObject };
}

interface Used {
  readonly assignments: Map<string, Assignment>;
  readonly members: Map<string, readonly Member[]>;
  readonly records: Map<string, Map<string, JsonObject>>;
  readonly related: Map<string, readonly string[]>;
  readonly named: Map<string, Json>;
}

/**
 * What expressions see of the facts. It keeps which of them were read, for the journal, and which were
 * asked for in vain. A record known not to exist is held as an empty entry and is not asked for again.
 */
export class FactContext implements ExpressionContext {
  readonly #facts: Facts;
  /** What was read; most steps read nothing outside. */
  #used: Used | undefined;
  readonly #missing: MissingFact[] = [];

  readonly #environment: TypeEnvironment;
  readonly calendar?: WorkingCalendar;

  /** The calendar is that of the organization as it is now. */
  constructor(facts: Facts, environment: TypeEnvironment, calendar?: WorkingCalendar) {
    this.#facts = facts;
    this.#environment = environment;
    if (calendar) this.calendar = calendar;
  }

  lookup(type: string, id: string): object | undefined {
    const row = this.#facts.records[type]?.[id];
    if (row === undefined) this.#missing.push({ kind: 'record', type, id });
    if (row === undefined || isAbsent(row)) return undefined;
    this.#note(type, id, row);
    return row;
  }

  related(type: string, id: string, member: string): readonly object[] {
    const key = relatedKey(type, id, member);
    const ids = this.#facts.related[key];
    if (ids === undefined) {
      this.#missing.push({ kind: 'related', type, id, member });
      return [];
    }
    this.#read().related.set(key, ids);
    const of = itemType(this.#environment, type, member);
    return ids.flatMap((row) => this.lookup(of, row) ?? []);
  }

  /** Whether a record exists; only asking that does not bring it into the journal. */
  exists(type: string, id: string): boolean {
    const row = this.#facts.records[type]?.[id];
    if (row === undefined) this.#missing.push({ kind: 'record', type, id });
    return row !== undefined && !isAbsent(row);
  }

  /** The name of a person who is no longer with the house; undefined of everybody else. */
  inactivePerson(id: string): string | undefined {
    const row = this.#facts.records['person']?.[id];
    if (row === undefined) this.#missing.push({ kind: 'record', type: 'person', id });
    return row?.['active'] === false ? String(row['name'] ?? id) : undefined;
  }

  /** Binds the named facts that a rule speaks of. */
  named(name: string): Json | undefined {
    const value = this.#facts.named[name];
    if (value !== undefined) this.#read().named.set(name, value);
    return value;
  }

  /** Those in a pool now, in order of id; none while it is not among the facts. */
  members(key: string, of: MemberQuery): readonly Member[] {
    const members = this.#facts.members?.[key];
    if (members === undefined) this.#missing.push({ kind: 'members', key, of });
    else this.#read().members.set(key, members);
    return members ?? [];
  }

  /** Who was found for an offer; undefined while it is not among the facts. */
  assignment(key: string, request: AssignmentRequest): Assignment | undefined {
    const assignment = this.#facts.assignments?.[key];
    if (assignment === undefined) this.#missing.push({ kind: 'assignment', key, request });
    else this.#read().assignments.set(key, assignment);
    return assignment;
  }

  get missing(): readonly MissingFact[] {
    return this.#missing;
  }

  /** Of the facts given, those that were read. */
  get used(): Facts {
    if (!this.#used) return noFacts;
    const { records, related, named, assignments, members } = this.#used;
    const rows = [...records].map(([type, ofType]) => [type, Object.fromEntries(ofType)] as const);
    return {
      records: Object.fromEntries(rows),
      related: Object.fromEntries(related),
      named: Object.fromEntries(named),
      ...(assignments.size > 0 && { assignments: Object.fromEntries(assignments) }),
      ...(members.size > 0 && { members: Object.fromEntries(members) }),
    };
  }

  #read(): Used {
    return (this.#used ??= {
      records: new Map(),
      related: new Map(),
      named: new Map(),
      assignments: new Map(),
      members: new Map(),
    });
  }

  #note(type: string, id: string, row: JsonObject): void {
    const { records } = this.#read();
    let rows = records.get(type);
    if (!rows) records.set(type, (rows = new Map()));
    rows.set(id, row);
  }
}

/** How a record that does not exist is held among the facts. */
export const absentRecord: JsonObject = Object.freeze({});

/** The type of the objects behind a `related` member. */
function itemType(environment: TypeEnvironment, type: string, member: string): string {
  const list = environment.objects[type]?.members[member]?.type;
  return list?.kind === 'list' && list.of.kind === 'object' ? list.of.name : '';
}

function isAbsent(row: JsonObject): boolean {
  return row['id'] === undefined;
}
