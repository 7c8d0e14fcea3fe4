import { stringify } from 'yaml';
import type { Actor } from '../../../src/access/index.ts';
import { compileWorkspace, type Funnel, type Workspace } from '../../../src/definitions/index.ts';
import {
  compileFunnel,
  fullAccess,
  step,
  type CaseState,
  type Command,
  type Decision,
  type Facts,
  type Refusal,
  type StepContext,
} from '../../../src/engine/index.ts';
import type { MissingFact } from '../../../src/engine/facts/index.ts';
import { decide } from '../../../src/engine/step/index.ts';
import { renderProblem, type Result } from '../../../src/shared/index.ts';

/** An organization for tests: two departments that work from nine to five in UTC. */
export const organization = {
  kind: 'Organization',
  id: 'house',
  title: 'House',
  zone: 'UTC',
  currency: 'EUR',
  calendars: { office: { zone: 'UTC', hours: { 'monday to friday': ['09:00-17:00'] } } },
  departments: {
    sales: { title: 'Sales', calendar: 'office' },
    delivery: { title: 'Delivery', calendar: 'office' },
  },
  roles: {
    seller: { title: 'Seller' },
    builder: { title: 'Builder' },
    keeper: { title: 'Keeper' },
  },
};

/** What documents in tests are made from. */
export const page = { path: 'templates/page.hbs', content: '<p>Page</p>' };

/** Compiles documents given as objects or YAML. Raises with every problem where they are wrong. */
export function workspaceFrom(...documents: readonly (object | string)[]): Workspace {
  const files = [organization, ...documents].map((document, index) => ({
    path: `definitions/${index}.yaml`,
    content: typeof document === 'string' ? document : stringify(document),
  }));
  const compiled = compileWorkspace([page, ...files]);
  if (compiled.ok) return compiled.value;
  const problems = compiled.error.map((problem) => {
    const { message } = renderProblem(problem, 'en');
    return `${problem.path ?? ''}:${problem.line ?? ''} ${problem.code}: ${message}`;
  });
  throw new Error(problems.join('\n'));
}

/** The funnel of a workspace that has only this one. */
export function funnelFrom(definition: object | string, ...more: readonly object[]): Funnel {
  const [funnel] = workspaceFrom(definition, ...more).funnels.values();
  if (!funnel) throw new Error('the workspace has no funnel');
  return funnel;
}

/** Monday, 5 January 2026, 09:00 in UTC. */
export const monday = Date.UTC(2026, 0, 5, 9);

export const person: Actor = {
  id: 'ann',
  name: 'Ann',
  roles: ['seller'],
  departments: ['sales'],
  teams: [],
  certificates: [],
  locale: 'en',
  zone: 'UTC',
  rights: ['override', 'import'],
};

/** Somebody for each id that tests name. */
export const people: Facts = {
  records: {
    person: Object.fromEntries(
      ['ann', 'bob', 'person 0', 'person 1', 'person 2'].map((id) => [id, { id }]),
    ),
  },
  related: {},
  named: {},
};

export function contextOf(workspace: Workspace, more: Partial<StepContext> = {}): StepContext {
  return {
    now: monday,
    actor: person,
    organization: workspace.organization,
    facts: people,
    access: fullAccess,
    opening: { id: 'case-1', release: 1, releaseHash: 'hash', numbers: {} },
    ...more,
  };
}

/** Steps through one case of a workspace's only funnel, keeping its state and its journal. */
export class CaseWalk {
  readonly workspace: Workspace;
  readonly funnel: Funnel;
  state: CaseState | undefined;
  readonly decisions: Decision[] = [];
  /** Says what was asked for of people. */
  answers: ((known: Facts, missing: readonly MissingFact[]) => Facts) | undefined;
  #more: Partial<StepContext>;

  constructor(workspace: Workspace, more: Partial<StepContext> = {}, funnel?: string) {
    this.workspace = workspace;
    const [first] = workspace.funnels.values();
    this.funnel = (funnel === undefined ? first : workspace.funnels.get(funnel))!;
    this.#more = more;
  }

  /** From here on with another actor, time or access. */
  with(more: Partial<StepContext>): this {
    this.#more = { ...this.#more, ...more };
    return this;
  }

  get context(): StepContext {
    return contextOf(this.workspace, this.#more);
  }

  try(command: Command): Result<Decision, Refusal> {
    const result = this.#decide(command);
    if (!result.ok) return result;
    this.state = result.value.case;
    this.decisions.push(result.value);
    return result;
  }

  /** Decides, and decides again with the answers to what was asked for, where the walk has any. */
  #decide(command: Command): Result<Decision, Refusal> {
    const compiled = compileFunnel(this.funnel);
    const { context, answers, state } = this;
    let { facts } = context;
    const rounds = answers ? 8 : 0;
    for (let round = 0; round < rounds; round++) {
      const { result, missing } = decide(compiled, state, command, { ...context, facts });
      if (missing.length === 0) return result;
      facts = answers?.(facts, missing) ?? facts;
    }
    return step(compiled, state, command, { ...context, facts });
  }

  /** Raises where the command is refused. */
  do(command: Command): Decision {
    const result = this.try(command);
    if (result.ok) return result.value;
    throw new Error(
      result.error.problems.map((one) => renderProblem(one, 'en').message).join('; '),
    );
  }

  open(fields: Extract<Command, { kind: 'open' }>['fields'] = {}): Decision {
    return this.do({ kind: 'open', funnel: this.funnel.id, fields });
  }

  move(
    move: string,
    more: Omit<Extract<Command, { kind: 'move' }>, 'kind' | 'move'> = {},
  ): Decision {
    return this.do({ kind: 'move', move, ...more });
  }

  /** The codes of the refusal, the first being the main one; empty where the command is carried out. */
  refusal(command: Command): readonly string[] {
    const result = this.try(command);
    return result.ok ? [] : result.error.problems.map(({ code }) => code);
  }
}
