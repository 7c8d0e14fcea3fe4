import type { Problem } from '../../shared/index.ts';
import { inWord } from './problems.ts';
import type { Tag } from './tag.ts';

/** Tags that Handlebars has and a Word template has not. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/^#?>/, '{{> …}}'],
  [/^\^\s*\S/, '{{^…}}'],
];

/** Tags that a Word template cannot have: raw values, partials, inverse blocks, and nothing at all. */
export function unsupportedTags(tags: readonly Tag[], path: string): readonly Problem[] {
  return tags.flatMap((tag): Problem[] => {
    const at = { file: path, line: tag.number };
    if (tag.text.startsWith('{')) return [inWord({ code: 'template-raw', ...at }, tags)];
    if (tag.text === '') return [inWord({ code: 'template-word-empty-tag', ...at }, tags)];
    const [, what] = refused.find(([form]) => form.test(tag.text)) ?? [];
    if (what === undefined) return [];
    return [inWord({ code: 'template-unsupported', ...at, params: { what } }, tags)];
  });
}
