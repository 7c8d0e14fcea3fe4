import { describe, expect, it } from 'vitest';
import { checkFile } from '../scripts/architecture/check.ts';
import { checkSources } from '../scripts/architecture/check-sources.ts';

function faults(file: string, ...lines: string[]): string[] {
  return checkFile(file, lines.join('\n')).map(
    ({ file: where, line, message }) => `${where}:${line}: ${message}`,
  );
}

describe('the architecture', () => {
  it('holds in every file of src', () => {
    expect(checkSources(new URL('../', import.meta.url))).toEqual([]);
  });

  it('lets a folder import what lies below it, through its index', () => {
    expect(
      faults(
        'src/engine/step/step.ts',
        `import { ok } from '../../shared/index.ts';`,
        `import type { Funnel } from '../../definitions/index.ts';`,
        `import { transition } from 'xstate';`,
        `import { resolve } from './resolve.ts';`,
      ),
    ).toEqual([]);
  });
});

describe('a planted violation is reported with file and line', () => {
  const cases: [name: string, file: string, code: string, message: string][] = [
    [
      'shared importing a folder of ours',
      'src/shared/time/clock.ts',
      `import { x } from '../../engine/index.ts';`,
      'src/shared may not import src/engine',
    ],
    [
      'a domain importing another',
      'src/forms/form.ts',
      `export { r } from '../reports/index.ts';`,
      'src/forms may not import src/reports',
    ],
    [
      'a type-only import counts',
      'src/definitions/check/check.ts',
      `import type { Case } from '../../engine/index.ts';`,
      'src/definitions may not import src/engine',
    ],
    [
      'a dynamic import counts',
      'src/http/server.ts',
      `const s = await import('../store/index.ts');`,
      'src/http may not import src/store',
    ],
    [
      'an import over several lines, with a comment in it',
      'src/engine/a.ts',
      `import {\n  a, // the first\n  b,\n} from "../http/index.ts";`,
      'src/engine may not import src/http',
    ],
    [
      'reaching past an index',
      'src/access/rows.ts',
      `import { d } from '../shared/money/decimal.ts';`,
      'src/shared is imported only through its index.ts, not money/decimal.ts',
    ],
    [
      'the store taking more of a domain than its ports',
      'src/store/sqlite/commit.ts',
      `import { step } from '../../engine/index.ts';`,
      'src/store may not import src/engine (other than its ports.ts)',
    ],
    [
      'SQLite outside the store',
      'src/reports/run.ts',
      `import { DatabaseSync } from 'node:sqlite';`,
      'only src/store may import node:sqlite',
    ],
    [
      'Express outside http',
      'src/access/sign-in.ts',
      `import express from 'express';`,
      'only src/http may import express',
    ],
    [
      'node-cron outside the scheduler',
      'src/app.ts',
      `import 'node-cron';`,
      'only src/scheduler may import node-cron',
    ],
    [
      'Node in a browser-safe folder',
      'src/expressions/parse.ts',
      `import { readFileSync } from 'node:fs';`,
      'src/expressions runs in the browser too and may not import node:fs',
    ],
    [
      'the command line passing by the composition root',
      'src/cli/serve.ts',
      `import { open } from '../store/index.ts';`,
      'src/cli may not import src/store',
    ],
    [
      'a feature of the web app importing another',
      'src/web/features/inbox/page.tsx',
      `import { Board } from '../funnel/board.tsx';`,
      'the feature inbox may not import the feature funnel: move what both need to src/web/parts',
    ],
    [
      'the design system of the web app importing what lies above it',
      'src/web/ui/button.tsx',
      `import { Why } from '../parts/why/why.tsx';`,
      'src/web/ui may not import src/web/parts, which lies above it',
    ],
    [
      'the frame of the web app reaching into a feature',
      'src/web/app/routes.tsx',
      `const page = import('../features/inbox/page.tsx');`,
      'a feature is imported only through its index.tsx, not features/inbox/page.tsx',
    ],
    [
      'the web app taking the engine',
      'src/web/parts/form/form.tsx',
      `import { step } from '../../../engine/index.ts';`,
      'src/web may not import src/engine',
    ],
    [
      'a test helper in the product',
      'src/engine/a.ts',
      `import { f } from '../../test/fixtures/f.ts';`,
      'src/engine may not import test/fixtures/f.ts, outside src',
    ],
  ];

  it.each(cases)('%s', (_name, file, code, message) => {
    const line = 1 + code.split('\n').length;
    expect(faults(file, '// first line', code)).toEqual([`${file}:${line}: ${message}`]);
  });

  it('a folder that the table does not know', () => {
    expect(faults('src/misc/a.ts', '')).toEqual([
      'src/misc/a.ts:1: src/misc has no zone: add it to the table',
    ]);
  });

  it('but not where a comment speaks of an import, nor where it is allowed', () => {
    expect(
      faults('src/engine/a.ts', ` * import { x } from '../http/index.ts';`, `// import('express')`),
    ).toEqual([]);
    expect(
      faults('src/store/sqlite/a.ts', `import type { P } from '../../engine/ports.ts';`),
    ).toEqual([]);
    expect(faults('src/cli/a.ts', `import { app } from '../app.ts';`)).toEqual([]);
  });
});
