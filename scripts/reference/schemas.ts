import { kindSchemas } from '../../src/definitions/index.ts';
import type { Generator } from './generated-file.ts';

/** The JSON Schemas of the kinds of definitions, for editors. */
export const definitionSchemas: Generator = () =>
  [...kindSchemas()].map(([name, schema]) => ({
    path: `docs/schemas/${name}`,
    text: `${JSON.stringify(schema, null, 2)}\n`,
  }));
