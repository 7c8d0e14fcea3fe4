/** The part of JSON Schema that the routes' own schemas are made of. */
export interface SchemaNode {
  readonly $ref?: string;
  readonly type?: string | readonly string[];
  readonly const?: string | number | boolean | null;
  readonly enum?: readonly (string | number | boolean | null)[];
  readonly anyOf?: readonly SchemaNode[];
  readonly oneOf?: readonly SchemaNode[];
  readonly allOf?: readonly SchemaNode[];
  readonly items?: SchemaNode | readonly SchemaNode[];
  readonly properties?: { readonly [name: string]: SchemaNode };
  readonly required?: readonly string[];
  readonly additionalProperties?: boolean | SchemaNode;
  readonly patternProperties?: { readonly [pattern: string]: SchemaNode };
}

/** The TypeScript type of the values that a schema allows, on one line. */
export function typeOfSchema(schema: SchemaNode): string {
  if (schema.$ref !== undefined) return refType(schema.$ref);
  if ('const' in schema) return JSON.stringify(schema.const);
  if (schema.enum) return union(schema.enum.map((value) => JSON.stringify(value)));
  const choice = schema.anyOf ?? schema.oneOf;
  if (choice) return union(choice.map((part) => typeOfSchema(part)));
  if (schema.allOf) return schema.allOf.map((part) => typeOfSchema(part)).join(' & ');
  const types = [schema.type ?? []].flat();
  return types.length === 0 ? 'unknown' : union(types.map((type) => typeNamed(type, schema)));
}

function typeNamed(type: string, schema: SchemaNode): string {
  switch (type) {
    case 'string':
    case 'boolean':
    case 'null':
      return type;
    case 'integer':
    case 'number':
      return 'number';
    case 'array':
      return arrayType(schema.items);
    case 'object':
      return objectType(schema);
    default:
      throw new Error(`no TypeScript type for the JSON Schema type ${type}`);
  }
}

function arrayType(items: SchemaNode['items']): string {
  if (items === undefined) return 'unknown[]';
  if (!isTuple(items)) return `(${typeOfSchema(items)})[]`;
  return `[${items.map((item) => typeOfSchema(item)).join(', ')}]`;
}

function isTuple(items: SchemaNode | readonly SchemaNode[]): items is readonly SchemaNode[] {
  return Array.isArray(items);
}

function objectType(schema: SchemaNode): string {
  const required = new Set(schema.required);
  const own = Object.entries(schema.properties ?? {}).map(
    ([name, value]) =>
      `${JSON.stringify(name)}${required.has(name) ? '' : '?'}: ${typeOfSchema(value)}`,
  );
  const rest = restType(schema);
  if (rest === undefined) return `{ ${own.join('; ')} }`;
  if (own.length === 0) return `{ [key: string]: ${rest} }`;
  return `{ ${own.join('; ')} } & { [key: string]: unknown }`;
}

/** The type of members that have no name in the schema; undefined where there are none. */
function restType(schema: SchemaNode): string | undefined {
  const patterns = Object.values(schema.patternProperties ?? {});
  if (patterns.length > 0) return union(patterns.map((part) => typeOfSchema(part)));
  const { additionalProperties } = schema;
  if (typeof additionalProperties === 'object') return typeOfSchema(additionalProperties);
  return additionalProperties === false ? undefined : 'unknown';
}

function union(types: readonly string[]): string {
  const distinct = [...new Set(types)];
  return distinct.length === 1 ? distinct.join('') : `(${distinct.join(' | ')})`;
}

function refType(ref: string): string {
  const [, name] = /^#\/components\/schemas\/(\w+)$/.exec(ref) ?? [];
  if (name === undefined) throw new Error(`a reference that is no component: ${ref}`);
  return name;
}
