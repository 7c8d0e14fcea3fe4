import { mkdtempSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { secureRandom } from '../../../src/access/index.ts';
import { linkKey } from '../../../src/collaboration/links/index.ts';
import { secretSource } from '../../../src/collaboration/senders/index.ts';

let folder = '';
beforeAll(() => {
  folder = join(mkdtempSync(join(tmpdir(), 'baton-key-')), 'secrets');
});
afterAll(() => rmSync(join(folder, '..'), { recursive: true }));

describe('the key of links', () => {
  it('is made once, as a file that only Baton reads', () => {
    const secrets = secretSource({}, folder);
    const key = linkKey(secrets, folder, secureRandom);
    expect(key).toHaveLength(43);
    expect(linkKey(secrets, folder, secureRandom)).toEqual(key);
    const file = join(folder, 'link-key');
    expect(readFileSync(file, 'utf8').trim()).toBe(Buffer.from(key).toString());
    if (process.platform !== 'win32') expect(statSync(file).mode & 0o777).toBe(0o600);
  });

  it('comes from the environment where it is there, and no file is made', () => {
    const env = { BATON_SECRET_LINK_KEY: 'shared by all processes' };
    const key = linkKey(secretSource(env, '/nowhere'), '/nowhere', secureRandom);
    expect(Buffer.from(key).toString()).toBe('shared by all processes');
  });
});
