import { filledParts, openTemplate, type OpenTemplate } from './fill.ts';
import { sampleFilling } from './marks.ts';
import { textOf, type WordParts } from './package.ts';
import { readXml } from './read-xml.ts';

/**
 * Tries whether what comes out can be opened: with every block left out, and with every block there twice.
 * Blocks that cut through runs and paragraphs at odd places pass docxtemplater, but not Word. `open` is filled.
 */
export function isSound(parts: WordParts, open: OpenTemplate): boolean {
  const hasBlocks = open.tags.some(({ kind }) => kind === 'open');
  if (!hasBlocks) return isSoundFilled(open, 1);
  return isSoundFilled(open, 0) && isSoundFilled(openTemplate(parts), 2);
}

function isSoundFilled(open: OpenTemplate, times: number): boolean {
  try {
    const filled = filledParts(open, sampleFilling(open.tags, times));
    const written = new Set(open.tags.map(({ part }) => part));
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
