import { readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { run, start, temporaryFolder, type Running } from './baton.ts';

let folder: Awaited<ReturnType<typeof temporaryFolder>>;
let company = '';
const begun: Running[] = [];

beforeAll(async () => {
  folder = await temporaryFolder();
  company = join(folder.path, 'company');
  await run(folder.path, ['new', 'company']);
});
afterAll(async () => {
  for (const server of begun) server.kill('SIGKILL');
  await folder.remove();
});

function serve(args: readonly string[], environment?: Readonly<Record<string, string>>): Running {
  const server = start(company, args, environment);
  begun.push(server);
  return server;
}

async function replaceInDeal(from: string, to: string): Promise<void> {
  const file = join(company, 'definitions/deal.yaml');
  await writeFile(file, (await readFile(file, 'utf8')).replace(from, to));
}

describe('a server on the command line', () => {
  it('prints where it is and one-time links, and other commands go through it', async () => {
    const server = serve(['serve'], { PORT: '0' });
    const printed = await server.printed(/Ctrl-C/);
    const url = /http:\/\/127\.0\.0\.1:\d+/.exec(printed)?.[0];
    expect(printed).toMatch(/Sales +Sam Seller +http.*\/sign-in\?link=/);
    expect(await run(company, ['report', 'deals-by-stage'])).toMatchObject({ code: 0 });

    const second = await run(company, ['serve']);
    expect(second.code).toBe(3);
    expect(second.err).toContain(`is using ${join(company, 'data')}: ${url}.`);
    const port = new URL(url!).port;
    const elsewhere = await run(company, ['--data', 'other', 'serve', '--port', port]);
    expect(elsewhere.code).toBe(3);
    expect(elsewhere.err).toContain(`port ${port}.  [port-in-use]`);

    server.kill('SIGTERM');
    expect(await server.ended()).toMatchObject({ code: 0, err: '' });
  });

  it('that was killed does not stand in the way of the next command', async () => {
    const server = serve(['serve', '--port', '0']);
    await server.printed(/Ctrl-C/);
    server.kill('SIGKILL');
    await server.ended();
    expect(await run(company, ['doctor'])).toMatchObject({ code: 0, err: '' });
  });

  it('says so where the folder holds what was not published', async () => {
    await replaceInDeal('>= 1000', '>= 1500');
    const server = serve(['serve', '--port', '0']);
    await server.printed(/Ctrl-C/);
    expect(await server.printed(/differs/)).toContain('differs from the release that runs');
    server.kill('SIGTERM');
    await server.ended();
  });

  it('that watches publishes what is sound, and shows what is wrong', async () => {
    const server = serve(['serve', '--watch', '--port', '0']);
    await server.printed(/guard of move `win` tightened: `case\.amount >= 1500`/);
    await replaceInDeal('case.amount >= 1500', 'case.amont >= 1500');
    await server.printed(/deal\.yaml:\d+:\d+ {2}`case` has no `amont`/);
    await replaceInDeal('case.amont >= 1500', 'case.amount >= 1800');
    await server.printed(/Published release 3\n.*`case\.amount >= 1800`/);
    server.kill('SIGTERM');
    expect((await server.ended()).code).toBe(0);
  });
});
