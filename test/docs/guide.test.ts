import { chmodSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, describe, expect, it } from 'vitest';
import { followGuide } from './guide-reader.ts';

const command = fileURLToPath(new URL('../../src/cli/main.ts', import.meta.url));
const folder = mkdtempSync(join(tmpdir(), 'baton-guide-'));
const programs = join(folder, 'programs');
mkdirSync(programs);
const baton = join(programs, 'baton');
const node = `"${process.execPath}" --disable-warning=ExperimentalWarning`;
writeFileSync(baton, `#!/bin/sh\nexec ${node} "${command}" "$@"\n`);
chmodSync(baton, 0o755);

afterAll(() => rmSync(folder, { recursive: true, force: true, maxRetries: 3 }));

/** A page is some dozens of commands, each a process of its own. */
const patience = 240_000;

describe.each([
  'first-funnel',
  'import',
  'reports',
  'meetings',
  'goals',
  'handoffs',
  'documents',
  'plans',
  'payouts',
])('the guide “%s”', { timeout: patience }, (name) => {
  it.each([
    ['en', `docs/guide/${name}.md`],
    ['zh-CN', `docs/guide/${name}.zh-CN.md`],
  ])('goes as it says in an empty folder, in %s', async (locale, page) => {
    const place = join(folder, `${name}-${locale}`);
    expect(await followGuide(page, { folder: place, programs, locale })).toBeUndefined();
  });
});
