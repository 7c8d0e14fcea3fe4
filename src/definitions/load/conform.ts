import type { TSchema } from 'typebox';
import type { LocalizedText } from '../../shared/index.ts';
import { conformMap } from './conform-map.ts';
import { conformScalar } from './conform-scalar.ts';
import { conformUnion } from './conform-union.ts';
import { wrongType } from './expected.ts';
import { valueOf, type RawNode } from './node.ts';
import { placeOf, type SourceDocument } from './source-file.ts';
import { broken, type Path, type Schema, type Walk } from './walk.ts';

/**
 * Holds a document against the schema of its kind. Every fault is reported once, at its place, and the
 * smallest optional part around it is left out of the value, so that the rest can still be checked. The
 * value is `broken` where nothing is left. Accepts what a validator of JSON Schema accepts, but says of
 * a union what is wrong with the alternative that was meant.
 */
export function conform(
  document: SourceDocument,
  schema: TSchema,
  report: Walk['report'],
): unknown {
  const walk: Walk = { document, definitions: {}, report, visit };
  return visit(document.root, schema as Schema, [], walk);
}

function visit(node: RawNode | undefined, schema: Schema, path: Path, walk: Walk): unknown {
  if (schema.$ref !== undefined) return visitReference(node, schema, path, walk);
  if (schema.anyOf) return conformUnion(node, schema.anyOf, path, walk);
  if (schema.type === 'object') return conformMap(node, schema, path, walk);
  if (schema.type === 'array') return conformList(node, schema, path, walk);
  if (schema.type !== undefined || schema.enum) return conformScalar(node, schema, path, walk);
  return node === undefined ? wrongType(node, [schema], path, walk) : valueOf(node);
}

function visitReference(
  node: RawNode | undefined,
  { $ref = '', $defs }: Schema,
  path: Path,
  walk: Walk,
): unknown {
  const definitions = $defs ? { ...walk.definitions, ...$defs } : walk.definitions;
  return visit(node, definitions[$ref] ?? {}, path, { ...walk, definitions });
}

function conformList(node: RawNode | undefined, schema: Schema, path: Path, walk: Walk): unknown {
  if (node?.kind !== 'list') return wrongType(node, [schema], path, walk);
  const { minItems: least = 0, maxItems: most = Infinity } = schema;
  const count = node.items.length;
  if (count < least || count > most) {
    const params = { expected: countOf(least, most), count };
    walk.report({ code: 'wrong-count', ...placeOf(walk.document, path), params });
    return broken;
  }
  const items = node.items.map((item, index) =>
    visit(item, schema.items ?? {}, [...path, index], walk),
  );
  // A list with a gap would no longer agree with its places.
  return items.includes(broken) ? broken : items;
}

function countOf(least: number, most: number): LocalizedText {
  if (most === Infinity) return { en: `at least ${least}`, 'zh-CN': `至少 ${least} 项` };
  return { en: `exactly ${most}`, 'zh-CN': `正好 ${most} 项` };
}
