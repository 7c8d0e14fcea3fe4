import { errorReference } from './errors.ts';
import type { Generator } from './generated-file.ts';
import { definitionSchemas } from './schemas.ts';

/** Everything under `docs` that is made from the code. */
export const generators: readonly Generator[] = [errorReference, definitionSchemas];
