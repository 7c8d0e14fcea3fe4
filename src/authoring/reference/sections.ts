import type { Json, JsonObject } from '../../shared/index.ts';

/** One table of the page: the keys of an object within a definition. */
export interface Section {
  /** `Funnel`, and what stands within it `Funnel stages.<id>.clock`. */
  readonly name: string;
  readonly keys: readonly Key[];
}

export interface Key {
  readonly key: string;
  readonly required: boolean;
  readonly schema: JsonObject;
}

/**
 * The sections of a definition: itself, then the objects within it. Those with the same keys as one that
 * was there before have no section of their own.
 */
export function sectionsOf(kind: string, schema: JsonObject, known: Set<string>): Section[] {
  const definitions = (schema['$defs'] ?? {}) as JsonObject;
  const walk = (node: JsonObject, path: readonly string[]): Section[] => {
    const { $ref } = node;
    if (typeof $ref === 'string')
      return walk(definitions[$ref.split('/').at(-1) ?? ''] as JsonObject, path);
    const keys = keysOf(node);
    const signature = signatureOf(keys);
    if (keys.length > 0 && known.has(signature)) return [];
    known.add(signature);
    const own = keys.length > 0 ? [{ name: [kind, path.join('.')].join(' ').trim(), keys }] : [];
    return [
      ...own,
      ...keys.flatMap(({ key, schema }) => walk(schema, [...path, key])),
      ...alternatives(node).flatMap((form) => members(form, path)),
    ];
  };
  const members = (form: JsonObject, path: readonly string[]): Section[] => {
    const { items, patternProperties = {} } = form;
    return [
      ...Object.values(patternProperties as JsonObject).flatMap((value) =>
        walk(value as JsonObject, [...path, '<id>']),
      ),
      ...(items ? walk(items as JsonObject, path) : []),
    ];
  };
  return walk(schema, []);
}

/** What tells one set of keys from another. */
export function signatureOf(keys: readonly Key[]): string {
  return keys
    .map(({ key }) => key)
    .toSorted()
    .join();
}

/** The forms that a value can take. */
export function alternatives(node: JsonObject): readonly JsonObject[] {
  const forms = node['anyOf'] as readonly JsonObject[] | undefined;
  return forms ? forms.flatMap(alternatives) : [node];
}

/** The keys of all forms that are objects; required is what each of them requires. */
export function keysOf(node: JsonObject): readonly Key[] {
  const objects = alternatives(node).filter((form) => form['properties']);
  const keys = new Map<string, Key>();
  for (const { properties } of objects)
    for (const [key, schema] of Object.entries(properties as JsonObject)) {
      const required = objects.every(
        (form) => (form['required'] as readonly Json[] | undefined)?.includes(key) === true,
      );
      if (!keys.has(key)) keys.set(key, { key, required, schema: schema as JsonObject });
    }
  return [...keys.values()];
}
