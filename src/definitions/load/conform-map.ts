import type { Problem } from '../../shared/index.ts';
import { wrongType } from './expected.ts';
import type { MapEntry, MapNode, RawNode } from './node.ts';
import { placeAt, placeOf, placeOfKey, pointer } from './source-file.ts';
import { hintFor, nearest } from './suggest.ts';
import { broken, type Path, type Schema, type Walk } from './walk.ts';

/** A map with known keys, or one whose keys are names. */
export function conformMap(
  node: RawNode | undefined,
  schema: Schema,
  path: Path,
  walk: Walk,
): unknown {
  if (node?.kind !== 'map') return wrongType(node, [schema], path, walk);
  const split = splitValues(node, path, walk);
  const value: { [key: string]: unknown } = {};
  let whole = true;
  for (const [key, entry] of node.entries) {
    const known = schemaOf(key, schema);
    if (split.has(key)) whole &&= !schema.required?.includes(key);
    else if (!known) reportKey(key, node, schema, path, walk);
    else {
      const part = walk.visit(entry.value, known, [...path, key], walk);
      if (part !== broken) value[key] = part;
      else whole &&= !schema.required?.includes(key);
    }
  }
  return reportMissing(node, schema, path, walk) && whole ? value : broken;
}

function schemaOf(key: string, schema: Schema): Schema | undefined {
  if (key === '__proto__') return undefined;
  const { properties, patternProperties = {} } = schema;
  if (properties && Object.hasOwn(properties, key)) return properties[key];
  const found = Object.entries(patternProperties).find(([one]) => new RegExp(one, 'u').test(key));
  return found?.[1];
}

/** In braces a comma ends a value, so `{ when: f(x, y) }` has the key `y)` with nothing behind it. */
function splitValues(node: MapNode, path: Path, walk: Walk): ReadonlySet<string> {
  const split = new Set<string>();
  if (!node.flow) return split;
  let before: [string, MapEntry] | undefined;
  for (const [key, entry] of node.entries) {
    if (entry.value === undefined && before) {
      if (!split.has(before[0])) walk.report(unquotedComma(before, entry, path, walk));
      split.add(before[0]).add(key);
    }
    before = [key, entry];
  }
  return split;
}

function unquotedComma([key]: [string, MapEntry], next: MapEntry, path: Path, walk: Walk): Problem {
  const { file } = walk.document;
  const comma = file.text.lastIndexOf(',', next.key[0]);
  return {
    code: 'unquoted-comma',
    ...placeAt(file, comma),
    path: pointer([...path, key]),
    params: { key },
  };
}

function reportKey(key: string, node: MapNode, schema: Schema, path: Path, walk: Walk): void {
  const place = placeOfKey(walk.document, [...path, key]);
  const [pattern] = Object.keys(schema.patternProperties ?? {});
  if (pattern !== undefined) {
    const code = pattern.startsWith('^[a-z]{2,3}') ? 'bad-language' : 'bad-id';
    return walk.report({ code, ...place, params: { id: key } });
  }
  const free = Object.keys(schema.properties ?? {}).filter((known) => !node.entries.has(known));
  const hint = hintFor(key, free);
  const more = hint === undefined ? {} : { hint };
  walk.report({ code: 'unknown-key', ...place, params: { key }, ...more });
}

/** A key that is missing is not reported where a misspelt one stands for it. */
function reportMissing(node: MapNode, schema: Schema, path: Path, walk: Walk): boolean {
  const { properties = {}, required = [] } = schema;
  const missing = required.filter((key) => !node.entries.has(key));
  const unknown = [...node.entries.keys()].filter((key) => !Object.hasOwn(properties, key));
  for (const key of missing) {
    if (unknown.some((other) => nearest(other, [key]) !== undefined)) continue;
    walk.report({ code: 'missing-key', ...placeOf(walk.document, path), params: { key } });
  }
  return missing.length === 0;
}
