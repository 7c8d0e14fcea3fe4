import { readFileSync } from 'node:fs';
import { compileWorkspace, type Workspace } from '../../../src/definitions/index.ts';
import { renderProblem } from '../../../src/shared/index.ts';

const text = readFileSync(new URL('company.yaml', import.meta.url), 'utf8');

/** A replacement in the text of the company: what stands there once, and what comes in its place. */
export type Edit = readonly [from: string, to: string];

/** The company after some edits of its text. */
export function company(...edits: readonly Edit[]): Workspace {
  const content = edits.reduce((edited, [from, to]) => {
    if (edited.split(from).length !== 2) throw new Error(`not exactly once in it: ${from}`);
    return edited.replace(from, () => to);
  }, text);
  const page = { path: 'templates/page.hbs', content: '<p>Page</p>' };
  const compiled = compileWorkspace([page, { path: 'definitions/company.yaml', content }]);
  if (compiled.ok) return compiled.value;
  throw new Error(JSON.stringify(compiled.error.map((problem) => renderProblem(problem, 'en'))));
}
