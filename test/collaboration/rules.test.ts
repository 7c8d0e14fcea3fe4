import { afterEach, describe, expect, it } from 'vitest';
import { explainMessages, readInbox, type OutgoingMessage } from '../../src/collaboration/index.ts';
import { openMessagesHouse, type MessagesHouse } from './support/messages-house.ts';

const offered = `
kind: Notification
id: offered
title: Offered
of: { funnel: deal }
on: offered
to: [receiver, { role: marketer }, { role: lead }]
by: [inbox, mail]
subject: { en: "{{case.customer}} waits", zh-CN: "{{case.customer}} 待接收" }
text: { en: "Worth {{case.total}}.", zh-CN: "金额 {{case.total}}。" }
---
kind: Notification
id: chatter
title: Chatter
of: { funnel: deal }
on: offered
to: [{ role: seller }, { role: marketer }]
by: chat
text: "{{case.customer}} is worth {{case.total}}."
---
kind: Notification
id: chatter-of-nobody
title: Letters
of: { funnel: deal }
on: accepted
by: chat
text: "{{case.customer}}"
---
kind: Notification
id: big
title: Big ones
of: { funnel: deal }
on: offered
when: case.total > 1000
to: [{ role: lawyer }]
by: inbox
`;

describe('rules of notifications', () => {
  let house: MessagesHouse;
  afterEach(() => house.close());

  async function pass(): Promise<{ id: string; offer: string; revision: number }> {
    house = await openMessagesHouse(offered);
    const id = await house.open('mia');
    const state = await house.give('mia', id, { kind: 'move', move: 'pass' });
    await house.relay();
    await house.deliver();
    return { id, offer: Object.keys(state.offers ?? {})[0] ?? '', revision: state.revision };
  }

  function textOf(message: OutgoingMessage | undefined): string {
    return JSON.stringify([message?.subject, message?.blocks]);
  }
  const to = (email: string): OutgoingMessage | undefined =>
    house.sent.find((message) => message.to?.email === email);

  it('give the words, filled with what each reader may see', async () => {
    await pass();
    expect(to('sue@acme.example')?.subject).toBe('Northwind waits');
    expect(textOf(to('sue@acme.example'))).toContain('Worth €900.00.');
    expect(to('song@acme.example')).toBeUndefined();
    expect(to('max@acme.example')?.subject).toBe('Northwind waits');
    expect(textOf(to('max@acme.example'))).not.toContain('900');
    expect(textOf(to('leo@acme.example'))).not.toContain('Northwind');
  });

  it('tell a person once by each channel, however many name him', async () => {
    await pass();
    const keys = house.sent.map(({ key }) => key);
    expect(new Set(keys).size).toBe(keys.length);
    expect(house.sent.filter((message) => message.to?.email === 'sue@acme.example')).toHaveLength(
      1,
    );
  });

  it('show a shared channel what all may see for whom it is meant, and nothing where nobody is named', async () => {
    const { id, offer } = await pass();
    const chat = house.sent.find(({ channel }) => channel.id === 'chat');
    expect(chat?.to).toBeUndefined();
    expect(textOf(chat)).toContain('Northwind is worth .');
    house.sent.length = 0;
    await house.give('sue', id, { kind: 'accept', offer });
    await house.relay();
    await house.deliver();
    const accepted = house.sent.find(({ channel }) => channel.id === 'chat');
    expect(accepted?.subject).toBe(`Accepted: ${id}`);
    expect(textOf(accepted)).not.toContain('Northwind');
  });

  it('can be asked why: for each channel, with the rule', async () => {
    const { id, revision } = await pass();
    const explain = async (name: string, asker = name) => {
      const [actor, person] = [await house.actor(asker), (await house.actor(name)).id];
      return explainMessages(house.messaging, actor, { case: id, revision, person });
    };
    expect(await explain('sue')).toMatchObject([
      { channel: 'inbox', told: true, because: 'rule', rule: 'notifications/offered' },
      { channel: 'mail', told: true, because: 'rule' },
    ]);
    expect(await explain('mia')).toMatchObject([
      { told: false, because: 'own doing' },
      { told: false, because: 'own doing' },
    ]);
    expect(await explain('sue', 'ada')).toHaveLength(2);
    await expect(explain('sue', 'max')).rejects.toMatchObject({ code: 'right-missing' });
    expect(await explain('lea')).toEqual([]);
  });

  it('of a funnel that a person has muted reach him only where he must answer', async () => {
    const { id } = await pass();
    await house.change('max', { messages: { muted: ['deal'] } });
    await house.change('sue', {
      messages: { muted: ['deal'], channels: { mail: 'off', inbox: 'off' } },
    });
    const second = await house.open('mia', { customer: 'Southwind' });
    await house.give('mia', second, { kind: 'move', move: 'pass' });
    house.sent.length = 0;
    await house.relay();
    await house.deliver();
    expect(new Set(house.sent.map((message) => message.to?.name))).toEqual(
      new Set(['Leo', undefined]),
    );
    expect(house.sent).toHaveLength(2);
    expect(to('leo@acme.example')).toBeDefined();
    const sue = await readInbox(house.messaging, await house.actor('sue'), {
      view: 'open',
      limit: 9,
    });
    expect(sue.items.map((item) => item.case?.id)).toEqual([second, id]);
  });
});
