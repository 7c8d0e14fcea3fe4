import { apiTypes } from './api/api-types.ts';
import { definitionReference } from './definitions/definitions.ts';
import { errorReference } from './errors.ts';
import { expressionReference } from './expressions/expressions.ts';
import type { Generator } from './generated-file.ts';
import { referenceIndex } from './index-page.ts';
import { templateReference } from './templates.ts';
import { definitionSchemas } from './schemas.ts';

/** Everything that is made from the code: pages under `docs`, and the types of the API for the web app. */
export const generators: readonly Generator[] = [
  errorReference,
  definitionSchemas,
  definitionReference,
  expressionReference,
  templateReference,
  referenceIndex,
  apiTypes,
];
