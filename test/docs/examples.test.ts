import { describe, expect, it } from 'vitest';
import {
  compileWorkspace,
  readWorkspaceFolder,
  type ReleaseFile,
  type Workspace,
} from '../../src/definitions/index.ts';
import { runExample } from '../../src/engine/index.ts';
import { renderProblem, type Problem } from '../../src/shared/index.ts';
import { definitionBlocks, definitionsIn, pages, type Definition } from './markdown-blocks.ts';

const folderOf = (path: string) => new URL(`../../${path}`, import.meta.url).pathname;
const company = await readWorkspaceFolder(folderOf(''));
const starter = await readWorkspaceFolder(folderOf('src/cli/starter'));

const shown = (problems: readonly Problem[]) =>
  problems.map((problem) => {
    const { file = '', line = 0, message } = renderProblem(problem, 'en');
    return `${file}:${line} ${message}`;
  });

describe.each([
  ['the example company', company],
  ['the workspace that baton new makes', starter],
])('%s', (_, files) => {
  it('compiles without a problem', () => {
    expect(problemsOf(files)).toEqual([]);
  });

  it('passes its own examples', async () => {
    const workspace = compiled(files);
    expect(workspace.examples.size).toBeGreaterThan(0);
    const examples = [...workspace.examples.values()];
    const problems = await Promise.all(examples.map((example) => runExample(workspace, example)));
    expect(shown(problems.flat())).toEqual([]);
  });
});

describe('a definition that a page shows', () => {
  const blocks = pages().flatMap(definitionBlocks);

  it('is found in the pages', () => {
    expect(blocks.map(({ page }) => page)).toEqual(
      expect.arrayContaining(['README.md', 'README.zh-CN.md', 'docs/reference/definitions.md']),
    );
  });

  it.each(blocks)('is accepted: $page, line $line', ({ page, text }) => {
    const own = definitionsIn(text);
    const whole = definitionBlocks(page).flatMap((block) => definitionsIn(block.text));
    const tried = [own, whole, ...companions().map((others) => among(others, own))].map((all) =>
      problemsOf(filesOf(all)),
    );
    const [fewest = []] = tried.toSorted((one, other) => one.length - other.length);
    expect(fewest).toEqual([]);
  });
});

/** What a definition of a page may stand beside: an organization alone, the starter, the company. */
function companions(): readonly (readonly Definition[])[] {
  const [small, large] = [starter, company].map((files) =>
    files.flatMap(({ path, content }) =>
      path.startsWith('definitions/') ? definitionsIn(content) : [],
    ),
  );
  const organization = (small ?? [])
    .filter(({ name }) => name === 'Organization')
    .map(({ name, text }) => ({ name, text: text.replace(/^languages:.*$/m, '') }));
  return [organization, small ?? [], large ?? []];
}

/** The definitions, in place of those of the same kind and id among the others. */
function among(others: readonly Definition[], own: readonly Definition[]): readonly Definition[] {
  const names = new Set(own.map(({ name }) => name));
  return [...own, ...others.filter(({ name }) => !names.has(name))];
}

const filesOf = (definitions: readonly Definition[]): readonly ReleaseFile[] =>
  definitions.map(({ name, text }, index) => ({
    path: `definitions/${index} ${name}.yaml`,
    content: text,
  }));

function problemsOf(files: readonly ReleaseFile[]): readonly string[] {
  const templates = company.filter(({ path }) => path.startsWith('templates/'));
  const result = compileWorkspace([
    ...files.filter((one) => !templates.includes(one)),
    ...templates,
  ]);
  return result.ok ? [] : shown(result.error);
}

function compiled(files: readonly ReleaseFile[]): Workspace {
  const result = compileWorkspace(files);
  if (!result.ok) throw new Error(shown(result.error).join('\n'));
  return result.value;
}
