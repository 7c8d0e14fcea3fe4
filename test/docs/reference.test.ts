import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, it, onTestFinished } from 'vitest';
import { staleFiles } from '../../scripts/reference/stale-files.ts';

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
