import { kindSchemas } from '../../definitions/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import { sectionsOf, type Section } from './sections.ts';

/** The kinds of definitions in the order of their schemas; the field, which several share, goes last. */
export function documentedSections(): readonly Section[] {
  const known = new Set<string>();
  const field = sectionsOf('Field', fieldSchema(), known);
  const kinds = kindsWithSchemas().flatMap(([kind, schema]) => sectionsOf(kind, schema, known));
  return [...kinds, ...field];
}

/** Every kind with its schema, in the order of the page. */
export function kindsWithSchemas(): readonly (readonly [kind: string, schema: JsonObject])[] {
  return [...kindSchemas()].flatMap(([file, schema]) =>
    file === 'workspace.json' ? [] : [[String(schema['title']), schema] as const],
  );
}

/** The schema of a field, as it stands in that of a record type. */
function fieldSchema(): JsonObject {
  const record = kindSchemas().get('record.json') as { properties: { fields: JsonObject } };
  const [schema] = Object.values(record.properties.fields['patternProperties'] as JsonObject);
  return schema as JsonObject;
}
