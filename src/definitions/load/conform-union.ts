import type { Problem } from '../../shared/index.ts';
import { admits, kindOf, wrongType } from './expected.ts';
import type { MapNode, RawNode } from './node.ts';
import { placeOf, placeOfKey } from './source-file.ts';
import { hintFor } from './suggest.ts';
import { broken, type Path, type Schema, type Walk } from './walk.ts';

interface Attempt {
  readonly value: unknown;
  readonly problems: readonly Problem[];
  /** How many of the keys that were written this alternative knows. */
  readonly known: number;
}

/** One of several alternatives: the one that fits, else the one that was probably meant, with its faults. */
export function conformUnion(
  node: RawNode | undefined,
  options: readonly Schema[],
  path: Path,
  walk: Walk,
): unknown {
  const kind = kindOf(node);
  const possible = kind === 'nothing' ? [] : options.filter((one) => admits(one, kind, walk));
  if (possible.length === 0) return wrongType(node, options, path, walk);
  const [only] = possible;
  if (possible.length === 1 && only) return walk.visit(node, only, path, walk);
  if (node?.kind === 'map' && possible.every((one) => lacksEach(node, one)))
    return reportUndecided(node, possible, path, walk);
  let best: Attempt | undefined;
  for (const option of possible) {
    const attempt = tryOption(node, option, path, walk);
    if (attempt.problems.length === 0) return attempt.value;
    if (!best || better(attempt, best)) best = attempt;
  }
  for (const problem of best?.problems ?? []) walk.report(problem);
  return best?.value;
}

/** None of the keys is there by which the alternative could be told from the others. */
function lacksEach(node: MapNode, { required = [] }: Schema): boolean {
  return required.length > 0 && !required.some((key) => node.entries.has(key));
}

function reportUndecided(
  node: MapNode,
  options: readonly Schema[],
  path: Path,
  walk: Walk,
): typeof broken {
  const known = [...new Set(options.flatMap(({ properties = {} }) => Object.keys(properties)))];
  const unknown = [...node.entries.keys()].filter((key) => !known.includes(key));
  const wanted = [...new Set(options.flatMap(({ required = [] }) => required[0] ?? []))];
  for (const key of unknown) {
    const hint = hintFor(key, wanted);
    const place = placeOfKey(walk.document, [...path, key]);
    const more = hint === undefined ? {} : { hint };
    walk.report({ code: 'unknown-key', ...place, params: { key }, ...more });
  }
  if (unknown.length === 0) {
    const params = { key: wanted.join('`/`') };
    walk.report({ code: 'missing-key', ...placeOf(walk.document, path), params });
  }
  return broken;
}

function tryOption(node: RawNode | undefined, option: Schema, path: Path, walk: Walk): Attempt {
  const problems: Problem[] = [];
  const report = (problem: Problem) => problems.push(problem);
  const value = walk.visit(node, option, path, { ...walk, report });
  return { value, problems, known: countKnown(node, option) };
}

function better(one: Attempt, other: Attempt): boolean {
  if (one.known !== other.known) return one.known > other.known;
  return one.problems.length < other.problems.length;
}

function countKnown(node: RawNode | undefined, option: Schema): number {
  if (node?.kind !== 'map') return 0;
  const keys = Object.keys(option.properties ?? {});
  const required = (option.required ?? []).filter((key) => node.entries.has(key));
  return keys.filter((key) => node.entries.has(key)).length + required.length;
}
