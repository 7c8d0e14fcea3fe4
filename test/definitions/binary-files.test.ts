import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import {
  bundleRelease,
  checkWorkspace,
  readWorkspaceFolder,
  type ReleaseFile,
} from '../../src/definitions/index.ts';

let folder: string;

beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-'));
  mkdirSync(join(folder, 'definitions'));
  mkdirSync(join(folder, 'templates'));
  writeFileSync(join(folder, 'definitions/company.yaml'), 'kind: Organization\nid: acme\n');
});
afterEach(() => rmSync(folder, { recursive: true }));

const png = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0xff, 0x00]);

const encodingCodes = (file: ReleaseFile) =>
  checkWorkspace([file])
    .problems.filter(({ file: of }) => of === file.path)
    .map(({ code }) => code);

describe('a Word template or picture of a workspace', () => {
  it('is read as base64, and is part of the hash', async () => {
    writeFileSync(join(folder, 'templates/logo.png'), png);
    const files = await readWorkspaceFolder(folder);
    const [, logo] = files;
    expect(logo).toEqual({
      path: 'templates/logo.png',
      content: png.toString('base64'),
      encoding: 'base64',
    });
    writeFileSync(join(folder, 'templates/logo.png'), Buffer.from([0x89, 0x50]));
    const changed = bundleRelease(await readWorkspaceFolder(folder));
    expect(changed.hash).not.toBe(bundleRelease(files).hash);
    expect(bundleRelease(files).files).toEqual(files);
  });

  it('leaves the hash of text files as it always was', () => {
    const file = { path: 'definitions/a.yaml', content: 'kind: x' };
    expect(bundleRelease([file]).hash).toBe(
      bundleRelease([{ ...file, encoding: undefined } as unknown as ReleaseFile]).hash,
    );
  });

  it('is refused where it is too large', async () => {
    writeFileSync(join(folder, 'templates/quote.docx'), new Uint8Array(2_000_001));
    await expect(readWorkspaceFolder(folder)).rejects.toMatchObject({
      code: 'template-file-too-large',
    });
    const content = Buffer.alloc(2_000_001).toString('base64');
    const file = { path: 'templates/quote.docx', content, encoding: 'base64' } as const;
    expect(encodingCodes(file)).toContain('template-file-too-large');
  });

  it.each([
    [{ path: 'templates/logo.png', content: 'PNG' }, 'file-not-text'],
    [{ path: 'templates/a.hbs', content: 'eA==', encoding: 'base64' }, 'file-not-binary'],
    [{ path: 'definitions/a.yaml', content: 'eA==', encoding: 'base64' }, 'file-not-binary'],
    [{ path: 'templates/logo.png', content: 'eA=', encoding: 'base64' }, 'file-not-base64'],
  ] as const)('is encoded as its name says: %j', (file, code) => {
    expect(encodingCodes(file)).toContain(code);
  });
});
