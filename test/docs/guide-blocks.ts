import { readFileSync } from 'node:fs';

const root = new URL('../../', import.meta.url);

/** A fenced block of a page of the guide: "```sh run" is of `language` sh and `note` run. */
export interface GuideBlock {
  readonly language: string;
  /** What follows the language: how the block is used, or the file that it is about. */
  readonly note: string;
  readonly text: string;
  /** Counted from 1: the line of the fence. */
  readonly line: number;
}

/** The fenced blocks of a page, in order. */
export function guideBlocks(page: string): readonly GuideBlock[] {
  const text = readFileSync(new URL(page, root), 'utf8');
  return [...text.matchAll(/^```(\S*) ?(.*)\n([\s\S]*?)^```$/gm)].map((found) => {
    const [, language = '', note = '', block = ''] = found;
    return { language, note, text: block, line: text.slice(0, found.index).split('\n').length };
  });
}

/**
 * Changes a text as a block of `+`, `-` and unmarked lines says. The unmarked and `-` lines must stand in it,
 * next to each other, exactly once.
 */
export function applyDiff(text: string, diff: string): string {
  const lines = diff.split('\n').filter((line) => line !== '');
  const without = (mark: string): string =>
    lines.flatMap((line) => (line.startsWith(mark) ? [] : [line.slice(1)])).join('\n');
  const before = `${without('+')}`;
  const parts = text.split(before);
  if (parts.length !== 2)
    throw new Error(`stands ${parts.length - 1} times in the file:\n${before}`);
  return parts.join(without('-'));
}

/**
 * The part of an expected output that does not stand in the real one, or undefined. White space does not count,
 * and `…` stands for anything.
 */
export function missingPart(expected: string, real: string): string | undefined {
  const dense = (text: string): string => text.replaceAll(/\s+/g, '');
  const output = dense(real);
  let from = 0;
  for (const part of dense(expected).split('…')) {
    const at = output.indexOf(part, from);
    if (at < 0) return part;
    from = at + part.length;
  }
  return undefined;
}
