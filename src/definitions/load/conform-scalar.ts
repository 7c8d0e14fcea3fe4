import type { LocalizedText, Problem } from '../../shared/index.ts';
import { admits, kindOf, wrongType } from './expected.ts';
import type { RawNode } from './node.ts';
import { placeOf } from './source-file.ts';
import { hintFor } from './suggest.ts';
import { broken, type Path, type Schema, type Walk } from './walk.ts';

/** A text, number or boolean, with its limits. */
export function conformScalar(
  node: RawNode | undefined,
  schema: Schema,
  path: Path,
  walk: Walk,
): unknown {
  if (node?.kind !== 'scalar' || !admits(schema, kindOf(node), walk))
    return wrongType(node, [schema], path, walk);
  const fault = faultOf(node.value, schema);
  if (!fault) return node.value;
  walk.report({ ...fault, ...placeOf(walk.document, path) });
  return broken;
}

function faultOf(value: unknown, schema: Schema): Problem | undefined {
  const allowed = schema.enum ?? (schema.const === undefined ? undefined : [schema.const]);
  if (allowed && !allowed.includes(value)) return notAllowed(value, allowed);
  if (schema.pattern !== undefined && !new RegExp(schema.pattern, 'u').test(String(value)))
    return { code: 'bad-id', params: { id: String(value) } };
  const { minimum = -Infinity, maximum = Infinity } = schema;
  if (typeof value !== 'number' || (value >= minimum && value <= maximum)) return undefined;
  return { code: 'out-of-range', params: { value, range: range(minimum, maximum) } };
}

function notAllowed(value: unknown, allowed: readonly unknown[]): Problem {
  const hint = hintFor(String(value), allowed.map(String));
  const params = { value: String(value) };
  return hint ? { code: 'not-allowed', params, hint } : { code: 'not-allowed', params };
}

function range(minimum: number, maximum: number): LocalizedText {
  if (maximum === Infinity) return { en: `${minimum} or more`, 'zh-CN': `不小于 ${minimum}` };
  if (minimum === -Infinity) return { en: `${maximum} or less`, 'zh-CN': `不大于 ${maximum}` };
  return { en: `from ${minimum} to ${maximum}`, 'zh-CN': `${minimum} 到 ${maximum}` };
}
