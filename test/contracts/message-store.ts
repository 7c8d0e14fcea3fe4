import { describe, expect, it } from 'vitest';
import type { ActionLink, Delivery, InboxItem } from '../../src/collaboration/ports.ts';
import { start } from './commits.ts';
import { freshStore, type MakeStore, type Store } from './store.ts';

const hour = 3_600_000;

function itemOf(n: number, options: Partial<InboxItem> = {}): InboxItem {
  const { person = 'ann' } = options;
  return {
    id: `case-1:${n}:notify:${person}`,
    person,
    topic: 'offered',
    case: 'case-1',
    funnel: 'deal',
    at: start + n,
    params: { handoff: '市场到销售', n },
    ...options,
  };
}

const idsOf = (items: readonly { readonly id: string }[]) => items.map(({ id }) => id);

export function describeInbox(name: string, makeStore: MakeStore): void {
  describe(`inboxes in ${name}`, () => {
    const given = freshStore(makeStore);
    const list = (view: 'open' | 'snoozed' | 'done', now = start + hour, person = 'ann') =>
      given.store.listInbox(person, { view, now, limit: 10 });

    it('take each item once and give it back as it was', async () => {
      const { store } = given;
      const items = [itemOf(1, { matter: 'offer:o1' }), itemOf(2, { topic: 'commented' })];
      expect(await store.addInboxItems(items)).toEqual(idsOf(items));
      expect(await store.addInboxItems([itemOf(1, { params: {} }), itemOf(3)])).toEqual([
        itemOf(3).id,
      ]);
      expect(await list('open')).toEqual([itemOf(3), items[1], items[0]]);
      expect(await list('open', start + hour, 'bob')).toEqual([]);
      expect(await store.addInboxItems([])).toEqual([]);
    });

    it('are read page by page, the newest first, also where moments are the same', async () => {
      const { store } = given;
      const items = [...Array(7).keys()].map((n) => itemOf(n, { at: start + Math.floor(n / 3) }));
      await store.addInboxItems(items);
      const read: string[] = [];
      for (let before: string | undefined; ;) {
        const rest = before === undefined ? {} : { before };
        const page = await store.listInbox('ann', { view: 'open', now: start, limit: 2, ...rest });
        read.push(...idsOf(page));
        before = page.at(-1)?.id;
        if (before === undefined) break;
      }
      expect(read).toEqual(idsOf(items).toReversed());
    });

    it('count apart what is unread and asks for no answer', async () => {
      const { store } = given;
      const items = [itemOf(1, { matter: 'offer:o1' }), itemOf(2), itemOf(3)];
      await store.addInboxItems(items);
      await store.markInboxItem('ann', itemOf(3).id, { read: start });
      expect(await store.countInbox('ann', start)).toEqual({ open: 3, unread: 2, news: 1 });
    });

    it('count what is open and what of it is unread', async () => {
      const { store } = given;
      await store.addInboxItems([1, 2, 3, 4].map((n) => itemOf(n)));
      await store.markInboxItem('ann', itemOf(1).id, { read: start });
      await store.markInboxItem('ann', itemOf(2).id, { done: start });
      await store.markInboxItem('ann', itemOf(3).id, { snoozedUntil: start + hour });
      expect(await store.countInbox('ann', start)).toMatchObject({ open: 2, unread: 1 });
      expect(await store.countInbox('ann', start + hour)).toMatchObject({ open: 3, unread: 2 });
      expect(await store.countInbox('bob', start)).toMatchObject({ open: 0, unread: 0 });
    });

    it('show an item in the view where it belongs, marks set and taken back', async () => {
      const { store } = given;
      const { id } = itemOf(1);
      await store.addInboxItems([itemOf(1)]);
      await store.markInboxItem('ann', id, { snoozedUntil: start + 2 * hour });
      expect(idsOf(await list('snoozed'))).toEqual([id]);
      expect(await list('open')).toEqual([]);
      expect(idsOf(await list('open', start + 2 * hour))).toEqual([id]);
      await store.markInboxItem('ann', id, { read: start, done: start + 1, snoozedUntil: null });
      expect(await list('done')).toEqual([{ ...itemOf(1), read: start, done: start + 1 }]);
      await store.markInboxItem('ann', id, { read: null, done: null });
      expect(await list('open')).toEqual([itemOf(1)]);
    });

    it('are marked by their own person only', async () => {
      const { store } = given;
      await store.addInboxItems([itemOf(1)]);
      expect(await store.markInboxItem('bob', itemOf(1).id, { read: start })).toBe(false);
      expect(await store.markInboxItem('ann', 'nothing', { read: start })).toBe(false);
      expect(await store.markInboxItem('ann', itemOf(1).id, { read: start })).toBe(true);
    });

    it('let everybody go once a matter is settled, or the one who answered', async () => {
      const { store } = given;
      const offer = { matter: 'offer:o1' };
      await store.addInboxItems([
        itemOf(1, offer),
        itemOf(1, { ...offer, person: 'bob' }),
        itemOf(1, { ...offer, person: 'cat' }),
        itemOf(2, { matter: 'offer:o2' }),
        itemOf(3),
        itemOf(4, { ...offer, case: 'case-2' }),
      ]);
      await store.endMatter('case-1', 'offer:o1', start + 5, 'bob');
      expect(await store.countInbox('bob', start)).toMatchObject({ open: 0, unread: 0 });
      expect(await store.countInbox('ann', start)).toMatchObject({ open: 4, unread: 4 });
      await store.endMatter('case-1', 'offer:o1', start + 6);
      expect(idsOf(await list('open'))).toEqual([4, 3, 2].map((n) => itemOf(n).id));
      expect(await list('done')).toEqual([{ ...itemOf(1, offer), done: start + 6 }]);
      const [ofBob] = await list('done', start, 'bob');
      expect(ofBob?.done).toBe(start + 5);
      expect(await store.countInbox('cat', start)).toMatchObject({ open: 0, unread: 0 });
    });

    it('lose what was done long ago, and nothing that is open', async () => {
      const { store } = given;
      await store.addInboxItems([1, 2, 3].map((n) => itemOf(n)));
      await store.markInboxItem('ann', itemOf(1).id, { done: start + 10 });
      await store.markInboxItem('ann', itemOf(2).id, { done: start + 20 });
      expect(await store.sweepInbox(start + 20)).toBe(1);
      expect(idsOf(await list('done'))).toEqual([itemOf(2).id]);
      expect(idsOf(await list('open'))).toEqual([itemOf(3).id]);
      expect(await store.sweepInbox(start + 20)).toBe(0);
    });

    it('have a place in the change stream that grows with each change of theirs', async () => {
      const { store } = given;
      const { promise, resolve } = Promise.withResolvers<void>();
      store.onChange(resolve);
      expect(await store.inboxChanged('ann')).toBe(0);
      const places: number[] = [];
      const note = async () => places.push(await store.inboxChanged('ann'));
      await store.addInboxItems([itemOf(1, { matter: 'offer:o1' })]);
      await promise;
      await note();
      await store.markInboxItem('ann', itemOf(1).id, { read: start });
      await note();
      await store.endMatter('case-1', 'offer:o1', start);
      await note();
      expect(places[0]).toBeGreaterThan(0);
      expect(places).toEqual([...new Set(places)].toSorted((a, b) => a - b));
      await store.addInboxItems([itemOf(1), itemOf(1, { person: 'bob' })]);
      await store.endMatter('case-1', 'offer:o1', start);
      expect(await store.inboxChanged('ann')).toBe(places.at(-1));
      expect(await store.inboxChanged('bob')).toBeGreaterThan(places.at(-1) ?? 0);
    });
  });
}

function deliveryOf(n: number, options: Partial<Delivery> = {}): Delivery {
  return {
    key: `case-1:${n}:notify:mail:ann`,
    channel: 'mail',
    person: 'ann',
    case: 'case-1',
    created: start,
    due: start,
    attempts: 0,
    payload: { notices: [n], 标题: '交接' },
    ...options,
  };
}

const claimBy = (
  owner: string,
  options: { now?: number; limit?: number; except?: string[] } = {},
) => {
  const { now = start, limit = 10, except = [] } = options;
  return { owner, now, until: now + 60_000, limit, except };
};

const keysOf = (deliveries: readonly Delivery[]) => deliveries.map(({ key }) => key);
const key = (n: number) => deliveryOf(n).key;

async function claimed(store: Store, owner: string, now = start): Promise<readonly string[]> {
  return keysOf(await store.claimDeliveries(claimBy(owner, { now })));
}

export function describeDeliveries(name: string, makeStore: MakeStore): void {
  describe(`deliveries in ${name}`, () => {
    const given = freshStore(makeStore);

    it('are added once and taken by one owner, the oldest first', async () => {
      const { store } = given;
      const all = [1, 2, 3].map((n) => deliveryOf(n, { created: start + n, due: start + n }));
      expect(await store.addDeliveries(all)).toEqual(keysOf(all));
      expect(await store.addDeliveries([deliveryOf(2), deliveryOf(4)])).toEqual([key(4)]);
      const now = start + 10;
      const ann = await store.claimDeliveries(claimBy('a', { now, limit: 2 }));
      expect(ann).toHaveLength(2);
      const bob = await store.claimDeliveries(claimBy('b', { now }));
      expect(keysOf([...ann, ...bob]).toSorted()).toEqual([1, 2, 3, 4].map(key));
      expect([...ann, ...bob].find((each) => each.key === key(1))).toEqual(all[0]);
      expect(await claimed(store, 'c', now)).toEqual([]);
      expect(await store.countDeliveries()).toBe(4);
    });

    it('wait until they are due, and while their channel is paused', async () => {
      const { store } = given;
      await store.addDeliveries([
        deliveryOf(1, { due: start + hour }),
        deliveryOf(2, { channel: 'slack' }),
        deliveryOf(3),
      ]);
      const except = ['slack', 'teams'];
      expect(keysOf(await store.claimDeliveries(claimBy('a', { except })))).toEqual([key(3)]);
      expect(await claimed(store, 'a')).toEqual([key(2)]);
      expect(await claimed(store, 'a', start + hour - 1)).not.toContain(key(1));
      expect(await claimed(store, 'b', start + hour)).toContain(key(1));
    });

    it('are taken again when the claim has run out or was given back', async () => {
      const { store } = given;
      await store.addDeliveries([deliveryOf(1)]);
      await claimed(store, 'a');
      expect(await claimed(store, 'b', start + 59_999)).toEqual([]);
      expect(await claimed(store, 'b', start + 60_000)).toEqual([key(1)]);
      await store.completeDeliveries('a', [key(1)], start);
      expect(await store.countDeliveries()).toBe(1);
      await store.releaseDeliveries('b');
      expect(await claimed(store, 'c', start + 60_001)).toEqual([key(1)]);
    });

    it('are recognised after they were delivered, until that is swept', async () => {
      const { store } = given;
      await store.addDeliveries([deliveryOf(1), deliveryOf(2)]);
      await claimed(store, 'a');
      await store.completeDeliveries('a', [key(1), key(2)], start + 5);
      expect(await store.countDeliveries()).toBe(0);
      expect(await store.addDeliveries([deliveryOf(1), deliveryOf(3)])).toEqual([key(3)]);
      expect(await store.sweepDelivered(start + 5)).toBe(0);
      expect(await store.sweepDelivered(start + 6)).toBe(2);
      expect(await store.addDeliveries([deliveryOf(1)])).toEqual([key(1)]);
    });

    it('come back later with their attempts and the last error', async () => {
      const { store } = given;
      await store.addDeliveries([deliveryOf(1)]);
      await claimed(store, 'a');
      await store.retryDelivery('b', key(1), start, 'not mine');
      await store.retryDelivery('a', key(1), start + hour, 'refused 拒绝');
      expect(await claimed(store, 'a', start + hour - 1)).toEqual([]);
      expect(await store.claimDeliveries(claimBy('a', { now: start + hour }))).toEqual([
        deliveryOf(1, { due: start + hour, attempts: 1, lastError: 'refused 拒绝' }),
      ]);
    });

    it('are put away with the reason, and revived by hand', async () => {
      const { store } = given;
      await store.addDeliveries([deliveryOf(1), deliveryOf(2)]);
      await claimed(store, 'a');
      await store.buryDelivery('b', key(1), start, 'not mine');
      for (const n of [1, 2]) await store.buryDelivery('a', key(n), start + 7, '550 no such user');
      expect(await store.countDeliveries()).toBe(0);
      const [first] = await store.listDeadDeliveries({ limit: 1 });
      expect(first).toMatchObject({
        ...deliveryOf(1, { attempts: 1 }),
        died: start + 7,
        error: '550 no such user',
      });
      const rest = await store.listDeadDeliveries({ limit: 9, after: first?.key ?? '' });
      expect(keysOf(rest)).toEqual([key(2)]);
      expect(await store.addDeliveries([deliveryOf(1)])).toEqual([]);
      expect(await store.reviveDelivery(key(1), start + hour)).toBe(true);
      expect(await store.reviveDelivery(key(1), start + hour)).toBe(false);
      expect(await store.claimDeliveries(claimBy('a', { now: start + hour }))).toEqual([
        deliveryOf(1, { due: start + hour }),
      ]);
      expect(keysOf(await store.listDeadDeliveries({ limit: 9 }))).toEqual([key(2)]);
    });

    it('of one digest are taken together', async () => {
      const { store } = given;
      const digest = { digest: '2026-03-02T09:00' };
      await store.addDeliveries([
        deliveryOf(1, digest),
        deliveryOf(2, { person: 'bob', key: 'of-bob', ...digest }),
        deliveryOf(3, digest),
        deliveryOf(4, { ...digest, due: start + hour }),
        deliveryOf(5, { ...digest, channel: 'slack' }),
      ]);
      const first = await store.claimDeliveries(claimBy('a', { limit: 1 }));
      expect(keysOf(first).toSorted()).toEqual([key(1), key(3)]);
      const second = await claimed(store, 'b');
      expect(second.toSorted()).toEqual([key(5), 'of-bob'].toSorted());
    });

    it('are taken by one only of those who ask at once', async () => {
      const { store } = given;
      await store.addDeliveries([...Array(40).keys()].map((n) => deliveryOf(n)));
      const taken = await Promise.all(
        [...Array(8).keys()].map((n) => store.claimDeliveries(claimBy(`o${n}`, { limit: 5 }))),
      );
      const keys = taken.flatMap(keysOf);
      expect(new Set(keys).size).toBe(keys.length);
    });

    it('keep the health of each channel as it was saved last', async () => {
      const { store } = given;
      expect(await store.loadChannelHealth()).toEqual([]);
      const failing = {
        channel: 'slack',
        failures: 3,
        lastFailure: { at: start, error: '503' },
        pausedSince: start,
        pausedUntil: start + hour,
      };
      await store.saveChannelHealth({ channel: 'slack', failures: 1 });
      await store.saveChannelHealth(failing);
      await store.saveChannelHealth({ channel: 'mail', failures: 0, lastSuccess: start });
      const health = await store.loadChannelHealth();
      expect(health.toSorted((a, b) => (a.channel < b.channel ? -1 : 1))).toEqual([
        { channel: 'mail', failures: 0, lastSuccess: start },
        failing,
      ]);
    });
  });
}

const linkOf = (idHash: string, options: Partial<ActionLink> = {}): ActionLink => ({
  idHash,
  person: 'ann',
  case: 'case-1',
  action: 'accept',
  subject: 'case-1:offer:1',
  created: start,
  expires: start + hour,
  ...options,
});

export function describeActionLinks(name: string, makeStore: MakeStore): void {
  describe(`links that act in ${name}`, () => {
    const given = freshStore(makeStore);

    it('are taken once', async () => {
      const { store } = given;
      await store.saveActionLinks([linkOf('a'), linkOf('b', { action: 'open' })]);
      expect(await store.findActionLink('a')).toEqual(linkOf('a'));
      expect(await store.findActionLink('none')).toBeUndefined();
      const taken = await Promise.all([1, 2, 3].map((n) => store.takeActionLink('a', start + n)));
      expect(taken.filter(Boolean)).toHaveLength(1);
      const used = start + 1 + taken.indexOf(true);
      expect(await store.findActionLink('a')).toEqual(linkOf('a', { used }));
      expect((await store.findActionLink('b'))?.used).toBeUndefined();
    });

    it('are good until they expire, and then swept', async () => {
      const { store } = given;
      await store.saveActionLinks([linkOf('a'), linkOf('b', { expires: start + 2 * hour })]);
      expect(await store.takeActionLink('a', start + hour)).toBe(false);
      expect(await store.takeActionLink('none', start)).toBe(false);
      expect(await store.sweepActionLinks(start + hour)).toBe(0);
      expect(await store.sweepActionLinks(start + hour + 1)).toBe(1);
      expect(await store.findActionLink('a')).toBeUndefined();
      expect(await store.takeActionLink('b', start + hour)).toBe(true);
    });
  });
}
