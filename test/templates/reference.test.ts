import { describe, expect, it } from 'vitest';
import { checkWorkspace, readWorkspaceFolder } from '../../src/definitions/index.ts';
import { renderProblem } from '../../src/shared/index.ts';
import { helperReference } from '../../src/templates/index.ts';
import { blockHelpers, inlineHelpers } from '../../src/templates/helpers/registry.ts';

const company = await readWorkspaceFolder(new URL('../../', import.meta.url).pathname);
const { shows, values, blocks } = helperReference();
const all = [...shows, ...values, ...blocks];

const sheet = `kind: Document
id: sheet
title: { en: Sheet, zh-CN: 单据 }
of: { funnel: lead-to-contract }
template: example.hbs
`;

describe('the reference of helpers', () => {
  it('has every helper', () => {
    expect(all.map(({ name }) => name).toSorted()).toEqual(
      [...inlineHelpers, ...blockHelpers].toSorted(),
    );
  });

  it.each(all)('has an example of $name that the example company accepts', ({ example }) => {
    const { problems } = checkWorkspace([
      ...company,
      { path: 'definitions/sheet.yaml', content: sheet },
      { path: 'templates/example.hbs', content: example },
    ]);
    expect(problems.map((problem) => renderProblem(problem, 'en'))).toEqual([]);
  });
});
