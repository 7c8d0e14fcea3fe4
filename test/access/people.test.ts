import { describe, expect, it } from 'vitest';
import {
  createPerson,
  deactivatePerson,
  issueSignInLink,
  listPeople,
  reactivatePerson,
  readPerson,
  seedPeople,
  setPlaces,
  updatePerson,
  type Membership,
  type NewPerson,
} from '../../src/access/index.ts';
import { actorFor, day, password, somebody, system, trail, useHouse } from './house.ts';
import { organization } from './world.ts';

const house = useHouse();
const role = (id: string, more: Partial<Membership> = {}): Membership => ({
  kind: 'role',
  id,
  ...more,
});

describe('adding a person', () => {
  it('is refused with every fault at once, each with its place', async () => {
    const given = {
      email: 'not an address',
      name: ' ',
      locale: 'no language',
      zone: 'Mars/Base',
      memberships: [
        role('emperor'),
        role('rep', { from: 2 * day, to: day }),
        { kind: 'team', id: 'south' } as const,
      ],
    };
    await expect(createPerson(house, system, given)).rejects.toMatchObject({
      problems: [
        { code: 'person-value-wrong', path: '/email' },
        { code: 'person-value-wrong', path: '/name' },
        { code: 'person-value-wrong', path: '/locale' },
        { code: 'person-value-wrong', path: '/zone' },
        { code: 'place-unknown', path: '/memberships/0' },
        { code: 'place-dates-reversed', path: '/memberships/1' },
        { code: 'place-unknown', path: '/memberships/2' },
      ],
    });
  });

  it('is refused where the e-mail address is taken, in whatever capitals', async () => {
    const li = await somebody(house, ['rep']);
    const twin: NewPerson = { email: li.email.toUpperCase(), name: 'Twin' };
    await expect(createPerson(house, system, twin)).rejects.toMatchObject({
      problems: [{ code: 'person-email-taken', path: '/email' }],
    });
  });

  it('needs the right to administer people, and gives no right that one lacks', async () => {
    const given = { email: 'new@acme.example', name: 'New' };
    const rep = await actorFor(house, await somebody(house, ['rep']));
    await expect(createPerson(house, rep, given)).rejects.toMatchObject({ code: 'right-missing' });
    const admin = await actorFor(house, await somebody(house, ['people-admin']));
    const grand = { ...given, memberships: [role('admin', { from: house.clock.now() + day })] };
    await expect(createPerson(house, admin, grand)).rejects.toMatchObject({
      code: 'person-outranks-you',
    });
    const fine = await createPerson(house, admin, { ...given, memberships: [role('lead')] });
    expect(await trail(house, fine)).toEqual(['person created']);
  });
});

describe('changing a person', () => {
  it('begins from a revision, and the later of two changes is refused', async () => {
    const li = await somebody(house, ['rep']);
    const change = (name: string) => updatePerson(house, system, li.id, { revision: 1, name });
    const outcomes = await Promise.allSettled([change('First'), change('Second')]);
    expect(outcomes.map(({ status }) => status).sort()).toEqual(['fulfilled', 'rejected']);
    await expect(change('Third')).rejects.toMatchObject({ code: 'person-changed' });
  });

  it('is open to himself for his name, language and time zone only', async () => {
    const li = await somebody(house, ['rep']);
    const self = await actorFor(house, li);
    const renamed = await updatePerson(house, self, li.id, { revision: 1, locale: 'zh-CN' });
    expect(renamed).toMatchObject({ locale: 'zh-CN', revision: 2 });
    for (const change of [{ email: 'x@acme.example' }, { manager: null }])
      await expect(
        updatePerson(house, self, li.id, { revision: 2, ...change }),
      ).rejects.toMatchObject({ code: 'right-missing' });
    const other = await somebody(house, ['rep']);
    await expect(
      updatePerson(house, self, other.id, { revision: 1, name: 'Mine' }),
    ).rejects.toMatchObject({ code: 'right-missing' });
  });

  it('makes nobody his own manager, not even over others', async () => {
    const [a, b, c] = [
      await somebody(house, ['rep']),
      await somebody(house, ['rep']),
      await somebody(house, ['rep']),
    ];
    await updatePerson(house, system, a.id, { revision: 1, manager: b.id });
    await updatePerson(house, system, b.id, { revision: 1, manager: c.id });
    await expect(
      updatePerson(house, system, c.id, { revision: 1, manager: a.id }),
    ).rejects.toMatchObject({ code: 'person-manager-circle' });
    expect(
      await updatePerson(house, system, a.id, { revision: 2, manager: null }),
    ).not.toHaveProperty('manager');
  });

  it('of places is written down with what came and went', async () => {
    const li = await somebody(house, ['rep']);
    const memberships = [role('lead', { from: 0 }), { kind: 'team', id: 'north' } as const];
    await setPlaces(house, system, li.id, { revision: 1, memberships });
    const [entry] = await house.store.readAudit({ limit: 1 });
    expect(entry).toMatchObject({
      action: 'places changed',
      detail: '+role lead (from 1970-01-01T00:00:00.000Z), +team north, -role rep',
    });
  });

  it('of places keeps a place that the organization has dropped, and takes no new such place', async () => {
    const li = await somebody(house, ['rep']);
    const roles = new Map([...organization.roles].filter(([id]) => id !== 'rep'));
    Object.assign(house, { organization: () => ({ ...organization, roles }) });
    const kept = await setPlaces(house, system, li.id, {
      revision: 1,
      memberships: [role('rep'), role('lead')],
    });
    expect(kept.memberships).toHaveLength(2);
    const other = await somebody(house, []);
    await expect(
      setPlaces(house, system, other.id, { revision: 1, memberships: [role('rep')] }),
    ).rejects.toMatchObject({ code: 'place-unknown' });
  });

  it('who has more rights is refused, even a link that would let one sign in as him', async () => {
    const boss = await somebody(house, ['admin']);
    const admin = await actorFor(house, await somebody(house, ['people-admin']));
    for (const attempt of [
      issueSignInLink(house, admin, boss.id),
      updatePerson(house, admin, boss.id, { revision: 1, email: 'me@acme.example' }),
      setPlaces(house, admin, boss.id, { revision: 1, memberships: [] }),
      deactivatePerson(house, admin, boss.id, 1),
    ])
      await expect(attempt).rejects.toMatchObject({ code: 'person-outranks-you' });
  });
});

describe('a deactivated person', () => {
  it('gets no link, and comes back with the password of before', async () => {
    const li = await somebody(house, ['rep'], { password });
    const gone = await deactivatePerson(house, system, li.id, 2);
    await expect(issueSignInLink(house, system, li.id)).rejects.toMatchObject({
      code: 'person-inactive',
    });
    const back = await reactivatePerson(house, system, li.id, gone.revision);
    expect(back).toMatchObject({ active: true, hasPassword: true });
  });

  it('is never oneself', async () => {
    const boss = await somebody(house, ['admin']);
    await expect(
      deactivatePerson(house, await actorFor(house, boss), boss.id, 1),
    ).rejects.toMatchObject({ code: 'person-own-exit' });
  });
});

describe('reading people', () => {
  it('shows colleagues to everybody, more to who administers, and a password’s hash to nobody', async () => {
    const li = await somebody(house, ['rep'], { password });
    const rep = await actorFor(house, await somebody(house, ['rep']));
    expect(Object.keys(await readPerson(house, rep, li.id)).sort()).toEqual([
      'active',
      'email',
      'id',
      'memberships',
      'name',
    ]);
    const whole = await readPerson(house, system, li.id);
    expect(whole).toMatchObject({ hasPassword: true, revision: 2 });
    const all = await listPeople(house, system, { limit: 1000 });
    expect(JSON.stringify([whole, all])).not.toContain('scrypt');
  });
});

describe('the people of the definition', () => {
  it('are added once, with their places and managers', async () => {
    const added = await seedPeople(house);
    expect(added.map(({ email }) => email)).toEqual([
      'ada@acme.example',
      'li@acme.example',
      'wang@acme.example',
    ]);
    const [li, wang] = [
      await house.store.findPersonByEmail('li@acme.example'),
      await house.store.findPersonByEmail('wang@acme.example'),
    ];
    expect(li).toMatchObject({ manager: wang?.id, locale: 'zh-CN', zone: 'Asia/Shanghai' });
    expect(await seedPeople(house)).toEqual([]);
  });
});
