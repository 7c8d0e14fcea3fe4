import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { explainMessages, readInbox, type InboxEntry } from '../../src/collaboration/index.ts';
import type { Command } from '../../src/engine/index.ts';
import { HOUR, type JsonObject } from '../../src/shared/index.ts';
import { monday, openMessagesHouse, type MessagesHouse } from './support/messages-house.ts';

describe('people are told', () => {
  let house: MessagesHouse;
  beforeEach(async () => {
    house = await openMessagesHouse();
  });
  afterEach(() => house.close());

  async function inboxOf(name: string): Promise<readonly InboxEntry[]> {
    const actor = await house.actor(name);
    return (await readInbox(house.messaging, actor, { view: 'open', limit: 20 })).items;
  }

  async function offered(fields: JsonObject = {}): Promise<{ id: string; offer: string }> {
    const id = await house.open('mia', fields);
    const state = await house.give('mia', id, { kind: 'move', move: 'pass' });
    await house.relay();
    return { id, offer: Object.keys(state.offers ?? {})[0] ?? '' };
  }

  it('of an offer: the receiver, in inbox and e-mail, with links that answer; the giver not', async () => {
    const { id } = await offered();
    await house.deliver();
    const [item, ...more] = await inboxOf('sue');
    expect(more).toEqual([]);
    expect(item).toMatchObject({
      topic: 'offered',
      subject: 'Offered to you: Northwind',
      text: 'Mia offers you this case (“Marketing to sales”). Please accept or reject it.',
      mustAnswer: true,
      due: monday + 4 * HOUR,
    });
    expect(await inboxOf('mia')).toEqual([]);
    expect(house.sent).toHaveLength(1);
    const [message] = house.sent;
    expect(message).toMatchObject({
      subject: 'Offered to you: Northwind',
      threadKey: id,
      to: { email: 'sue@acme.example' },
    });
    const actions = message?.blocks.find(({ kind }) => kind === 'actions');
    expect(actions).toMatchObject({
      actions: [{ label: 'Accept' }, { label: 'Reject' }, { label: 'Open' }],
    });
  });

  it('in their own language', async () => {
    const song = await house.actor('song');
    await offered({ watcher: song.id });
    const [item] = await inboxOf('song');
    expect(item?.subject).toBe('待接收：Northwind');
    expect(item?.text).toBe('Mia 将该事项交接给您（“市场交接销售”），请接收或拒绝。');
    expect(item?.facts.map(({ label }) => label)).toContain('截止时间');
  });

  it('until it is answered: then it is done, and a message that waits is not sent', async () => {
    const { id, offer } = await offered();
    await house.give('sue', id, { kind: 'accept', offer });
    await house.relay();
    await house.deliver();
    expect((await inboxOf('sue')).filter(({ topic }) => topic === 'offered')).toEqual([]);
    expect(house.sent.filter(({ subject }) => subject.startsWith('Offered'))).toEqual([]);
  });

  it('of a task: who gave it by hand is named, who only moved the case is not', async () => {
    const { id, offer } = await offered({ need: 'terms' });
    await house.give('sue', id, { kind: 'accept', offer });
    const { id: assignee } = await house.actor('lea');
    await house.give('sue', id, { kind: 'add task', title: 'Call our bank', assignee });
    await house.relay();
    expect((await inboxOf('lea')).map(({ text }) => text).toSorted()).toEqual([
      'A task for you: “Check the terms”.',
      'Sue has given you a task: “Call our bank”.',
    ]);
  });

  it('of a rejection with its reason and note', async () => {
    const { id, offer } = await offered();
    const note = 'The budget is not known.';
    await house.give('sue', id, { kind: 'reject', offer, reason: 'incomplete', note });
    await house.relay();
    const [item] = await inboxOf('mia');
    expect(item).toMatchObject({ topic: 'rejected', mustAnswer: true });
    expect(item?.facts).toContainEqual({ label: 'Reason', value: 'Incomplete' });
    expect(item?.facts).toContainEqual({ label: 'Note', value: note });
    await house.give('mia', id, { kind: 'move', move: 'pass' });
    await house.relay();
    expect(await inboxOf('mia')).toEqual([]);
  });

  it('with the stand-in while the receiver is away', async () => {
    const song = await house.actor('song');
    const { id } = await offered();
    expect(id).not.toBe('');
    const away = { id: 'holiday', from: monday - HOUR, to: monday + 200 * HOUR };
    await house.change('mia', { absences: [{ ...away, standIn: song.id }] });
    const second = await house.open('mia', { customer: 'Southwind' });
    const state = await house.give('mia', second, { kind: 'move', move: 'pass' });
    const offer = Object.keys(state.offers ?? {})[0] ?? '';
    const note = 'No.';
    await house.give('sue', second, { kind: 'reject', offer, reason: 'incomplete', note });
    await house.relay();
    const [item] = await inboxOf('song');
    expect(item).toMatchObject({ topic: 'rejected' });
    expect(item?.text).toContain('您正在代理 Mia。');
    expect((await inboxOf('mia'))[0]).toMatchObject({ topic: 'rejected' });
  });

  it('to escalate: the manager, to whom a hidden name is not told', async () => {
    await offered();
    house.clock.advance(5 * HOUR);
    await house.timers();
    await house.relay();
    const [item] = await inboxOf('leo');
    expect(item?.topic).toBe('escalated');
    expect(JSON.stringify(item)).not.toContain('Northwind');
  });

  it('of an approval: whoever may vote, until the vote of one', async () => {
    const { id, offer } = await offered();
    await house.give('sue', id, { kind: 'accept', offer });
    await house.give('sue', id, { kind: 'move', move: 'win' });
    await house.relay();
    const [item] = await inboxOf('lea');
    expect(item).toMatchObject({
      topic: 'approval asked',
      text: 'Sue asks for your approval: “Win”.',
    });
    await house.give('lea', id, {
      kind: 'vote',
      approval: item?.approval ?? '',
      decision: 'approve',
    });
    await house.relay();
    expect(await inboxOf('lea')).toEqual([]);
    expect((await inboxOf('sue')).map(({ topic }) => topic)).toContain('approved');
  });

  it('not when they may not see the case, are inactive, or did it themselves', async () => {
    const gus = await house.actor('gus');
    const { id } = await offered();
    await house.give('mia', id, {
      kind: 'comment',
      text: 'Look at this',
      mentions: [gus.id, (await house.actor('max')).id],
    });
    await house.change('max', { active: false });
    await house.relay();
    expect(await inboxOf('gus')).toEqual([]);
    expect(await inboxOf('max')).toEqual([]);
    expect(await inboxOf('mia')).toEqual([]);
  });

  it('when nobody else is there to answer: the liaison of the department in charge', async () => {
    const id = await house.open('mia');
    await house.give('mia', id, { kind: 'move', move: 'pass' });
    await house.change('sue', { active: false });
    await house.relay();
    expect(await inboxOf('sue')).toEqual([]);
    expect(await inboxOf('leo')).toMatchObject([{ topic: 'offered', mustAnswer: true }]);
  });

  describe('of what is asked of somebody whose roles do not show him the case', () => {
    it('he himself plainly, without a way to answer; the liaison, with why it came to him', async () => {
      await offeredBlindly();
      await house.deliver();
      const [gus, leo] = house.sent.toSorted((a, b) =>
        (a.to?.email ?? '') < (b.to?.email ?? '') ? -1 : 1,
      );
      expect(gus).toMatchObject({ to: { email: 'gus@acme.example' } });
      expect(gus?.subject).toContain('Asked of you, but not shown to you');
      expect(gus?.blocks.map(({ kind }) => kind)).toEqual(['text', 'facts']);
      const text = JSON.stringify(gus);
      expect(text).toContain('none of your roles shows it to you');
      for (const hidden of ['Northwind', 'Mia', 'Lead', 'bridge', '/act/'])
        expect(text).not.toContain(hidden);
      expect(leo).toMatchObject({ to: { email: 'leo@acme.example' } });
      expect(JSON.stringify(leo?.blocks)).toContain('nobody who is asked can answer');
      expect(await inboxOf('gus')).toMatchObject([{ topic: 'offered', mustAnswer: false }]);
      expect(await inboxOf('leo')).toMatchObject([{ topic: 'offered', mustAnswer: true }]);
    });

    it('and can be asked why', async () => {
      const { id, revision } = await offeredBlindly();
      const gus = await house.actor('gus');
      const told = await explainMessages(house.messaging, gus, {
        case: id,
        revision,
        person: gus.id,
      });
      expect(told.map(({ because }) => because)).toEqual(['asked blindly', 'asked blindly']);
    });

    it('not where he is asked as one of many: the others are there', async () => {
      const { id } = await offered();
      await house.give('sue', id, await acceptIn(id));
      await house.give('sue', id, { kind: 'move', move: 'win' });
      await house.relay();
      house.sent.length = 0;
      await house.change('lea', { memberships: [{ kind: 'role', id: 'guest' }] });
      await house.deliver();
      expect(house.sent.map(({ to }) => to?.email)).not.toContain('lea@acme.example');
      expect(await inboxOf('lea')).toEqual([]);
    });

    async function offeredBlindly(): Promise<{ id: string; revision: number }> {
      const id = await house.open('mia', { watcher: (await house.actor('gus')).id });
      const { revision } = await house.give('mia', id, { kind: 'move', move: 'pass' });
      await house.relay();
      return { id, revision };
    }

    async function acceptIn(id: string): Promise<Command> {
      const state = await house.store.loadCase(id);
      return { kind: 'accept', offer: Object.keys(state?.offers ?? {})[0] ?? '' };
    }
  });

  it('nothing of why a case was closed, where that is hidden from them', async () => {
    await house.close();
    house = await openMessagesHouse(closing);
    const { id, offer } = await offered();
    await house.give('sue', id, { kind: 'accept', offer });
    const why = { reason: 'price', note: 'Far too dear' };
    await house.give('sue', id, { kind: 'move', move: 'lose', ...why });
    await house.relay();
    const said = async (name: string) => JSON.stringify(await inboxOf(name));
    expect(await said('max')).toContain('Closed');
    expect(await said('max')).not.toMatch(/price|Too expensive|dear/);
    expect(await said('lea')).toMatch(/Too expensive.*dear/);
  });
});

const closing = `
kind: Notification
id: closing
title: Closing
of: { funnel: deal }
on: closed
to: [{ role: marketer }, { role: lawyer }]
by: inbox
`;
