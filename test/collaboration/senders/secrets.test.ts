import { chmodSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  createSenders,
  parsePrivateCalls,
  secretSource,
} from '../../../src/collaboration/senders/index.ts';
import { systemClock } from '../../../src/shared/index.ts';
import { messageBy } from './messages.ts';

let folder = '';
beforeAll(() => {
  folder = mkdtempSync(join(tmpdir(), 'baton-secrets-'));
});
afterAll(() => rmSync(folder, { recursive: true }));

describe('a secret', () => {
  it('is taken from the environment, or else from its file, without the line break at its end', () => {
    writeFileSync(join(folder, 'mail-password'), 'from the file\n', { mode: 0o600 });
    const name = 'mail-password';
    expect(secretSource({}, folder).find(name)).toBe('from the file');
    const env = { BATON_SECRET_MAIL_PASSWORD: 'from the environment\n' };
    expect(secretSource(env, folder).find(name)).toBe('from the environment');
  });

  it('that is missing is named with both places', () => {
    const secrets = secretSource({}, folder);
    expect(secrets.find('HOOK')).toBeUndefined();
    expect(() => secrets.require('HOOK')).toThrow(
      `The secret “HOOK” is neither in the environment (BATON_SECRET_HOOK) nor in a file (${join(folder, 'HOOK')}).`,
    );
  });

  it.each(['../etc/passwd', 'a/b', '', '.', '..', 'a\0b', 'x'.repeat(65)])(
    'has no name like %j',
    (name) => {
      expect(() => secretSource({}, folder).find(name)).toThrow('can’t be the name of a secret');
    },
  );

  it('that others may read is reported with its file', () => {
    const file = join(folder, 'exposed');
    writeFileSync(file, 'x');
    chmodSync(file, 0o644);
    const exposed: string[] = [];
    const secrets = secretSource({}, folder, { onExposed: (one) => exposed.push(one) });
    secrets.find('exposed');
    chmodSync(file, 0o600);
    secrets.find('exposed');
    expect(exposed).toEqual([file]);
  });

  it('that is a folder is an error, not an absent secret', () => {
    expect(() => secretSource({}, tmpdir()).find(folder.split('/').at(-1) ?? '')).toThrow('EISDIR');
  });
});

describe('a channel', () => {
  it('whose secret is missing names it, and has a sender as soon as it is there', () => {
    const env: Record<string, string> = {};
    const senders = createSenders({
      secrets: secretSource(env, folder),
      privateCalls: parsePrivateCalls(''),
      clock: systemClock,
      caseUrl: (id) => id,
    });
    const { channel } = messageBy({
      kind: 'webhook',
      url: 'https://x.example',
      signingSecret: 'SIGN',
    });
    expect(senders.of(channel)).toEqual({ missing: 'SIGN' });
    env['BATON_SECRET_SIGN'] = 'x';
    expect(senders.of(channel)).toMatchObject({ kind: 'webhook' });
    senders.close();
  });

  it('keeps its mail connections until its password changes', () => {
    const env: Record<string, string> = { BATON_SECRET_MAIL: 'one' };
    const senders = createSenders({
      secrets: secretSource(env, folder),
      privateCalls: parsePrivateCalls(''),
      clock: systemClock,
      caseUrl: (id) => id,
    });
    const { channel } = messageBy({
      kind: 'email',
      server: 'smtps://baton@mail.example',
      passwordSecret: 'MAIL',
      from: 'baton@example.com',
    });
    const first = senders.of(channel);
    expect(senders.of(channel)).toBe(first);
    env['BATON_SECRET_MAIL'] = 'two';
    expect(senders.of(channel)).not.toBe(first);
    senders.close();
  });
});
