import { describe, expect, it } from 'vitest';
import {
  authenticateSession,
  authenticateToken,
  createToken,
  deactivatePerson,
  lacksScope,
  listTokens,
  revokeToken,
  signInWithPassword,
  signOutEverywhere,
  startSeeingAs,
  stopSeeingAs,
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

const house = useHouse();

async function token(scopes: readonly string[], roles = ['rep']) {
  const person = await somebody(house, roles);
  const actor = await actorFor(house, person);
  const expires = house.clock.now() + 30 * day;
  const made = await createToken(house, actor, { name: 'nightly', scopes, expires });
  return { ...made, person, actor };
}

describe('an API token', () => {
  it('acts as its person, within its scopes and the rights that they leave', async () => {
    const { secret, person } = await token(['read', 'publish'], ['admin']);
    expect(secret).toMatch(/^baton_[\w-]{43}$/);
    const actor = (await authenticateToken(house, secret))!.actor;
    expect(actor).toMatchObject({ id: person.id, scopes: ['read', 'publish'] });
    expect(actor.rights).toEqual(['administer data', 'export', 'publish', 'see everything']);
    expect(lacksScope(actor, 'read')).toBeUndefined();
    expect(lacksScope(actor, 'write')?.code).toBe('scope-missing');
  });

  it('is listed without its secret, with when it was last used', async () => {
    const { secret, person, actor, token: made } = await token(['read']);
    house.clock.advance(minute);
    await authenticateToken(house, secret);
    const listed = await listTokens(house, actor, person.id);
    expect(listed).toEqual([{ ...made, lastUsed: house.clock.now() }]);
    expect(JSON.stringify(listed)).not.toContain(secret);
    await expect(listTokens(house, { ...actor, id: 'other' }, person.id)).rejects.toMatchObject({
      code: 'right-missing',
    });
  });

  it('ends with its date, with being revoked, and with its person', async () => {
    const [late, revoked, gone] = [
      await token(['read']),
      await token(['read']),
      await token(['read']),
    ];
    for (const { secret } of [late, revoked, gone])
      expect(await authenticateToken(house, secret)).toBeDefined();
    await revokeToken(house, revoked.actor, { person: revoked.person.id, token: revoked.token.id });
    await deactivatePerson(house, system, gone.person.id, gone.person.revision);
    house.clock.advance(30 * day);
    for (const { secret } of [late, revoked, gone])
      expect(await authenticateToken(house, secret)).toBeUndefined();
  });

  it('ends at once when it is revoked', async () => {
    const { secret, person, actor, token: made } = await token(['read']);
    await authenticateToken(house, secret);
    await revokeToken(house, actor, { person: person.id, token: made.id });
    expect(await authenticateToken(house, secret)).toBeUndefined();
    await expect(
      revokeToken(house, actor, { person: person.id, token: made.id }),
    ).rejects.toMatchObject({ code: 'token-unknown' });
  });

  it.each([
    ['no scope', { scopes: [] }, 'token-scope-unknown'],
    ['an unknown scope', { scopes: ['read', 'everything'] }, 'token-scope-unknown'],
    ['no end in the future', { expires: 0 }, 'token-expiry-wrong'],
    ['an end too far away', { expires: Date.UTC(2040, 1, 1) }, 'token-expiry-wrong'],
    ['no end at all', { expires: Number.NaN }, 'token-expiry-wrong'],
    ['no name', { name: ' ' }, 'person-value-wrong'],
    ['a scope of which its person has no right', { scopes: ['publish'] }, 'right-missing'],
  ])('is not made with %s', async (_what, change, code) => {
    const actor = await actorFor(house, await somebody(house, ['rep']));
    const request = { name: 'nightly', scopes: ['read'], expires: house.clock.now() + day };
    await expect(createToken(house, actor, { ...request, ...change })).rejects.toMatchObject({
      code,
    });
  });

  it('is not made by a token', async () => {
    const { secret } = await token(['admin', 'write'], ['admin']);
    const { actor } = (await authenticateToken(house, secret))!;
    const request = { name: 'more', scopes: ['admin'], expires: house.clock.now() + day };
    await expect(createToken(house, actor, request)).rejects.toMatchObject({
      code: 'needs-session',
    });
  });

  it('is nothing that a session’s secret or a made-up text could stand for', async () => {
    const li = await somebody(house, ['rep'], { password });
    const session = await signInWithPassword(
      house,
      { email: li.email, password },
      { address: '10.1.0.1' },
    );
    const { secret } = await token(['read']);
    expect(await authenticateToken(house, session.secret)).toBeUndefined();
    expect(await authenticateToken(house, `baton_${session.secret}`)).toBeUndefined();
    expect(await authenticateSession(house, secret)).toBeUndefined();
  });
});

describe('seeing the product as another person', () => {
  it('shows what that person sees, changes nothing, and leads back', async () => {
    const [ada, li] = [await somebody(house, ['people-admin']), await somebody(house, ['rep'])];
    const seeing = await startSeeingAs(house, await actorFor(house, ada), li.id, {
      address: '10.1.0.2',
    });
    const { actor } = (await authenticateSession(house, seeing.secret))!;
    expect(actor).toMatchObject({ id: li.id, roles: ['rep'], seenBy: ada.id });
    const request = { name: 'x', scopes: ['read'], expires: house.clock.now() + day };
    await expect(createToken(house, actor, request)).rejects.toMatchObject({
      code: 'seeing-as-another',
    });
    await expect(signOutEverywhere(house, actor, li.id)).rejects.toMatchObject({
      code: 'seeing-as-another',
    });
    const back = await stopSeeingAs(house, seeing.secret, { address: '10.1.0.5' });
    expect((await authenticateSession(house, back.secret))?.actor.id).toBe(ada.id);
    expect(await authenticateSession(house, seeing.secret)).toBeUndefined();
    expect(await trail(house, li)).toEqual([
      'seeing as ended',
      'seeing as began',
      'person created',
    ]);
  });

  it('ends when the admin signs out everywhere', async () => {
    const [ada, li] = [await somebody(house, ['people-admin']), await somebody(house, ['rep'])];
    const actor = await actorFor(house, ada);
    const { secret } = await startSeeingAs(house, actor, li.id, { address: '10.1.0.4' });
    expect(await authenticateSession(house, secret)).toBeDefined();
    house.clock.advance(1);
    await signOutEverywhere(house, actor, ada.id);
    expect(await authenticateSession(house, secret)).toBeUndefined();
  });

  it('needs the right, ends after an hour, and with the admin', async () => {
    const [ada, li] = [await somebody(house, ['people-admin']), await somebody(house, ['rep'])];
    await expect(
      startSeeingAs(house, await actorFor(house, li), ada.id, { address: '10.1.0.3' }),
    ).rejects.toMatchObject({ code: 'right-missing' });
    const actor = await actorFor(house, ada);
    const [short, cut] = [
      await startSeeingAs(house, actor, li.id, { address: '10.1.0.3' }),
      await startSeeingAs(house, actor, li.id, { address: '10.1.0.3' }),
    ];
    expect(await authenticateSession(house, cut.secret)).toBeDefined();
    house.clock.advance(minute);
    await deactivatePerson(house, system, ada.id, ada.revision);
    expect(await authenticateSession(house, cut.secret)).toBeUndefined();
    house.clock.advance(hour);
    expect(await authenticateSession(house, short.secret)).toBeUndefined();
    await expect(stopSeeingAs(house, short.secret, { address: '10.1.0.5' })).rejects.toMatchObject({
      code: 'not-signed-in',
    });
  });
});
