import { nodeAt, type PathPart, type RawNode } from '../../definitions/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import { kindsWithSchemas } from '../reference/documented-sections.ts';

const schemas = new Map(kindsWithSchemas());

/**
 * The forms that what stands at a path may take, by the published schema of the kind. Of alternatives
 * those count that know the keys written on the way.
 */
export function formsAt(
  kind: string,
  root: RawNode,
  path: readonly PathPart[],
): readonly JsonObject[] {
  const schema = schemas.get(kind);
  if (!schema) return [];
  const definitions = (schema['$defs'] ?? {}) as JsonObject;
  let forms = flat(schema, definitions);
  for (const [depth, part] of path.entries()) {
    const fitting = narrowed(forms, nodeAt(root, path.slice(0, depth)), part);
    forms = fitting.flatMap((form) => within(form, part)).flatMap((one) => flat(one, definitions));
  }
  return forms;
}

/** A schema as its alternatives, references resolved. */
function flat(schema: JsonObject, definitions: JsonObject): readonly JsonObject[] {
  const { $ref, anyOf } = schema;
  if (typeof $ref === 'string')
    return flat((definitions[$ref.split('/').at(-1) ?? ''] ?? {}) as JsonObject, definitions);
  if (!Array.isArray(anyOf)) return [schema];
  const description = schema['description'];
  return (anyOf as readonly JsonObject[])
    .flatMap((one) => flat(one, definitions))
    .map((one) => (description === undefined ? one : { description, ...one }));
}

/** Those alternatives that know the most of the other keys that are written. */
export function narrowed(
  forms: readonly JsonObject[],
  node: RawNode | undefined,
  except?: PathPart,
): readonly JsonObject[] {
  if (node?.kind !== 'map') return forms;
  const written = [...node.entries.keys()].filter((key) => key !== except);
  const known = (form: JsonObject) => {
    const properties = (form['properties'] ?? {}) as JsonObject;
    return written.filter((key) => Object.hasOwn(properties, key)).length;
  };
  const maps = forms.filter((form) => form['properties'] || form['patternProperties']);
  const most = Math.max(...maps.map(known), 0);
  return maps.filter((form) => form['patternProperties'] || known(form) === most);
}

function within(form: JsonObject, part: PathPart): readonly JsonObject[] {
  if (typeof part === 'number') return form['items'] ? [form['items'] as JsonObject] : [];
  const properties = (form['properties'] ?? {}) as JsonObject;
  if (Object.hasOwn(properties, part)) return [properties[part] as JsonObject];
  const patterns = Object.entries((form['patternProperties'] ?? {}) as JsonObject);
  const fitting = patterns.find(([pattern]) => new RegExp(pattern, 'u').test(part)) ?? patterns[0];
  return fitting ? [fitting[1] as JsonObject] : [];
}
