import { readFileSync, readdirSync } from 'node:fs';
import { parseAllDocuments } from 'yaml';

const root = new URL('../../', import.meta.url);

/** A block of YAML in a page that is a whole definition, or several. */
export interface Block {
  readonly page: string;
  /** Counted from 1: the line of the fence. */
  readonly line: number;
  readonly text: string;
}

/** The pages of the documentation, by their paths from the root of the project. */
export function pages(): readonly string[] {
  const inDocs = readdirSync(new URL('docs/', root), { recursive: true, encoding: 'utf8' });
  return ['README.md', 'README.zh-CN.md', ...inDocs.map((name) => `docs/${name}`)]
    .filter((path) => path.endsWith('.md'))
    .toSorted();
}

/** The blocks of a page that begin with a kind. */
export function definitionBlocks(page: string): readonly Block[] {
  const text = readFileSync(new URL(page, root), 'utf8');
  return [...text.matchAll(/^```ya?ml\n([\s\S]*?)^```$/gm)].flatMap(({ index, 1: block = '' }) =>
    /^(#.*\n|---\n|\s*\n)*kind:/.test(block)
      ? [{ page, line: text.slice(0, index).split('\n').length, text: block }]
      : [],
  );
}

/** One document of a file: its text, and what it defines. */
export interface Definition {
  readonly name: string;
  readonly text: string;
}

/** The documents of a text; one name for every organization, since a workspace has only one. */
export function definitionsIn(text: string): readonly Definition[] {
  return parseAllDocuments(text).flatMap((document) => {
    const [start, end] = document.contents?.range ?? [0, 0];
    const { kind, id } = (document.toJS() ?? {}) as { kind?: string; id?: string };
    if (kind === undefined) return [];
    const name = kind === 'Organization' ? kind : `${kind} ${id}`;
    return [{ name, text: text.slice(start, end) }];
  });
}
