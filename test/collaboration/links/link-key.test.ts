import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
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

  it('is one for all processes that make it at the same instant, and leaves nothing else behind', () => {
    const place = join(folder, 'shared');
    const secrets = secretSource({}, place);
    // Each of the others comes in between looking for the key and making it.
    let others = 3;
    const find = (name: string): string | undefined => {
      const found = secrets.find(name);
      if (found === undefined && others-- > 0) linkKey({ ...secrets, find }, place, secureRandom);
      return found;
    };
    const key = linkKey({ ...secrets, find }, place, secureRandom);
    expect(linkKey(secrets, place, secureRandom)).toEqual(key);
    expect(readdirSync(place)).toEqual(['link-key']);
  });

  it('is made where a crash has left an empty file', () => {
    const place = join(folder, 'torn');
    mkdirSync(place);
    writeFileSync(join(place, 'link-key'), '');
    expect(linkKey(secretSource({}, place), place, secureRandom)).toHaveLength(43);
  });

  it('comes from the environment where it is there, and no file is made', () => {
    const env = { BATON_SECRET_LINK_KEY: 'shared by all processes' };
    const key = linkKey(secretSource(env, '/nowhere'), '/nowhere', secureRandom);
    expect(Buffer.from(key).toString()).toBe('shared by all processes');
  });
});
