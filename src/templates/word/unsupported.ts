import type { Problem } from '../../shared/index.ts';
import { showingHelpers } from '../helpers/registry.ts';
import { inWord } from './problems.ts';
import type { Tag } from './tag.ts';

/** Tags that Handlebars has and a Word template has not. */
const refused: readonly (readonly [RegExp, string])[] = [
  [/^#?>/, '{{> …}}'],
  [/^\^\s*\S/, '{{^…}}'],
];

/** A tag that shows a picture: a helper that does stands in braces of its own. */
const isPicture = ({ text }: Tag) => {
  const [name = ''] = /[\w-]+/.exec(text) ?? [];
  return /^~?\s*[\w-]+\s/.test(text) && showingHelpers.get(name)?.isPicture === true;
};

/**
 * Tags that a Word template cannot have: raw values, partials, inverse blocks, nothing at all, and pictures
 * elsewhere than in the text of paragraphs.
 */
export function unsupportedTags(tags: readonly Tag[], path: string): readonly Problem[] {
  return tags.flatMap((tag): Problem[] => {
    const at = { file: path, line: tag.number };
    if (tag.text.startsWith('{')) return [inWord({ code: 'template-raw', ...at }, tags)];
    if (tag.text === '') return [inWord({ code: 'template-word-empty-tag', ...at }, tags)];
    if (isPicture(tag) && tag.holder !== 'w:t')
      return [inWord({ code: 'template-word-picture-place', ...at }, tags)];
    const [, what] = refused.find(([form]) => form.test(tag.text)) ?? [];
    if (what === undefined) return [];
    return [inWord({ code: 'template-unsupported', ...at, params: { what } }, tags)];
  });
}
