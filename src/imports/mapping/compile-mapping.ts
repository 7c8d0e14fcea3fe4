import { stringify } from 'yaml';
import {
  checkWorkspace,
  type ImportDefinition,
  type ReleaseFile,
} from '../../definitions/index.ts';
import type { JsonObject, Problem } from '../../shared/index.ts';

/** An import that was put together by hand, as a definition would be published beside the others. */
export interface CompiledMapping {
  /** As it would stand in a file. */
  readonly text: string;
  readonly path: string;
  readonly problems: readonly Problem[];
  /** Absent where there are problems. */
  readonly definition?: ImportDefinition;
}

/** Holds a mapping against everything that is defined in the files of a release. */
export function compileMapping(
  files: readonly ReleaseFile[],
  mapping: JsonObject,
): CompiledMapping {
  const id = typeof mapping['id'] === 'string' ? mapping['id'] : '';
  const path = `definitions/imports/${id}.yaml`;
  const text = stringify({ kind: 'Import', ...mapping }, { lineWidth: 0 });
  const others = files.filter((file) => file.path !== path);
  const { problems, workspace } = checkWorkspace([...others, { path, content: text }]);
  const definition = workspace?.imports.get(id);
  return { text, path, problems, ...(definition && { definition }) };
}
