import { describe, expect, it } from 'vitest';
import {
  authenticateSession,
  changePassword,
  csrfTokenOf,
  deactivatePerson,
  endSession,
  issueSignInLink,
  listSessions,
  PasswordHasher,
  requireCsrfToken,
  secureRandom,
  sessionId,
  setPlaces,
  setPasswordWithLink,
  signInWithLink,
  signInWithPassword,
  signOut,
  signOutEverywhere,
  startSeeingAs,
  type AccessParts,
  type PersonView,
  type SignInOrigin,
} from '../../src/access/index.ts';
import {
  actorFor,
  day,
  hour,
  minute,
  password,
  somebody,
  system,
  trail,
  useHouse,
} from './house.ts';
import { organization } from './world.ts';

const house = useHouse();
let addresses = 0;
const newAddress = () => ({ address: `10.0.0.${++addresses}` });

function tryPassword(email: string, given: string, address = newAddress()) {
  return signInWithPassword(house, { email, password: given }, address);
}
/** Who is recognised without what this process remembers, as another process would. */
function elsewhere(secret: string) {
  house.actors.forgetAll();
  return authenticateSession(house, secret);
}

describe('signing in with a password', () => {
  it('gives a session that is recognised as the person, in whatever capitals the address is', async () => {
    const li = await somebody(house, ['director'], { password });
    const { secret } = await tryPassword(` ${li.email.toUpperCase()} `, password);
    const recognized = await authenticateSession(house, secret);
    expect(recognized?.actor).toMatchObject({ id: li.id, roles: ['director', 'lead', 'rep'] });
    expect(await trail(house, li)).toContain('signed in');
  });

  it('fails alike for a wrong password, an unknown address, nobody’s password and a deactivated person', async () => {
    const li = await somebody(house, ['rep'], { password });
    const without = await somebody(house, ['rep']);
    const gone = await somebody(house, ['rep'], { password });
    const { revision } = (await house.store.loadPerson(gone.id))!;
    await deactivatePerson(house, system, gone.id, revision);
    const refusals = await Promise.allSettled([
      tryPassword(li.email, 'wrong horse battery'),
      tryPassword('nobody@acme.example', password),
      tryPassword(without.email, password),
      tryPassword(gone.email, password),
    ]);
    const problems = refusals.map((each) => each.status === 'rejected' && each.reason.problems);
    expect(problems).toEqual(Array.from({ length: 4 }, () => [{ code: 'sign-in-failed' }]));
  });

  it('keeps no secret: neither password, nor what the cookie or the link holds', async () => {
    const li = await somebody(house, ['rep']);
    const link = await issueSignInLink(house, system, li.id);
    const { secret, csrfToken } = await setPasswordWithLink(
      house,
      { secret: link.secret, password },
      newAddress(),
    );
    const kept = JSON.stringify([
      await house.store.loadPerson(li.id),
      await house.store.readAudit({ limit: 10 }),
    ]);
    for (const each of [password, secret, csrfToken, link.secret]) expect(kept).not.toContain(each);
    expect(await house.store.findSession(secret)).toBeUndefined();
  });

  it('makes a hash of lower cost anew', async () => {
    const li = await somebody(house, ['rep'], { password });
    const passwords = new PasswordHasher({
      random: secureRandom,
      parameters: { n: 2 ** 11, r: 8, p: 1 },
    });
    const dearer: AccessParts = { ...house, passwords };
    await signInWithPassword(dearer, { email: li.email, password }, newAddress());
    expect((await house.store.loadPerson(li.id))?.passwordHash).toMatch(/^scrypt\$2048\$/);
    await signInWithPassword(dearer, { email: li.email, password }, newAddress());
  });
});

describe('attempts to sign in', () => {
  it('are throttled by account, known or not, and told when to come back', async () => {
    const li = await somebody(house, ['rep'], { password });
    house.clock.advance(5 * minute);
    for (const email of [li.email, `unknown-${li.email}`]) {
      for (let turn = 0; turn < 10; turn++)
        await expect(tryPassword(email, 'wrong horse battery')).rejects.toMatchObject({
          code: 'sign-in-failed',
        });
      await expect(tryPassword(email, password)).rejects.toMatchObject({
        status: 429,
        problems: [{ code: 'too-many-attempts', params: { seconds: 600 } }],
      });
    }
    house.clock.advance(10 * minute);
    await expect(tryPassword(li.email, password)).resolves.toBeDefined();
  });

  it('are counted anew after a success', async () => {
    const li = await somebody(house, ['rep'], { password });
    for (let round = 0; round < 2; round++) {
      for (let turn = 0; turn < 9; turn++)
        await tryPassword(li.email, 'wrong horse battery').catch(() => undefined);
      await expect(tryPassword(li.email, password)).resolves.toBeDefined();
    }
  });

  it('are throttled by address, over all accounts and links', async () => {
    const [address, few] = [newAddress(), { ...house.settings, attemptsPerAddress: 3 }];
    const narrow = { ...house, settings: few };
    for (let turn = 0; turn < 3; turn++)
      await expect(signInWithLink(narrow, `guess ${turn}`, address)).rejects.toMatchObject({
        code: 'link-not-valid',
      });
    await expect(signInWithLink(narrow, 'guess', address)).rejects.toMatchObject({ status: 429 });
    await expect(signInWithLink(narrow, 'guess', newAddress())).rejects.toMatchObject({
      code: 'link-not-valid',
    });
  });
});

describe('a one-time link', () => {
  it('signs in once', async () => {
    const li = await somebody(house, ['rep']);
    const { secret } = await issueSignInLink(house, system, li.id);
    expect((await signInWithLink(house, secret, newAddress())).person).toBe(li.id);
    await expect(signInWithLink(house, secret, newAddress())).rejects.toMatchObject({
      code: 'link-not-valid',
    });
  });

  it('signs in one of many who use it at the same time', async () => {
    const li = await somebody(house, ['rep']);
    const { secret } = await issueSignInLink(house, system, li.id);
    const outcomes = await Promise.allSettled(
      Array.from({ length: 8 }, () => signInWithLink(house, secret, newAddress())),
    );
    expect(outcomes.filter(({ status }) => status === 'fulfilled')).toHaveLength(1);
  });

  it('expires, and ends when its person signs out everywhere', async () => {
    const li = await somebody(house, ['rep']);
    const late = await issueSignInLink(house, system, li.id);
    house.clock.advance(day);
    await expect(signInWithLink(house, late.secret, newAddress())).rejects.toThrow(
      'link has expired',
    );
    const ended = await issueSignInLink(house, system, li.id);
    house.clock.advance(1);
    await signOutEverywhere(house, await actorFor(house, li), li.id);
    await expect(signInWithLink(house, ended.secret, newAddress())).rejects.toThrow(
      'link has expired',
    );
  });

  it('does not let in who is deactivated, even in the moment that it was issued', async () => {
    const li = await somebody(house, ['rep']);
    const { secret } = await issueSignInLink(house, system, li.id);
    await deactivatePerson(house, system, li.id, li.revision);
    await expect(signInWithLink(house, secret, newAddress())).rejects.toMatchObject({
      code: 'link-not-valid',
    });
  });

  it('sets a password, and is not used up by one that is refused', async () => {
    const li = await somebody(house, ['rep']);
    const { secret } = await issueSignInLink(house, system, li.id);
    const set = (chosen: string) =>
      setPasswordWithLink(house, { secret, password: chosen }, newAddress());
    await expect(set('too short')).rejects.toMatchObject({ code: 'password-too-short' });
    const session = await set(password);
    expect((await authenticateSession(house, session.secret))?.actor.id).toBe(li.id);
    await expect(set(password)).rejects.toMatchObject({ code: 'link-not-valid' });
    await expect(tryPassword(li.email, password)).resolves.toBeDefined();
  });
});

describe('a session', () => {
  it('ends when it is not used for long, and is put off by use until its latest end', async () => {
    const li = await somebody(house, ['rep'], { password });
    const idle = await tryPassword(li.email, password);
    const used = await tryPassword(li.email, password);
    house.clock.advance(11 * hour);
    expect(await elsewhere(used.secret)).toBeDefined();
    house.clock.advance(hour);
    expect(await elsewhere(idle.secret)).toBeUndefined();
    for (let half = 1; half < 28; half++) {
      expect(await elsewhere(used.secret), `half day ${half}`).toBeDefined();
      house.clock.advance(12 * hour - 1);
    }
    house.clock.set(used.ends);
    expect(await elsewhere(used.secret)).toBeUndefined();
  });

  it('asks for its own CSRF token', async () => {
    const li = await somebody(house, ['rep'], { password });
    const [mine, other] = [
      await tryPassword(li.email, password),
      await tryPassword(li.email, password),
    ];
    const recognized = (await authenticateSession(house, mine.secret))!;
    expect(() => requireCsrfToken(recognized, csrfTokenOf(mine.secret))).not.toThrow();
    for (const token of [undefined, '', other.csrfToken, `${mine.csrfToken} `])
      expect(() => requireCsrfToken(recognized, token)).toThrow('token of your session');
  });

  it('ends at once by signing out, and does not rise again by a use at the same time', async () => {
    const li = await somebody(house, ['rep'], { password });
    const { secret } = await tryPassword(li.email, password);
    house.clock.advance(hour);
    await Promise.all([elsewhere(secret), signOut(house, secret), elsewhere(secret)]);
    expect(await authenticateSession(house, secret)).toBeUndefined();
    expect(await elsewhere(secret)).toBeUndefined();
  });

  it('ends wherever it is, by signing out everywhere', async () => {
    const li = await somebody(house, ['rep'], { password });
    const sessions = [await tryPassword(li.email, password), await tryPassword(li.email, password)];
    for (const { secret } of sessions)
      expect(await authenticateSession(house, secret)).toBeDefined();
    house.clock.advance(1);
    await signOutEverywhere(house, await actorFor(house, li), li.id);
    for (const { secret } of sessions)
      expect(await authenticateSession(house, secret)).toBeUndefined();
  });

  it('of a deactivated person ends at once here, and within the cache’s time elsewhere', async () => {
    const li = await somebody(house, ['rep'], { password });
    const { secret } = await tryPassword(li.email, password);
    await authenticateSession(house, secret);
    const { revision } = (await house.store.loadPerson(li.id))!;
    await deactivatePerson(house, system, li.id, revision);
    expect(await authenticateSession(house, secret)).toBeUndefined();
  });

  it('knows at once what places its person is given', async () => {
    const li = await somebody(house, ['rep'], { password });
    const { secret } = await tryPassword(li.email, password);
    expect((await authenticateSession(house, secret))?.actor.roles).toEqual(['rep']);
    const memberships = [{ kind: 'role', id: 'marketer' } as const];
    await setPlaces(house, system, li.id, { revision: 2, memberships });
    expect((await authenticateSession(house, secret))?.actor.roles).toEqual(['marketer']);
  });

  it('knows the roles of a new release', async () => {
    const li = await somebody(house, ['rep'], { password });
    const { secret } = await tryPassword(li.email, password);
    const rights = async () => (await authenticateSession(house, secret))?.actor.rights;
    expect(await rights()).toEqual([]);
    const roles = new Map(organization.roles);
    roles.set('rep', { ...roles.get('rep')!, rights: ['export'] });
    Object.assign(house, { organization: () => ({ ...organization, roles }) });
    house.actors.forgetAll();
    expect(await rights()).toEqual(['export']);
  });
});

describe('changing a password', () => {
  it('asks for the present one and ends every other session', async () => {
    const li = await somebody(house, ['rep'], { password });
    const before = await tryPassword(li.email, password);
    const actor = await actorFor(house, li);
    house.clock.advance(1);
    const change = (present: string) =>
      changePassword(house, actor, { present, password: 'another horse battery' }, newAddress());
    await expect(change('wrong horse battery')).rejects.toMatchObject({ code: 'password-wrong' });
    const after = await change(password);
    expect(await authenticateSession(house, before.secret)).toBeUndefined();
    expect(await authenticateSession(house, after.secret)).toBeDefined();
    await expect(tryPassword(li.email, password)).rejects.toThrow('password is wrong');
    await expect(tryPassword(li.email, 'another horse battery')).resolves.toBeDefined();
  });
});

describe('the sessions of a person', () => {
  const open = async (person: PersonView) => {
    const sessions = await listSessions(house, await actorFor(house, person), person.id);
    return sessions.map(({ address, agent }) => [address, agent].join(' '));
  };

  const arrive = async (person: PersonView, from: SignInOrigin = newAddress()) => {
    const { secret } = await issueSignInLink(house, system, person.id);
    return signInWithLink(house, secret, from);
  };

  it('are told apart by where they began, and end one by one', async () => {
    const li = await somebody(house, ['rep']);
    const office = await arrive(li, { address: '10.9.0.1', agent: 'Firefox' });
    house.clock.advance(minute);
    const phone = await arrive(li, { address: '10.9.0.2', agent: 'Phone' });
    expect(await open(li)).toEqual(['10.9.0.2 Phone', '10.9.0.1 Firefox']);
    const session = sessionId(phone.secret);
    const actor = await actorFor(house, li);
    await endSession(house, actor, { person: li.id, session });
    expect(await authenticateSession(house, phone.secret)).toBeUndefined();
    expect(await authenticateSession(house, office.secret)).toBeDefined();
    expect(await open(li)).toEqual(['10.9.0.1 Firefox']);
    await expect(endSession(house, actor, { person: li.id, session })).rejects.toMatchObject({
      code: 'session-unknown',
    });
  });

  it('leave out those that have ended, and the admin who sees as that person', async () => {
    const [ada, li] = [await somebody(house, ['people-admin']), await somebody(house, ['rep'])];
    await startSeeingAs(house, await actorFor(house, ada), li.id, newAddress());
    await arrive(li);
    expect(await open(li)).toHaveLength(1);
    house.clock.advance(365 * day);
    expect(await open(li)).toEqual([]);
  });

  it('are nothing to anybody else', async () => {
    const [ann, li] = [
      await somebody(house, ['rep']),
      await somebody(house, ['rep'], { password }),
    ];
    const { secret } = await arrive(li);
    const actor = await actorFor(house, ann);
    const refusal = { code: 'right-missing' };
    await expect(listSessions(house, actor, li.id)).rejects.toMatchObject(refusal);
    await expect(
      endSession(house, actor, { person: li.id, session: sessionId(secret) }),
    ).rejects.toMatchObject(refusal);
  });
});
