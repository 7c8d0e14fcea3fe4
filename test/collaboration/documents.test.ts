import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { systemActor } from '../../src/access/index.ts';
import { readInbox } from '../../src/collaboration/index.ts';
import type { DocumentMark } from '../../src/engine/index.ts';
import { openMessagesHouse, type MessagesHouse } from './support/messages-house.ts';

describe('people are told of documents', () => {
  let house: MessagesHouse;
  let id: string;
  let count = 0;
  beforeEach(async () => {
    house = await openMessagesHouse();
    id = await house.open('mia');
  });
  afterEach(() => house.close());

  async function mark(how: DocumentMark['how'], more: Partial<DocumentMark> = {}): Promise<void> {
    const named = { document: 'd1', definition: 'quote', title: 'Quotation', ...more };
    const options = { caseId: id, idempotencyKey: `mark ${++count}` };
    const command = { kind: 'document', mark: { how, ...named } } as const;
    await house.engine.execute(systemActor('UTC'), command, options);
    await house.relay();
  }

  async function inboxOf(name: string) {
    const actor = await house.actor(name);
    return (await readInbox(house.messaging, actor, { view: 'open', limit: 20 })).items;
  }

  it('to approve: those of the role, until somebody has decided', async () => {
    await mark('made', { approvers: ['lawyer', 'seller'] });
    expect(await inboxOf('lea')).toMatchObject([
      {
        topic: 'document to approve',
        mustAnswer: true,
        subject: 'To approve: Quotation (Northwind)',
        text: 'Please approve “Quotation”, so that it can be released.',
      },
    ]);
    expect((await inboxOf('song'))[0]?.subject).toBe('待审批：Quotation（Northwind）');
    expect(await inboxOf('mia')).toEqual([]);
    await mark('released', { number: 'Q-1', by: 'Lea' });
    expect(await inboxOf('lea')).toEqual([]);
    expect(await inboxOf('song')).toEqual([]);
    expect(await inboxOf('mia')).toMatchObject([
      { topic: 'document released', subject: 'Released: Quotation Q-1 (Northwind)' },
    ]);
    expect((await inboxOf('mia'))[0]?.facts).toContainEqual({ label: 'By', value: 'Lea' });
  });

  it('to approve: a newer draft takes the place of the one before', async () => {
    await mark('made', { approvers: ['lawyer'] });
    await mark('made', { approvers: ['lawyer'], document: 'd2', title: 'Second' });
    expect((await inboxOf('lea')).map(({ subject }) => subject)).toEqual([
      'To approve: Second (Northwind)',
    ]);
  });

  it('refused, failed or signed: the owner and who asked for it, with the reason', async () => {
    const { id: askedBy } = await house.actor('max');
    await mark('refused', { askedBy, by: 'Lea', reason: 'The terms are missing.' });
    for (const name of ['mia', 'max']) {
      const [item] = await inboxOf(name);
      expect(item?.text).toBe('“Quotation” was not approved and is not released.');
      expect(item?.facts).toContainEqual({ label: 'Note', value: 'The terms are missing.' });
    }
    await mark('failed', { askedBy });
    await mark('signed', { askedBy, by: 'Eve', number: 'Q-1', title: 'Quotation Q-1' });
    const subjects = (await inboxOf('max')).map(({ subject }) => subject);
    expect(subjects).toContain('Signed: Quotation Q-1 (Northwind)');
    expect(subjects).toContain('Not made: Quotation (Northwind)');
  });
});
