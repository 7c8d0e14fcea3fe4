import { readFileSync } from 'node:fs';
import type { GeneratedFile } from './generated-file.ts';
import { generators } from './generators.ts';

/** The generated pages that differ from those in the project at `root`, as they should be. */
export function staleFiles(root: URL): GeneratedFile[] {
  return generators
    .flatMap((generate) => generate())
    .filter(({ path, text }) => read(new URL(path, root)) !== text);
}

function read(url: URL): string | undefined {
  try {
    return readFileSync(url, 'utf8');
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined;
    throw error;
  }
}
