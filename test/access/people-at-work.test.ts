import { describe, expect, it } from 'vitest';
import {
  addAbsence,
  changeAbsence,
  deactivatePerson,
  PeopleDirectory,
  removeAbsence,
  seedPeople,
  setMessagePreferences,
  setWorkProfile,
  type PersonView,
} from '../../src/access/index.ts';
import { actorFor, day, hour, somebody, system, trail, useHouse } from './house.ts';
import { now } from './world.ts';

const house = useHouse();

const refusal = (work: Promise<unknown>): Promise<string> =>
  work.then(
    () => 'nothing raised',
    (error: { code: string }) => error.code,
  );

async function away(person: PersonView, from: number, to: number, standIn?: string) {
  const revision = (await house.store.loadPerson(person.id))!.revision;
  const dates = { from, to, ...(standIn !== undefined && { standIn }) };
  return addAbsence(house, system, person.id, { revision, ...dates });
}

describe('an absence', () => {
  it('is said by the person himself, changed and taken away, and stands in the audit trail', async () => {
    const ann = await somebody(house, []);
    const ben = await somebody(house, []);
    const actor = await actorFor(house, ann);
    const given = { revision: 1, from: now, to: now + day, standIn: ben.id, note: 'fair' };
    const added = await addAbsence(house, actor, ann.id, given);
    const [absence] = added.absences!;
    expect(absence).toMatchObject({ from: now, to: now + day, standIn: ben.id, note: 'fair' });
    const longer = { id: absence!.id, revision: 2, from: now, to: now + 2 * day };
    const changed = await changeAbsence(house, actor, ann.id, longer);
    expect(changed.absences).toEqual([{ id: absence!.id, from: now, to: now + 2 * day }]);
    const removed = await removeAbsence(house, actor, ann.id, { id: absence!.id, revision: 3 });
    expect(removed.absences).toEqual([]);
    expect((await trail(house, ann)).slice(0, 3)).toEqual([
      'absence removed',
      'absence changed',
      'absence added',
    ]);
  });

  it('of another is only for who may administer him', async () => {
    const ann = await somebody(house, []);
    const ben = await actorFor(house, await somebody(house, []));
    const given = { revision: 1, from: now, to: now + day };
    expect(await refusal(addAbsence(house, ben, ann.id, given))).toBe('right-missing');
    const seen = { ...(await actorFor(house, ann)), seenBy: ben.id };
    expect(await refusal(addAbsence(house, seen, ann.id, given))).toBe('seeing-as-another');
  });

  it('is refused where it overlaps another, ends before it begins, or nobody real stands in', async () => {
    const ann = await somebody(house, []);
    const ben = await somebody(house, []);
    await away(ann, now, now + day);
    expect(await refusal(away(ann, now + hour, now + 2 * day))).toBe('absence-overlaps');
    expect(await refusal(away(ann, now + 3 * day, now + 2 * day))).toBe('absence-dates-reversed');
    expect(await refusal(away(ann, now + day, now + 2 * day, ann.id))).toBe('stand-in-self');
    expect(await refusal(away(ann, now + day, now + 2 * day, 'nobody'))).toBe('person-unknown');
    await deactivatePerson(house, system, ben.id, 1);
    expect(await refusal(away(ann, now + day, now + 2 * day, ben.id))).toBe('person-inactive');
    expect((await away(ann, now + day, now + 2 * day)).absences).toHaveLength(2);
    const unknown = { id: 'none', revision: 3 };
    expect(await refusal(removeAbsence(house, system, ann.id, unknown))).toBe('absence-unknown');
  });
});

describe('who stands in', () => {
  const directory = () => new PeopleDirectory(house);

  it('is found along the chain, and nobody where it is a circle', async () => {
    const [ann, ben, cat] = [
      await somebody(house, []),
      await somebody(house, []),
      await somebody(house, []),
    ];
    await away(ann, now, now + day, ben.id);
    await away(ben, now, now + hour, cat.id);
    const find = async (at: number) => {
      const people = await directory().people();
      return people.standInFor(people.person(ann.id)!, at)?.id;
    };
    expect(await find(now)).toBe(cat.id);
    expect(await find(now + hour)).toBe(ben.id);
    expect(await find(now + day)).toBeUndefined();
    await away(cat, now, now + day, ann.id);
    expect(await find(now)).toBeUndefined();
  });
});

describe('the directory of people', () => {
  it('tells a change of this process at once and one of another a little later', async () => {
    const directory = new PeopleDirectory(house);
    const told = Object.assign({}, house, { directory });
    const ann = await somebody(told, []);
    const name = async () => (await directory.people()).person(ann.id)?.work?.share;
    await setWorkProfile(told, system, ann.id, { revision: 1, work: { share: 0.5 } });
    expect(await name()).toBe(0.5);
    await setWorkProfile(house, system, ann.id, { revision: 2, work: { share: 0.8 } });
    expect(await name()).toBe(0.5);
    house.clock.advance(5_000);
    expect(await name()).toBe(0.8);
  });

  it('knows who is in a pool by roles that include others, teams, and the dates of a place', async () => {
    const organization = {
      ...house.organization(),
      roles: new Map([
        ['sdr', { id: 'sdr', title: 'SDR', includes: [], rights: [] }],
        ['lead', { id: 'lead', title: 'Lead', includes: ['sdr'], rights: [] }],
        ['head', { id: 'head', title: 'Head', includes: ['lead'], rights: [] }],
      ]),
      teams: new Map([['north', { id: 'north', title: 'North', department: 'sales' }]]),
    };
    const store = { ...house.store };
    const person = (id: string, ...memberships: object[]) => {
      return { id, email: `${id}@x.example`, name: id, active: true, memberships } as never;
    };
    const role = (id: string, more = {}) => ({ kind: 'role', id, ...more });
    const team = { kind: 'team', id: 'north' };
    const everybody = [
      person('ann', role('sdr')),
      person('ben', role('head'), team),
      person('cat', role('sdr', { to: now })),
      person('dan', role('other'), { kind: 'department', id: 'sales' }),
    ];
    store.listPeople = async () => everybody;
    const people = await new PeopleDirectory({ store, clock: house.clock }).people();
    const ids = (pool: object) => people.inPool(pool, organization, now).map(({ id }) => id);
    expect(ids({ role: 'sdr' })).toEqual(['ann', 'ben']);
    expect(ids({ role: 'lead' })).toEqual(['ben']);
    expect(ids({ department: 'sales' })).toEqual(['ben', 'dan']);
    expect(ids({ department: 'sales', role: 'sdr' })).toEqual(['ben']);
    expect(ids({})).toEqual([]);
  });

  it('goes up to the highest manager there is, past who is inactive', async () => {
    const top = await somebody(house, []);
    const gone = await somebody(house, [], { manager: top.id });
    const ann = await somebody(house, [], { manager: gone.id });
    const people = async () => new PeopleDirectory(house).people();
    expect((await people()).managerOf(ann.id, 1)?.id).toBe(gone.id);
    await deactivatePerson(house, system, gone.id, 1);
    expect((await people()).managerOf(ann.id, 1)?.id).toBe(top.id);
    expect((await people()).managerOf(ann.id, 5)?.id).toBe(top.id);
    expect((await people()).managerOf(top.id, 1)).toBeUndefined();
  });
});

describe('how a person works', () => {
  it('is for who administers people, and checked', async () => {
    const ann = await somebody(house, []);
    const actor = await actorFor(house, ann);
    const set = (work: object) => setWorkProfile(house, system, ann.id, { revision: 1, work });
    const own = setWorkProfile(house, actor, ann.id, { revision: 1, work: { share: 1 } });
    expect(await refusal(own)).toBe('right-missing');
    expect(await refusal(set({ share: 0 }))).toBe('work-share-wrong');
    expect(await refusal(set({ share: 1.2 }))).toBe('work-share-wrong');
    expect(await refusal(set({ capacity: 2.5 }))).toBe('work-capacity-wrong');
    expect(await refusal(set({ calendar: 'moon' }))).toBe('work-calendar-unknown');
    expect(await refusal(set({ skills: { chinese: 6 } }))).toBe('work-skill-wrong');
    const work = { share: 0.5, capacity: 20, skills: { chinese: 5 } };
    expect(await set(work)).toMatchObject({ revision: 2, work });
  });

  it('comes with the people that the organization names', async () => {
    const email = 'half@acme.example';
    const seed = { email, name: 'Half', roles: [], departments: [], teams: [] };
    const [half] = await seedPeople(house, [{ ...seed, share: 0.5, skills: { law: 3 } }]);
    expect(half?.work).toEqual({ share: 0.5, skills: { law: 3 } });
  });
});

describe('how a person is told', () => {
  it('is his own to say', async () => {
    const ann = await somebody(house, []);
    const actor = await actorFor(house, ann);
    const messages = {
      channels: { mail: 'digest' },
      quiet: { from: '22:00', to: '07:00' },
    } as const;
    const set = (more: object, by = actor) =>
      setMessagePreferences(house, by, ann.id, { revision: 1, messages: { ...messages, ...more } });
    expect(await refusal(set({ quiet: { from: '24:00', to: '07:00' } }))).toBe('quiet-hours-wrong');
    expect(await refusal(set({ quiet: { from: '07:00', to: '07:00' } }))).toBe('quiet-hours-wrong');
    const other = await actorFor(house, await somebody(house, []));
    expect(await refusal(set({}, other))).toBe('right-missing');
    expect((await set({})).messages).toEqual(messages);
  });
});

it('nobody is deactivated who still holds work', async () => {
  const ann = await somebody(house, []);
  const held = { owned: 2, asked: 1 };
  const parts = { ...house, heldWork: async () => held };
  expect(await refusal(deactivatePerson(parts, system, ann.id, 1))).toBe('person-holds-work');
  Object.assign(held, { owned: 0, asked: 0 });
  expect(await deactivatePerson(parts, system, ann.id, 1)).toMatchObject({ active: false });
});
