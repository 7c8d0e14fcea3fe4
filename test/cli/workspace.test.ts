import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, temporaryFolder, type Ended } from './baton.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let company = '';

beforeAll(async () => {
  folder = await temporaryFolder();
  company = join(folder.path, 'company');
  expect(await run(folder.path, ['new', 'company'])).toMatchObject({ code: 0 });
});
afterAll(() => folder.remove());

const baton = (...args: string[]): Promise<Ended> => run(company, args);

async function replaceInDeal(from: string, to: string): Promise<void> {
  const file = join(company, 'definitions/deal.yaml');
  const text = await readFile(file, 'utf8');
  expect(text).toContain(from);
  await writeFile(file, text.replace(from, to));
}

describe('a workspace on the command line', () => {
  it('is made only where nothing lies yet', async () => {
    const { code, err } = await run(folder.path, ['new', 'company']);
    expect(code).toBe(2);
    expect(err).toMatch(/company is not empty.*\[folder-not-empty\]/);
  });

  it('is checked, and its examples are played step by step', async () => {
    const [checked, played] = await Promise.all([baton('validate'), baton('simulate')]);
    expect(checked).toMatchObject({ code: 0, err: '' });
    expect(checked.out).toMatch(/^Sound: funnels 1/);
    expect(played.out).toContain('✓ win (seller)  → delivering');
    expect(played.out).toMatch(/✗ win \(seller\) {2}→ talking\n.*\[guard-refused\]/);
  });

  it('becomes a release, whose changes are told in words', async () => {
    expect((await baton('publish', '--dry-run')).out).toBe(
      'Sound; it would be the first release.\n',
    );
    expect((await baton('publish', '-m', 'begin')).out).toMatch(/^Published release 1 \(\w{12}\)/);
    expect((await baton('publish')).out).toMatch(/^Release 1 \(\w{12}\) says all this already/);
    await replaceInDeal('>= 1000', '>= 2000');
    const { out } = await baton('--json', 'publish');
    const { changes, before, release } = JSON.parse(out);
    expect(changes).toMatchObject([{ kind: 'tightened', what: 'move', id: 'win' }]);
    expect([before.number, release.number]).toEqual([1, 2]);
  });

  it('that is older than the release that applies takes nothing back unless told to', async () => {
    await replaceInDeal('>= 2000', '>= 1000');
    const stale = await baton('publish', '-m', 'from an old folder');
    expect(stale).toMatchObject({ code: 1, out: '' });
    expect(stale.err).toContain(
      'definitions/deal.yaml  This file stands as in release 1; release 2',
    );
    expect(stale.err).toContain('--take-back');
    expect(JSON.parse((await baton('--json', 'publish', '--dry-run')).out)).toMatchObject({
      before: { number: 2 },
      takenBack: [{ code: 'release-taken-back', file: 'definitions/deal.yaml' }],
    });
    const meant = await baton('publish', '--take-back', '-m', 'as it was');
    expect(meant.out).toMatch(/Published release 3/);
    await replaceInDeal('>= 1000', '>= 2000');
    await baton('publish', '--take-back', '-m', 'and again');
  });

  it('with a fault is not published; the place and what would be right are told', async () => {
    await replaceInDeal('case.amount >= 2000', 'case.amont >= 2000');
    const [refused, chinese] = await Promise.all([
      baton('validate'),
      run(company, ['validate'], { BATON_LANG: 'zh-CN' }),
    ]);
    expect(refused).toMatchObject({ code: 1, out: '' });
    expect(refused.err).toMatch(/^definitions\/deal\.yaml:\d+:\d+ {2}`case` has no `amont`/);
    expect(refused.err).toContain('Did you mean `amount`?');
    expect(chinese.err).toContain('`amount`');
    expect(chinese.err).not.toContain('Did you mean');
    expect(await baton('publish')).toMatchObject({ code: 1, out: '' });
    await replaceInDeal('case.amont >= 2000', 'case.amount >= 2000');
  });

  it('is answered from its data: reports, exports, a check, a backup and what is restored from it', async () => {
    const report = await baton('report', 'deals-by-stage');
    expect(report.out).toMatch(/^Deals by stage\n\nStage +Deals +Value \(CNY\)/);
    const exported = await baton('export', 'cases', 'deal');
    expect(exported.out).toMatch(/^\uFEFFID,Name,/);
    expect(await baton('backup', 'kept.backup')).toMatchObject({ code: 0 });
    expect(await baton('backup', 'kept.backup')).toMatchObject({ code: 2 });
    expect(await baton('restore', 'kept.backup')).toMatchObject({ code: 2 });
    expect(await baton('--data', 'other', 'restore', 'kept.backup')).toMatchObject({ code: 0 });
    const found = await baton('--json', '--data', 'other', 'doctor');
    expect(JSON.parse(found.out)).toEqual({ sound: true, problems: [], cases: 0 });
  });
});
