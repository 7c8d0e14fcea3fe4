import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, start, temporaryFolder, type Running } from './baton.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
const begun: Running[] = [];
beforeAll(async () => {
  folder = await temporaryFolder();
});
afterAll(async () => {
  for (const server of begun) server.kill('SIGKILL');
  await folder.remove();
});

function startCompany(): Running {
  const server = start(folder.path, ['start'], { PORT: '0' });
  begun.push(server);
  return server;
}

describe('the example company', () => {
  it('is there whole or not at all: a start that is broken off is begun anew', async () => {
    const broken = startCompany();
    await broken.printed(/Playing a year/);
    broken.kill('SIGTERM');
    await broken.ended();
    expect(existsSync(join(folder.path, 'data/baton.db'))).toBe(false);
  });

  it('starts with a year of cases and a link for each department, and again on the same data', async () => {
    const first = startCompany();
    const printed = await first.printed(/Ctrl-C/);
    for (const place of ['Administrator', 'Marketing', 'Sales', 'Legal', 'Finance', 'Delivery'])
      expect(printed).toMatch(new RegExp(`^${place} +\\S.*/sign-in\\?link=`, 'm'));
    const { out } = await run(folder.path, ['--json', 'report', 'pipeline-by-stage']);
    expect(JSON.parse(out).totals[0]).toBe('500');
    first.kill('SIGTERM');
    expect(await first.ended()).toMatchObject({ code: 0 });

    const again = startCompany();
    expect(await again.printed(/Ctrl-C/)).not.toContain('Playing a year');
    again.kill('SIGTERM');
    expect(await again.ended()).toMatchObject({ code: 0, err: '' });
  });
});
