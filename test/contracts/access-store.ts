import { describe, expect, it } from 'vitest';
import type { ApiToken, AuditEntry, Person, Session } from '../../src/access/ports.ts';
import { start } from './commits.ts';
import { freshStore, type MakeStore } from './store.ts';

const person = (changes: Partial<Person> = {}): Person => ({
  id: 'p1',
  email: 'Ann@Example.com',
  name: '安 Ann',
  locale: 'zh-CN',
  zone: 'Asia/Shanghai',
  active: true,
  revision: 1,
  memberships: [{ kind: 'role', id: 'sdr', from: start }],
  ...changes,
});

const session = (changes: Partial<Session> = {}): Session => ({
  idHash: 's1',
  person: 'p1',
  created: start,
  expires: start + 1000,
  csrfHash: 'c',
  ...changes,
});

const token = (changes: Partial<ApiToken> = {}): ApiToken => ({
  id: 't1',
  secretHash: 'h1',
  person: 'p1',
  name: 'CI',
  scopes: ['read'],
  created: start,
  expires: start + 1000,
  ...changes,
});

const audit = (id: string): AuditEntry => ({ id, at: start, actor: 'p1', action: 'signed in' });

export function describePeople(name: string, makeStore: MakeStore): void {
  describe(`people in ${name}`, () => {
    const given = freshStore(makeStore);

    it('finds a person by id and by e-mail address, in capitals or not', async () => {
      expect(await given.store.savePerson(person())).toBe(true);
      expect(await given.store.loadPerson('p1')).toEqual(person());
      expect(await given.store.findPersonByEmail('ann@EXAMPLE.com')).toEqual(person());
      expect(await given.store.findPersonByEmail('bob@example.com')).toBeUndefined();
      expect(await given.store.loadPerson('constructor')).toBeUndefined();
    });

    it('takes a change only of the present revision', async () => {
      await given.store.savePerson(person());
      expect(await given.store.savePerson(person({ name: 'again' }))).toBe(false);
      expect(await given.store.savePerson(person({ revision: 3 }))).toBe(false);
      expect(await given.store.savePerson(person({ revision: 2, active: false }))).toBe(true);
      expect((await given.store.loadPerson('p1'))?.active).toBe(false);
    });

    it('keeps certificates with their dates, also those that were revoked', async () => {
      const granted = { at: start, by: 'system' };
      const revoked = { at: start + 5, by: 'p2', why: '重考' };
      const certificates = [
        { id: 'c1', training: 'large-deals', from: start, until: start + 10, granted, revoked },
        { id: 'c2', training: 'large-deals', from: start + 10, granted },
      ];
      await given.store.savePerson(person({ certificates }));
      expect((await given.store.loadPerson('p1'))?.certificates).toEqual(certificates);
    });

    it('gives an e-mail address to one person only', async () => {
      await given.store.savePerson(person());
      expect(await given.store.savePerson(person({ id: 'p2', email: 'ANN@example.com' }))).toBe(
        false,
      );
      await given.store.savePerson(person({ revision: 2, email: 'new@example.com' }));
      expect(await given.store.savePerson(person({ id: 'p2', email: 'ann@example.com' }))).toBe(
        true,
      );
    });

    it('lists people page by page, and those whose name or address has a word', async () => {
      for (const n of [1, 2, 3])
        await given.store.savePerson(
          person({ id: `p${n}`, email: `p${n}@x.cn`, name: `李 Lee ${n}` }),
        );
      const first = await given.store.listPeople({ limit: 2 });
      const rest = await given.store.listPeople({ limit: 2, after: 'p2' });
      expect([...first, ...rest].map(({ id }) => id)).toEqual(['p1', 'p2', 'p3']);
      const found = async (search: string) =>
        (await given.store.listPeople({ limit: 9, search })).map(({ id }) => id);
      expect(await found('lee 2')).toEqual(['p2']);
      expect(await found('李')).toHaveLength(3);
      expect(await found('P3@X')).toEqual(['p3']);
      expect(await found('%')).toEqual([]);
    });
  });
}

export function describeSessions(name: string, makeStore: MakeStore): void {
  describe(`sessions, links and tokens in ${name}`, () => {
    const given = freshStore(makeStore);

    it('finds a session until it is deleted', async () => {
      const { store } = given;
      await store.saveSession(session({ seenBy: 'admin' }));
      expect(await store.findSession('s1')).toEqual(session({ seenBy: 'admin' }));
      await store.deleteSession('s1');
      expect(await store.findSession('s1')).toBeUndefined();
    });

    it('lists the sessions of a person with their ends as put off, and none of another', async () => {
      const { store } = given;
      const here = session({ idHash: 'a', address: '10.0.0.1', agent: 'Firefox' });
      await store.saveSession(here);
      await store.saveSession(session({ idHash: 'b' }));
      await store.saveSession(session({ idHash: 'c', person: 'p2' }));
      await store.extendSession('a', start + 9000);
      const listed = await store.listSessions('p1');
      expect(listed.toSorted((one, other) => one.idHash.localeCompare(other.idHash))).toEqual([
        { ...here, expires: start + 9000 },
        session({ idHash: 'b' }),
      ]);
      expect(await store.listSessions('nobody')).toEqual([]);
    });

    it('deletes every session of a person and none of another', async () => {
      const { store } = given;
      for (const idHash of ['a', 'b']) await store.saveSession(session({ idHash }));
      await store.saveSession(session({ idHash: 'c', person: 'p2' }));
      await store.deleteSessionsOf('p1');
      const left = await Promise.all(['a', 'b', 'c'].map((id) => store.findSession(id)));
      expect(left.map((found) => found?.idHash)).toEqual([undefined, undefined, 'c']);
    });

    it('extends a session that is there, and brings none back', async () => {
      const { store } = given;
      await store.saveSession(session());
      await store.extendSession('s1', start + 9000);
      expect((await store.findSession('s1'))?.expires).toBe(start + 9000);
      expect(await store.sweepExpired(start + 5000)).toBe(0);
      await store.deleteSession('s1');
      await store.extendSession('s1', start + 9000);
      expect(await store.findSession('s1')).toBeUndefined();
    });

    it('lets a link be taken once, before its end', async () => {
      const { store } = given;
      const link = (idHash: string) => ({
        idHash,
        person: 'p1',
        created: start,
        expires: start + 10,
      });
      await store.saveSignInLink(link('l1'));
      await store.saveSignInLink(link('l2'));
      const both = await Promise.all([1, 2].map(() => store.takeSignInLink('l1', start + 9)));
      expect(both.filter(Boolean)).toEqual([link('l1')]);
      expect(await store.takeSignInLink('l2', start + 10)).toBeUndefined();
    });

    it('keeps tokens with when they were last used', async () => {
      const { store } = given;
      await store.saveToken(token());
      await store.saveToken(token({ id: 't2', secretHash: 'h2' }));
      await store.touchToken('t1', start + 5);
      expect(await store.findToken('h1')).toEqual(token({ lastUsed: start + 5 }));
      expect((await store.listTokens('p1')).map(({ id }) => id)).toEqual(['t1', 't2']);
      await store.deleteToken('t1');
      expect(await store.findToken('h1')).toBeUndefined();
      expect(await store.listTokens('p2')).toEqual([]);
    });
  });
}

export function describeAudit(name: string, makeStore: MakeStore): void {
  describe(`attempts and audit in ${name}`, () => {
    const given = freshStore(makeStore);

    it('counts the attempts within a window', async () => {
      const { store } = given;
      const count = (at: number, key = 'ann') => store.countAttempt(key, start + at, 100);
      expect([await count(0), await count(50), await count(99)]).toEqual([1, 2, 3]);
      expect(await count(120)).toBe(3);
      expect(await count(120, 'bob')).toBe(1);
      await store.clearAttempts('ann');
      expect(await count(130)).toBe(1);
    });

    it('reads the audit trail backwards, page by page', async () => {
      const { store } = given;
      for (const id of ['z', 'b', 'm']) await store.appendAudit(audit(id));
      const first = await store.readAudit({ limit: 2 });
      expect(first).toEqual([audit('m'), audit('b')]);
      expect(await store.readAudit({ limit: 2, before: 'b' })).toEqual([audit('z')]);
    });

    it('finds entries by who or whom they are about, what was done, and when', async () => {
      const { store } = given;
      const add = (id: string, at: number, entry: Partial<AuditEntry>) =>
        store.appendAudit({ ...audit(id), at: start + at, ...entry });
      await add('a', 0, { actor: 'p1', action: 'signed in' });
      await add('b', 5, { actor: 'p2', action: 'person changed', subject: 'p1' });
      await add('c', 9, { actor: 'p2', action: 'signed in' });
      const found = async (question: object) =>
        (await store.readAudit({ limit: 9, ...question })).map(({ id }) => id);
      expect(await found({ about: 'p1' })).toEqual(['b', 'a']);
      expect(await found({ action: 'signed in' })).toEqual(['c', 'a']);
      expect(await found({ from: start + 5, until: start + 9 })).toEqual(['b']);
      expect(await found({ about: 'p1', before: 'b' })).toEqual(['a']);
      expect(await found({ about: 'p3' })).toEqual([]);
    });

    it('sweeps away what has ended, and says how much', async () => {
      const { store } = given;
      await store.saveSession(session({ idHash: 'old', expires: start }));
      await store.saveSession(session({ idHash: 'new', expires: start + 1 }));
      await store.saveSignInLink({ idHash: 'l', person: 'p1', created: 0, expires: start });
      await store.countAttempt('ann', start - 100, 100);
      expect(await store.sweepExpired(start)).toBe(3);
      expect(await store.findSession('new')).toBeDefined();
      expect(await store.sweepExpired(start)).toBe(0);
    });
  });
}
