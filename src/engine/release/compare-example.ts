import type { Example } from '../../definitions/index.ts';
import { canonicalJson, type Json, type Problem } from '../../shared/index.ts';
import { rowBeforeName } from '../row/index.ts';
import {
  documentEffect,
  notifyEffect,
  type ApprovalStepState,
  type CaseState,
  type Effect,
  type Refusal,
} from '../model/index.ts';
import { toldBy } from './example-notices.ts';

/** Where the moves of an example led. */
export interface ExampleResult {
  readonly state: CaseState;
  readonly effects: readonly Effect[];
  /** Why the last move was refused, where it was. */
  readonly refused?: Refusal;
}

/** What differs from the expectation: one `example-failed` each. */
export function compareExample(example: Example, result: ExampleResult): readonly Problem[] {
  const { expect } = example;
  const { state, effects, refused } = result;
  const row = rowBeforeName(state);
  const { active } = state.configuration;
  const codes = refused?.problems.map(({ code }) => code) ?? [];
  return [
    ...differs(example, 'stage', expect.stage, [active.join(', ')], isIn(expect.stage, active)),
    ...differs(example, 'outcome', expect.outcome, [state.outcome?.kind], undefined),
    ...differs(
      example,
      'refused',
      expect.refused,
      codes,
      codes.some((one) => one === expect.refused),
    ),
    ...differs(example, 'effects', expect.effects, [kindsOf(effects)], undefined),
    ...compareWork(example, result),
    ...Object.entries(expect.case ?? {}).flatMap(([id, value]) =>
      differs(example, `case/${id}`, value, [row[id]], undefined),
    ),
  ];
}

/** Effects but for what is told and for documents, which are expected by themselves. */
function kindsOf(effects: readonly Effect[]): readonly string[] {
  return effects
    .map(({ kind }) => kind)
    .filter((kind) => kind !== notifyEffect && kind !== documentEffect);
}

/** The documents that effects ask for, each once. */
export function documentsIn(effects: readonly Effect[]): readonly string[] {
  const asked = effects.filter(({ kind }) => kind === documentEffect);
  return [...new Set(asked.map(({ payload }) => String(payload['definition'])))];
}

/** What people still have to do at the end, and what they were told. */
function compareWork(example: Example, { state, effects }: ExampleResult): readonly Problem[] {
  const { expect } = example;
  const offers = Object.values(state.offers ?? {}).map(({ handoff }) => handoff);
  const tasks = Object.values(state.tasks ?? {}).flatMap(({ rule, status }) =>
    status === 'open' && rule !== undefined ? [rule] : [],
  );
  const documents = documentsIn(effects);
  const told = [...new Set(toldBy(effects).map(({ topic }) => topic))];
  return [
    ...differs(example, 'approvals', expect.approvals, askedOf(state), isAsked(example, state)),
    ...differs(example, 'offers', expect.offers, offers, isSame(expect.offers, offers)),
    ...differs(example, 'tasks', expect.tasks, tasks, isSame(expect.tasks, tasks)),
    ...differs(
      example,
      'documents',
      expect.documents,
      documents,
      isSame(expect.documents, documents),
    ),
    ...differs(example, 'told', expect.told, told, isTold(expect.told, told)),
  ];
}

/** The steps whose votes are awaited. */
function awaited(state: CaseState): readonly ApprovalStepState[] {
  return Object.values(state.approvals ?? {}).flatMap(({ steps, current }) => steps[current] ?? []);
}

function namesOf({ id, roles, teams, departments, people }: ApprovalStepState): readonly string[] {
  return [id, ...roles, ...teams, ...departments, ...people];
}

function askedOf(state: CaseState): readonly string[] {
  return awaited(state).map(({ id, roles, teams, people }) => {
    const who = [...roles, ...teams, ...people].filter((name) => name !== id);
    return who.length === 0 ? id : `${id} (${who.join(', ')})`;
  });
}

/** Every name is asked in some step, and every step is one that is named. */
function isAsked({ expect: { approvals = [] } }: Example, state: CaseState): boolean {
  const steps = awaited(state).map(namesOf);
  return (
    approvals.every((name) => steps.some((names) => names.includes(name))) &&
    steps.every((names) => names.some((name) => approvals.includes(name)))
  );
}

/** Others may be told as well, unless nobody is expected to be. */
function isTold(expected: readonly string[] = [], told: readonly string[]): boolean {
  return expected.length === 0 ? told.length === 0 : expected.every((one) => told.includes(one));
}

function isSame(expected: readonly string[] = [], actual: readonly string[]): boolean {
  return canonicalJson(expected.toSorted()) === canonicalJson(actual.toSorted());
}

/** A stage is expected to be active, or each of several. */
function isIn(
  expected: string | readonly string[] | undefined,
  active: readonly string[],
): boolean {
  return [expected ?? []].flat().every((stage) => active.includes(stage));
}

function differs(
  example: Example,
  what: string,
  expected: Json | undefined,
  actual: readonly (Json | undefined)[],
  agrees: boolean | undefined,
): readonly Problem[] {
  if (expected === undefined) return [];
  const same = agrees ?? canonicalJson(actual[0] ?? null) === canonicalJson(expected);
  if (same) return [];
  const params = {
    example: example.id,
    what: what.replace('/', '.'),
    expected: show(expected),
    actual: show(actual),
  };
  return [{ code: 'example-failed', params, ...example.places[`expect/${what}`] }];
}

function show(value: Json | readonly (Json | undefined)[] | undefined): string {
  if (Array.isArray(value)) return value.length === 0 ? '–' : value.map(show).join(', ');
  if (value === undefined || value === null) return '–';
  return typeof value === 'string' ? value : canonicalJson(value);
}
