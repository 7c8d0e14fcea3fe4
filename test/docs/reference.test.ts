import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import {
  documentedSections,
  kindsWithSchemas,
  meanings,
  purposes,
} from '../../src/authoring/index.ts';
import { exampleOf } from '../../scripts/reference/definitions/examples.ts';
import { operators, roots, types } from '../../scripts/reference/expressions/language.ts';
import { staleFiles } from '../../scripts/reference/stale-files.ts';
import { compileExpression } from '../../src/expressions/index.ts';
import { environment } from './expression-examples.ts';

const paths = (root: URL) => staleFiles(root).map(({ path }) => path);

describe('the generated reference', () => {
  it('is as the code would make it (otherwise: npm run docs)', () => {
    expect(paths(new URL('../../', import.meta.url))).toEqual([]);
  });

  it('counts as stale where a page is missing', () => {
    const folder = mkdtempSync(join(tmpdir(), 'baton-docs-'));
    onTestFinished(() => rmSync(folder, { recursive: true }));
    expect(paths(pathToFileURL(`${folder}/`))).toContain('docs/reference/errors.zh-CN.md');
  });
});

describe('the reference of definitions', () => {
  const headingKeys = Object.keys(meanings['Every definition'] ?? {});
  const kinds = kindsWithSchemas().map(([kind]) => kind);
  const inSchemas = documentedSections().flatMap(({ name, keys }) =>
    keys
      .filter(({ key }) => !kinds.includes(name) || !headingKeys.includes(key))
      .map(({ key }) => `${name}: ${key}`),
  );
  const explained = Object.entries(meanings)
    .filter(([name]) => name !== 'Every definition')
    .flatMap(([name, keys]) => Object.keys(keys).map((key) => `${name}: ${key}`));

  it('explains every key of every kind, and none that is no more', () => {
    expect(explained.toSorted()).toEqual(inSchemas.toSorted());
  });

  it('explains in English and in Chinese', () => {
    const texts = [...Object.values(meanings).flatMap(Object.values), ...Object.values(purposes)];
    for (const [en, zh] of texts) {
      expect(en).toMatch(/[.…]$/);
      expect(zh).toMatch(/[\u4e00-\u9fff`].*[。]$/);
    }
  });

  it('says what each kind is for, with an example', () => {
    expect(Object.keys(purposes).toSorted()).toEqual(kinds.toSorted());
    expect(kinds.filter((kind) => exampleOf(kind) === undefined)).toEqual([]);
  });
});

describe('the reference of expressions', () => {
  it.each([...types, ...operators].map(({ example }) => example ?? ''))(
    'has shown that %s is sound',
    (source) => {
      const compiled = compileExpression(source, { environment });
      expect(compiled.ok ? [] : compiled.error).toEqual([]);
    },
  );

  it('tells of every root in both languages', () => {
    for (const { words } of roots)
      expect(words).toMatchObject({ en: expect.any(String), 'zh-CN': expect.any(String) });
  });
});
