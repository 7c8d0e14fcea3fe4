import type { ReleaseFile } from '../model/index.ts';
import { added, removed } from './comings.ts';
import type { Difference } from './difference.ts';
import { pair } from './keyed.ts';
import { definitionPart, difference } from './part.ts';
import { sentence } from './words.ts';

const FOLDER = 'templates/';

/** How the templates among the files of two releases differ. */
export function diffTemplates(
  before: readonly ReleaseFile[],
  after: readonly ReleaseFile[],
): readonly Difference[] {
  const paired = pair(templatesOf(before), templatesOf(after));
  const at = (id: string) => definitionPart('template', id);
  return [
    ...paired.added.map(({ id }) => added(at(id), { impact: 'words only' })),
    ...paired.removed.map(({ id }) => removed(at(id), { impact: 'words only' })),
    ...paired.kept.flatMap(({ id, before, after }) => {
      if (before === after) return [];
      const { name } = at(id);
      const said = sentence('text of {name} changed', '{name}的内容有变', { name });
      return [difference(at(id), { kind: 'changed', words: said, impact: 'words only' })];
    }),
  ];
}

function templatesOf(files: readonly ReleaseFile[]): ReadonlyMap<string, string> {
  const templates = files.filter(({ path }) => path.startsWith(FOLDER));
  return new Map(templates.map(({ path, content }) => [path.slice(FOLDER.length), content]));
}
