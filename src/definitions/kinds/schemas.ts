import type { JsonObject } from '../../shared/index.ts';
import { kinds } from './registry.ts';

const dialect = 'http://json-schema.org/draft-07/schema#';

/**
 * The JSON Schemas (draft 07, which YAML editors know best) of every kind, by file name: `funnel.json`,
 * and `workspace.json` for a file of mixed kinds, told apart by `kind`.
 */
export function kindSchemas(): ReadonlyMap<string, JsonObject> {
  const schemas = new Map<string, JsonObject>();
  const definitions: { [name: string]: JsonObject } = {};
  const branches: JsonObject[] = [];
  for (const { kind, schema } of kinds) {
    const { $defs = {}, ...body } = published(JSON.parse(JSON.stringify(schema)) as JsonObject);
    schemas.set(`${kind.toLowerCase()}.json`, { $schema: dialect, ...body, $defs });
    Object.assign(definitions, $defs, { [kind]: body });
    branches.push({
      if: { properties: { kind: { const: kind } }, required: ['kind'] },
      then: { $ref: `#/$defs/${kind}` },
    });
  }
  const names = kinds.map(({ kind }) => kind);
  schemas.set('workspace.json', {
    $schema: dialect,
    title: 'Baton',
    description: 'Any definition of a workspace.',
    type: 'object',
    properties: { kind: { enum: names } },
    required: ['kind'],
    allOf: branches,
    $defs: definitions,
  });
  return schemas;
}

/** Lifts the definitions of recursive parts to the top, where editors look for them. */
function published(schema: JsonObject): JsonObject {
  const lifted: { [name: string]: JsonObject } = {};
  const walk = (node: unknown): unknown => {
    if (Array.isArray(node)) return node.map(walk);
    if (typeof node !== 'object' || node === null) return node;
    const { $defs, $ref, $id: _id, ...rest } = node as JsonObject;
    for (const [name, definition] of Object.entries(($defs ?? {}) as JsonObject))
      lifted[name] = walk(definition) as JsonObject;
    const own = Object.entries(rest).map(([key, value]) => [key, walk(value)] as const);
    const reference = typeof $ref === 'string' ? { $ref: `#/$defs/${$ref}` } : {};
    return { ...Object.fromEntries(own), ...reference };
  };
  const body = walk(schema) as JsonObject;
  return { ...body, $defs: lifted };
}
