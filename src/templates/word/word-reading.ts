import { openTemplate, type DocxtemplaterError, type OpenTemplate } from './fill.ts';
import type { WordParts } from './package.ts';
import { isSound } from './sound.ts';
import type { Tag } from './tag.ts';

/** What a Word template is by itself, whatever its tags speak of. */
export interface WordReading {
  readonly tags: readonly Tag[];
  readonly errors: readonly DocxtemplaterError[];
  /** Whether what comes out can be opened (see `isSound`). */
  readonly isSound: () => boolean;
}

const known = new WeakMap<WordParts, WordReading>();

/** Reads the tags of a template. Parts that were tried are not read again. */
export function wordReading(parts: WordParts): WordReading {
  return known.get(parts) ?? newReading(parts, openTemplate(parts));
}

function newReading(parts: WordParts, open: OpenTemplate): WordReading {
  const { tags, errors } = open;
  const tried = (): boolean => {
    const sound = isSound(parts, open);
    known.set(parts, { tags, errors, isSound: () => sound });
    return sound;
  };
  return { tags, errors, isSound: tried };
}
