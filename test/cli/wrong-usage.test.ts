import { writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, temporaryFolder } from './baton.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
beforeAll(async () => {
  folder = await temporaryFolder();
  await writeFile(join(folder.path, 'a-file'), '');
});
afterAll(() => folder.remove());

describe('a wrong command line', () => {
  it.each([
    ['publsh', 2, 'There is no command `publsh`.  [command-unknown]\n    Did you mean `publish`?'],
    ['serve --prot 1', 2, '`--prot`.  [option-unknown]\n    Did you mean `--port`?'],
    ['serve --port abc', 2, 'A port is a whole number from 0 to 65535.  [option-invalid]'],
    ['export cases deal --format pdf', 2, 'The formats are csv, xlsx and json.  [option-invalid]'],
    ['report', 2, 'The argument <report> is missing.  [argument-missing]'],
    ['report deals --ask', 2, '[option-incomplete]'],
    ['report deals --ask year', 2, '“year” is not of the form name=value.  [argument-invalid]'],
    ['validate one two', 2, '`baton validate` takes no more arguments: one, two.'],
    ['validate nowhere', 2, '[no-workspace]'],
    ['restore nowhere', 2, '[file-missing]'],
    ['import deals nowhere.csv', 2, '[file-missing]'],
    ['--data a-file doctor', 3, 'a-file cannot be opened: EEXIST.  [store-unavailable]'],
  ])('`baton %s` ends with %i and says what is wrong', async (line, code, words) => {
    const ended = await run(folder.path, line.split(' '));
    expect(ended).toMatchObject({ code, out: '' });
    expect(ended.err).toContain(words);
  });

  it('is told of in Chinese, and to programs in JSON', async () => {
    const chinese = { BATON_LANG: 'zh-CN' };
    const { err } = await run(folder.path, ['serve', '--bogus'], chinese);
    expect(err).toContain('没有选项 `--bogus`。');
    const { out, code } = await run(folder.path, ['--json', 'report'], chinese);
    expect(code).toBe(2);
    expect(JSON.parse(out).problems).toMatchObject([{ code: 'argument-missing' }]);
  });

  it('gets help in both languages', async () => {
    const [english, chinese] = await Promise.all([
      run(folder.path, ['--help']),
      run(folder.path, ['--help'], { BATON_LANG: 'zh-CN' }),
    ]);
    expect(english.out).toContain('run a workspace');
    expect(chinese.out).toContain('运行工作区');
    expect(chinese.out).not.toMatch(/Usage:|Options:|Commands:/);
  });
});
