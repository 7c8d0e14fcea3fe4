import { globSync, readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { Command } from 'commander';
import { describe, expect, it } from 'vitest';
import { createProgram } from '../../src/cli/program/program.ts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const pages = ['README.md', 'README.zh-CN.md', ...globSync('docs/guide/*.md', { cwd: root })];
const program = createProgram({});

/** Command lines of `baton` in a page: in code of a line, and in blocks for a shell. */
function commandLines(page: string): readonly string[] {
  const text = readFileSync(root + page, 'utf8');
  const inLine = [...text.matchAll(/`(baton [^`\n]+)`/g)].map(([, line = '']) => line);
  const blocks = [...text.matchAll(/```sh\n([\s\S]*?)```/g)].map(([, block = '']) => block);
  const inBlocks = blocks.join('\n').replaceAll('\\\n', ' ').split('\n');
  const lines = [...inLine, ...inBlocks].flatMap((line) => line.split(/&&|\|/));
  return lines
    .map((line) => line.replace(/#.*/, '').trim())
    .filter((line) => line.startsWith('baton '));
}

/** What a command line names that does not exist. */
function unknownIn(line: string): readonly string[] {
  const words = line.split(/\s+/).slice(1);
  let command: Command = program;
  const options: string[] = program.options.flatMap(({ long }) => long ?? []);
  for (const word of words) {
    const found = command.commands.find((one) => one.name() === word);
    if (!found) continue;
    command = found;
    options.push(...found.options.flatMap(({ long }) => long ?? []));
  }
  const flags = words.filter((word) => /^--\w/.test(word) && word !== '--help');
  const known = command !== program || flags.length === words.length;
  return [...(known ? [] : [line]), ...flags.filter((flag) => !options.includes(flag))];
}

describe('commands in the documentation', () => {
  it.each(pages)('of %s exist, with their options', (page) => {
    expect(commandLines(page).flatMap(unknownIn)).toEqual([]);
  });

  it('are found at all', () => {
    expect(pages.flatMap(commandLines).length).toBeGreaterThan(10);
  });
});
