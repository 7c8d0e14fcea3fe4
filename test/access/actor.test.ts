import { describe, expect, it } from 'vitest';
import { ActorCache, actorOf, type Person, type Recognized } from '../../src/access/index.ts';
import { SimulatedClock } from '../../src/shared/index.ts';
import { actorWith, now, organization } from './world.ts';

const day = 86_400_000;
const person: Person = {
  id: 'p-1',
  email: 'li@acme.example',
  name: '李伟',
  locale: 'zh-CN',
  zone: 'Asia/Shanghai',
  active: true,
  revision: 1,
  manager: 'p-2',
  memberships: [
    { kind: 'role', id: 'director', from: now - day, to: now + day },
    { kind: 'role', id: 'dropped' },
    { kind: 'team', id: 'north' },
    { kind: 'department', id: 'legal', from: now + day },
    { kind: 'department', id: 'marketing', to: now },
  ],
};

describe('a person as an actor', () => {
  it('has the roles of the moment with all they include, their rights, and the departments of the teams', () => {
    expect(actorOf(person, organization, now)).toEqual({
      id: 'p-1',
      email: 'li@acme.example',
      name: '李伟',
      locale: 'zh-CN',
      manager: 'p-2',
      zone: 'Asia/Shanghai',
      roles: ['director', 'lead', 'rep'],
      rights: ['export'],
      departments: ['sales'],
      certificates: [],
      teams: ['north'],
    });
  });

  it('takes and leaves a place at the very moment that it is dated', () => {
    expect(actorOf(person, organization, now + day)).toMatchObject({
      roles: [],
      rights: [],
      departments: ['legal', 'sales'],
    });
    expect(actorOf(person, organization, now - 1).departments).toEqual(['marketing', 'sales']);
  });
});

describe('who was recognised a moment ago', () => {
  const recognized: Recognized = { actor: actorWith(['rep']), expires: now + day };

  function cache(most = 10) {
    const clock = new SimulatedClock(now);
    const actors = new ActorCache({ clock, lasts: 2_000, most });
    let asked = 0;
    const find = (found: Recognized | undefined) => () => {
      asked += 1;
      return Promise.resolve(found);
    };
    const recognize = (hash = 'hash') => actors.recognize(hash, find(recognized));
    return { actors, clock, find, recognize, asked: () => asked };
  }

  it('is not looked up again, even by many at once, until a moment has passed', async () => {
    const { clock, recognize, asked } = cache();
    await Promise.all([recognize(), recognize(), recognize()]);
    clock.advance(1_999);
    await recognize();
    expect(asked()).toBe(1);
    clock.advance(1);
    await recognize();
    expect(asked()).toBe(2);
  });

  it.each([
    ['with his session', (actors: ActorCache) => actors.forgetSecret('hash'), 2],
    ['with a change of his person', (actors: ActorCache) => actors.forgetPerson('me'), 2],
    ['with a release', (actors: ActorCache) => actors.forgetAll(), 2],
    ['but not with another person', (actors: ActorCache) => actors.forgetPerson('you'), 1],
  ])('is forgotten %s', async (_when, forget, times) => {
    const { actors, recognize, asked } = cache();
    await recognize();
    forget(actors);
    await recognize();
    expect(asked()).toBe(times);
  });

  it('does not outlive the session', async () => {
    const { actors, clock, find, asked } = cache();
    const short = find({ ...recognized, expires: now + 500 });
    expect(await actors.recognize('hash', short)).toBeDefined();
    clock.advance(500);
    expect(await actors.recognize('hash', short)).toBeUndefined();
    expect(asked()).toBe(1);
  });

  it('is not remembered where the secret was unknown', async () => {
    const { actors, find, recognize } = cache();
    expect(await actors.recognize('hash', find(undefined))).toBeUndefined();
    expect(await recognize()).toEqual(recognized);
  });

  it('makes room for others', async () => {
    const { recognize, asked } = cache(2);
    for (const hash of ['a', 'b', 'c', 'a']) await recognize(hash);
    expect(asked()).toBe(4);
  });
});
