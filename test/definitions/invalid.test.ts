import { describe, expect, it } from 'vitest';
import { errorCatalogue, renderProblem, type Problem } from '../../src/shared/index.ts';
import { definitionErrors } from '../../src/shared/errors/definition.ts';
import { valueErrors } from '../../src/shared/errors/definition/values.ts';
import { checkFixture, expectedErrors, invalidFixtures } from './invalid-workspace.ts';

const fixtures = invalidFixtures();

/** Errors that are not about one file of definitions; each has a test of its own. */
const elsewhere = [
  'no-workspace',
  'no-organization',
  'definition-too-large',
  'release-damaged',
  'template-file-too-large',
  'file-not-text',
  'file-not-binary',
  'file-not-base64',
];

describe('a wrong definition is reported exactly', () => {
  it.each(fixtures)('%s', (name) => {
    const { problems, workspace } = checkFixture(name);
    expect(problems.map((problem) => asWritten(problem, name))).toEqual(expectedErrors(name));
    expect(workspace).toBeUndefined();
  });

  it.each(fixtures)('%s is named for an error that it shows', (name) => {
    const codes = checkFixture(name).problems.map(({ code }) => code);
    expect(codes.some((code) => name === code || name.startsWith(`${code}-`))).toBe(true);
  });

  it.each(fixtures)('%s is explained in Chinese, too', (name) => {
    for (const problem of checkFixture(name).problems) {
      const { message, hint } = renderProblem(problem, 'zh-CN');
      expect(message).toMatch(/\p{Script=Han}/u);
      for (const [, param = ''] of messageOf(problem).matchAll(/\{(\w+)\}/g))
        expect(problem.params).toHaveProperty(param);
      if (hint !== undefined) expect(hint).toMatch(/\p{Script=Han}/u);
    }
  });
});

describe('the catalogue of checks', () => {
  it('has a fixture for every check of definitions', () => {
    const shown = new Set(fixtures.flatMap((name) => codesOf(name)));
    const values = new Set(Object.keys(valueErrors));
    const checks = Object.keys(definitionErrors).filter((code) => !values.has(code));
    expect(checks.filter((code) => !shown.has(code) && !elsewhere.includes(code))).toEqual([]);
  });

  it('has at least 100 distinct checks', () => {
    expect(new Set(fixtures.flatMap((name) => codesOf(name))).size).toBeGreaterThanOrEqual(100);
  });

  it('speaks English and Chinese throughout', () => {
    for (const [code, { message, hint }] of Object.entries(errorCatalogue as Catalogue))
      for (const text of [message, ...(hint === undefined ? [] : [hint])])
        expect([code, Object.keys(text)]).toEqual([code, ['en', 'zh-CN']]);
  });
});

type Catalogue = { readonly [code: string]: { readonly message: object; readonly hint?: object } };

function messageOf({ code }: Problem): string {
  return JSON.stringify(errorCatalogue[code].message);
}

function codesOf(name: string): string[] {
  return (expectedErrors(name) as { code: string }[]).map(({ code }) => code);
}

function asWritten(problem: Problem, name: string): object {
  const { file, code, line, column, path, message, hint } = renderProblem(problem, 'en');
  const other = file === `definitions/${name}.yaml` ? {} : { file };
  return JSON.parse(
    JSON.stringify({ code, ...other, line, column, path, message, hint }),
  ) as object;
}
