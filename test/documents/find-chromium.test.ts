import { mkdtemp, readdir, rm, symlink } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { findChromium } from '../../src/documents/pdf/find-chromium.ts';

const tmp = process.env['TMPDIR'];
const folders: string[] = [];

/** A folder for temporary files that only this test writes to. */
async function ownTemporary(): Promise<string> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-find-'));
  folders.push(folder);
  return (process.env['TMPDIR'] = folder);
}

afterEach(async () => {
  if (tmp === undefined) delete process.env['TMPDIR'];
  else process.env['TMPDIR'] = tmp;
  for (const folder of folders.splice(0)) await rm(folder, { recursive: true });
});

describe('the browser that prints', () => {
  it.each([
    { platform: 'darwin', arch: 'arm64' },
    { platform: 'win32', arch: 'x64' },
    { platform: 'linux', arch: 'arm64' },
  ] as const)('has to be named on $platform $arch, and the error says how', async (machine) => {
    await expect(findChromium(undefined, machine)).rejects.toMatchObject({
      code: 'document-browser-missing',
      message: expect.stringContaining(machine.platform),
    });
    expect(await findChromium('/opt/chrome', machine)).toMatchObject({ executable: '/opt/chrome' });
  });

  it('is not put where somebody else has led the name of its folder', async () => {
    const temporary = await ownTemporary();
    const { folder } = await findChromium('/opt/chrome');
    await rm(folder, { recursive: true });
    const elsewhere = await mkdtemp(join(temporary, 'elsewhere-'));
    await symlink(elsewhere, folder);
    await expect(findChromium('/opt/chrome')).rejects.toThrow('belongs to somebody else');
    expect(await readdir(elsewhere)).toEqual([]);
  });
});
