import type { Actor } from '../../../src/access/index.ts';
import { compileWorkspace, type Workspace } from '../../../src/definitions/index.ts';
import {
  compileFunnel,
  fullAccess,
  noFacts,
  type CaseState,
  type Command,
  type Decision,
  type Facts,
  type Member,
  type Refusal,
  type StepContext,
} from '../../../src/engine/index.ts';
import type {
  AssignmentRequest,
  MemberQuery,
  MissingFact,
} from '../../../src/engine/facts/index.ts';
import { decide } from '../../../src/engine/step/index.ts';
import { renderProblem, type JsonObject, type Result } from '../../../src/shared/index.ts';
import { stringify } from 'yaml';
import { monday, page, person } from './world.ts';

/** Two departments of different hours, each with its liaison. */
export const house = {
  kind: 'Organization',
  id: 'house',
  title: 'House',
  zone: 'UTC',
  currency: 'EUR',
  calendars: {
    office: { zone: 'UTC', hours: { 'monday to friday': ['09:00-17:00'] } },
    late: { zone: 'UTC', hours: { 'monday to friday': ['13:00-21:00'] } },
  },
  departments: {
    marketing: { title: 'Marketing', calendar: 'office', liaison: 'max@house.example' },
    sales: { title: 'Sales', calendar: 'late', liaison: 'sue@house.example' },
    legal: { title: 'Legal', calendar: 'office', liaison: 'leo@house.example' },
  },
  roles: { marketer: {}, seller: {}, lawyer: {} },
  people: [
    { name: 'max', email: 'max@house.example', departments: 'marketing' },
    { name: 'sue', email: 'sue@house.example', departments: 'sales' },
    { name: 'leo', email: 'leo@house.example', departments: 'legal' },
  ],
};

interface Colleague {
  readonly role: string;
  readonly department: string;
  readonly manager?: string;
  readonly calendar?: string;
  readonly away?: string;
}

/** Who works there; the one who is away has a stand-in. */
export const colleagues: { readonly [id: string]: Colleague } = {
  mia: { role: 'marketer', department: 'marketing', manager: 'max' },
  max: { role: 'marketer', department: 'marketing' },
  ann: { role: 'seller', department: 'sales', manager: 'sue' },
  bob: { role: 'seller', department: 'sales', manager: 'sue' },
  sue: { role: 'manager', department: 'sales' },
  leo: { role: 'lawyer', department: 'legal' },
  lea: { role: 'lawyer', department: 'legal', manager: 'leo', calendar: 'late' },
};

const liaisons: { readonly [department: string]: string } = {
  marketing: 'max',
  sales: 'sue',
  legal: 'leo',
};

export function actorOf(id: string, rights: readonly string[] = []): Actor {
  const { role = '', department = '' } = colleagues[id] ?? {};
  return { ...person, id, name: id, roles: [role], departments: [department], rights };
}

/** Compiles a funnel in the house, given as objects or YAML. Raises with every problem where it is wrong. */
export function funnelIn(...definitions: readonly (object | string)[]): Workspace {
  const files = [house, ...definitions].map((document, index) => ({
    path: `definitions/${index}.yaml`,
    content: typeof document === 'string' ? document : stringify(document),
  }));
  const compiled = compileWorkspace([page, ...files]);
  if (compiled.ok) return compiled.value;
  throw new Error(
    compiled.error
      .map((one) => `${one.path} ${one.code} ${renderProblem(one, 'en').message}`)
      .join('\n'),
  );
}

/** Those who are away now, with who stands in for them. */
export type Absences = { readonly [person: string]: string };

/** Steps through a case, and answers what the step asks for of people: the first of a pool who is there. */
export class HouseWalk {
  readonly workspace: Workspace;
  state: CaseState | undefined;
  now = monday;
  absences: Absences = {};
  gone = new Set<string>();
  readonly decisions: Decision[] = [];

  constructor(workspace: Workspace) {
    this.workspace = workspace;
  }

  get funnel() {
    return [...this.workspace.funnels.values()][0]!;
  }

  /** Hours that pass. */
  pass(hours: number): this {
    this.now += hours * 3_600_000;
    return this;
  }

  try(actor: Actor | string, command: Command): Result<Decision, Refusal> {
    const result = this.#decide(typeof actor === 'string' ? actorOf(actor) : actor, command);
    if (!result.ok) return result;
    this.state = result.value.case;
    this.decisions.push(result.value);
    return result;
  }

  do(actor: Actor | string, command: Command): Decision {
    const result = this.try(actor, command);
    if (result.ok) return result.value;
    const said = result.error.problems.map((one) => renderProblem(one, 'en').message);
    throw new Error(said.join('; '));
  }

  move(actor: Actor | string, move: string, more: { readonly reason?: string } = {}): Decision {
    return this.do(actor, { kind: 'move', move, ...more });
  }

  refusal(actor: Actor | string, command: Command): readonly string[] {
    const result = this.try(actor, command);
    return result.ok ? [] : result.error.problems.map(({ code }) => code);
  }

  /** Gives the commands of all timers that are due, the earliest first, as the engine does. */
  fire(): readonly Decision[] {
    const decisions: Decision[] = [];
    for (let next = this.#nextDue(); next !== undefined; next = this.#nextDue())
      decisions.push(this.do(engine, { kind: 'timer', timer: next }));
    return decisions;
  }

  get offer() {
    return Object.values(this.state?.offers ?? {})[0];
  }

  #nextDue(): string | undefined {
    const due = Object.entries(this.state?.timers ?? {}).filter(([, one]) => one.due <= this.now);
    return due.toSorted(([a, one], [b, other]) => one.due - other.due || (a < b ? -1 : 1))[0]?.[0];
  }

  #decide(actor: Actor, command: Command): Result<Decision, Refusal> {
    let facts: Facts = noFacts;
    for (let round = 0; round < 12; round++) {
      const context = this.#context(actor, facts);
      const outcome = decide(compileFunnel(this.funnel), this.state, command, context);
      if (outcome.missing.length === 0) return outcome.result;
      facts = this.#answer(facts, outcome.missing);
    }
    throw new Error('it asks again and again');
  }

  #context(actor: Actor, facts: Facts): StepContext {
    const { organization } = this.workspace;
    const opening = { id: 'case-1', release: 1, releaseHash: 'hash', numbers: {} };
    return { now: this.now, actor, organization, facts, access: fullAccess, opening };
  }

  #answer(known: Facts, missing: readonly MissingFact[]): Facts {
    const people = known.records['person'] ?? {};
    const facts = {
      ...known,
      members: { ...known.members },
      assignments: { ...known.assignments },
      records: { ...known.records, person: { ...people } },
    };
    for (const fact of missing) {
      if (fact.kind === 'members') facts.members[fact.key] = this.#members(fact.of);
      else if (fact.kind === 'assignment') facts.assignments[fact.key] = this.#assign(fact.request);
      else if (fact.kind === 'record') facts.records.person[fact.id] = this.#personRow(fact.id);
    }
    return facts;
  }

  #personRow(id: string): JsonObject {
    if (!(id in colleagues)) return {};
    return { id, ...(this.gone.has(id) && { active: false }) };
  }

  #members(of: MemberQuery): readonly Member[] {
    return Object.entries(colleagues)
      .filter(([id, one]) => !this.gone.has(id) && isMeant(id, one, of))
      .map(([id, { calendar }]) => this.#member(id, calendar));
  }

  #member(id: string, calendar: string | undefined): Member {
    const standIn = this.absences[id];
    const away = standIn === undefined ? {} : { standIn, absentUntil: this.now + 1 };
    return { id, name: id, ...away, ...(calendar !== undefined && { calendar }) };
  }

  #assign({ to, by, passedOver, department }: AssignmentRequest) {
    const { person: one, liaison, ...pool } = to;
    const wanted = one !== undefined ? { person: one } : liaison !== undefined ? { liaison } : pool;
    const found = this.#members(wanted).filter(({ id }) => !passedOver.includes(id));
    const candidates = found.map(({ id, name }) => ({ person: id, name, eligible: true }));
    if (by === 'anyone' && found.length > 0 && one === undefined && liaison === undefined)
      return { strategy: by, candidates, because: 'anyone' } as const;
    const [first] = found;
    if (first?.standIn !== undefined)
      return {
        strategy: by,
        candidates,
        chosen: first.standIn,
        standsInFor: first.id,
        because: 'stands in',
      } as const;
    if (first) return { strategy: by, candidates, chosen: first.id, because: 'turn' } as const;
    const last = department === undefined ? undefined : liaisons[department];
    if (last === undefined || passedOver.includes(last))
      return { strategy: by, candidates, because: 'nobody' } as const;
    return { strategy: by, candidates, chosen: last, because: 'last resort' } as const;
  }
}

/** The engine itself. */
export const engine: Actor = { ...person, id: 'system', name: 'Baton', roles: [], rights: [] };

function isMeant(id: string, { role, department }: Colleague, of: MemberQuery): boolean {
  if ('person' in of) return of.person === id;
  if ('liaison' in of) return liaisons[of.liaison] === id;
  if ('managerOf' in of) return colleagues[of.managerOf]?.manager === id;
  return (
    (of.role === undefined || of.role === role) &&
    (of.department === undefined || of.department === department)
  );
}
