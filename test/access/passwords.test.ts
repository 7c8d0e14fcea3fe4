import { performance } from 'node:perf_hooks';
import { describe, expect, it } from 'vitest';
import { PasswordHasher, secureRandom } from '../../src/access/index.ts';
import { checkPassword } from '../../src/access/sign-in/password-rules.ts';

const random = secureRandom;
const cheap = { n: 2 ** 10, r: 8, p: 1 };

describe('password hashes', () => {
  const hasher = new PasswordHasher({ random, parameters: cheap });

  it('carry their parameters and a salt of their own, and fit their password only', async () => {
    const [one, two] = await Promise.all([
      hasher.hash('correct horse'),
      hasher.hash('correct horse'),
    ]);
    expect(one).toMatch(/^scrypt\$1024\$8\$1\$[\w-]{22}\$[\w-]{43}$/);
    expect(one).not.toBe(two);
    expect(await hasher.verify('correct horse', one)).toBe(true);
    expect(await hasher.verify('correct house', one)).toBe(false);
  });

  it('fit a password however its characters are composed', async () => {
    const hash = await hasher.hash('caf\u00e9 au lait');
    expect(await hasher.verify('cafe\u0301 au lait', hash)).toBe(true);
  });

  it('of another form, or of a monstrous cost, fit nothing', async () => {
    const [, , , , salt, key] = (await hasher.hash('x')).split('$');
    for (const encoded of ['', 'x', 'bcrypt$1', `scrypt$1048576$16$1$${salt}$${key}`])
      expect(await hasher.verify('x', encoded)).toBe(false);
  });

  it('are outdated when made more cheaply than today', async () => {
    const dearer = new PasswordHasher({ random, parameters: { ...cheap, n: 2 ** 11 } });
    const hash = await hasher.hash('correct horse');
    expect([hasher.isOutdated(hash), dearer.isOutdated(hash)]).toEqual([false, true]);
    expect(await dearer.verify('correct horse', hash)).toBe(true);
  });

  it('take as much work where there is no account', async () => {
    const costly = new PasswordHasher({ random, parameters: { n: 2 ** 14, r: 8, p: 1 } });
    const hash = await costly.hash('correct horse');
    await costly.prepare();
    const timed = async (encoded: string | undefined) => {
      const start = performance.now();
      expect(await costly.verify('wrong horse', encoded)).toBe(false);
      return performance.now() - start;
    };
    const ratios = [];
    for (let turn = 0; turn < 7; turn++)
      ratios.push((await timed(undefined)) / (await timed(hash)));
    const median = ratios.sort((a, b) => a - b)[3]!;
    expect(median).toBeGreaterThan(0.4);
    expect(median).toBeLessThan(2.5);
  });

  it('are computed a few at a time, and refused when too many wait', async () => {
    const narrow = new PasswordHasher({ random, parameters: cheap, atOnce: 1, waiting: 2 });
    const outcomes = await Promise.allSettled(
      Array.from({ length: 5 }, () => narrow.hash('correct horse')),
    );
    expect(outcomes.map(({ status }) => status)).toEqual([
      ...Array.from({ length: 3 }, () => 'fulfilled'),
      ...Array.from({ length: 2 }, () => 'rejected'),
    ]);
    expect(outcomes[4]).toMatchObject({ reason: { code: 'sign-in-busy' } });
    expect(await narrow.hash('again')).toContain('scrypt');
  });
});

describe('a password', () => {
  const person = { email: 'li.wei@acme.example', name: '李伟 Wei' };
  it.each([
    ['too short', 'short words', 'password-too-short'],
    ['too long', 'long '.repeat(60), 'password-too-long'],
    ['one pattern over and over', 'abcabcabcabcabc', 'password-too-plain'],
    ['holding the account', 'my li.wei is good', 'password-holds-name'],
    ['holding a Chinese name', '天气很好的李伟今天很开心吧', 'password-holds-name'],
  ])('that is %s is refused', (_why, password, code) => {
    expect(checkPassword(password, person)).toEqual([expect.objectContaining({ code })]);
  });

  it('of unrelated words is fine, without digits or signs', () => {
    expect(checkPassword('correct horse battery', person)).toEqual([]);
    expect(checkPassword('正确的马电池订书钉很好用呀', person)).toEqual([]);
  });
});
