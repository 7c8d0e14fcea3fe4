import type { Problem } from '../../shared/index.ts';
import { filledParts } from './fill.ts';
import { sampleFilling } from './marks.ts';
import { textOf, type WordParts } from './package.ts';
import { readXml } from './read-xml.ts';
import type { Tag } from './tag.ts';

/**
 * Tries whether what comes out can be opened: with every block left out, and with every block there twice.
 * Blocks that cut through runs and paragraphs at odd places pass docxtemplater, but not Word.
 */
export function soundProblem(
  parts: WordParts,
  tags: readonly Tag[],
  path: string,
): Problem | undefined {
  const hasBlocks = tags.some(({ kind }) => kind === 'open');
  for (const times of hasBlocks ? [0, 2] : [1])
    if (!isSound(parts, tags, times)) return { code: 'template-word-broken', file: path };
  return undefined;
}

function isSound(parts: WordParts, tags: readonly Tag[], times: number): boolean {
  try {
    const filled = filledParts(parts, sampleFilling(tags, times));
    const written = new Set(tags.map(({ part }) => part));
    return [...written].every((name) => isWordXml(textOf(filled, name)));
  } catch {
    return false;
  }
}

const blocks = new Set(['w:p', 'w:tbl', 'w:tr', 'w:tc']);

/** What these may not stand in, unless a text box lies between. */
const closed = new Set(['w:p', 'w:r', 'w:t']);

/** Whether it is XML, and paragraphs do not stand in paragraphs. */
function isWordXml(text: string): boolean {
  const around: string[] = [];
  let sound = true;
  const isXml = readXml(
    text,
    ({ name }) => {
      if (blocks.has(name) && closed.has(around.at(-1) ?? '')) sound = false;
      around.push(name);
    },
    () => around.pop(),
  );
  return isXml && sound;
}
