import type { Example } from '../../definitions/index.ts';
import { canonicalJson, type Json, type Problem } from '../../shared/index.ts';
import { rowBeforeName } from '../row/index.ts';
import type { CaseState, Effect, Refusal } from '../model/index.ts';

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
    ...differs(example, 'effects', expect.effects, [effects.map(({ kind }) => kind)], undefined),
    ...Object.entries(expect.case ?? {}).flatMap(([id, value]) =>
      differs(example, `case/${id}`, value, [row[id]], undefined),
    ),
  ];
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
