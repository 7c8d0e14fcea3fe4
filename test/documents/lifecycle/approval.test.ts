import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import {
  approveDocument,
  documentAbilities,
  refuseDocument,
  type StoredDocument,
} from '../../../src/documents/index.ts';
import { DAY } from '../../../src/shared/index.ts';
import { DocumentWorld } from './world.ts';

let world: DocumentWorld;
beforeAll(async () => {
  world = await DocumentWorld.open();
});
afterAll(() => world.close());

/** A quote with a discount that a manager has to approve. */
async function draft(by = 'sue'): Promise<{ deal: string; made: StoredDocument }> {
  const deal = await world.deal({ label: 'Large', discount: '30 %' }, by);
  return { deal, made: await world.make(deal, 'quote', by) };
}

describe('a document that has to be approved', () => {
  it('is made as a draft, without a number', async () => {
    const { deal, made } = await draft();
    expect(made).toMatchObject({ status: 'draft', approvers: ['manager'], title: 'Quote' });
    expect(made.number).toBeUndefined();
    expect(await world.text(made)).toBe(' of 2 Mar 2026: Large CN¥100.00\n');
    expect(await world.told(deal)).toEqual(['quote made']);
  });

  it('is released from the same snapshot, with its number and the date of the approval', async () => {
    const { deal, made } = await draft();
    await world.edit(deal, { label: 'Changed meanwhile' });
    world.clock.advance(2 * DAY);
    const max = await world.actor('max');
    await approveDocument(world.parts, max, { document: made.id, comment: 'fine' });
    await world.work();
    const released = await world.load(made.id);
    expect(released).toMatchObject({
      status: 'released',
      number: 'Q-2026-001',
      approvals: [{ by: { name: 'Max' }, as: 'approved', comment: 'fine' }],
    });
    expect(await world.text(released)).toBe('Q-2026-001 of 4 Mar 2026: Large CN¥100.00\n');
    expect(await world.told(deal)).toEqual(['quote made', 'quote released Q-2026-001']);
    for (const { blob } of made.files) expect(await world.store.readBlob(blob!)).toBeUndefined();
  });

  it('is approved by nobody who asked for it, and by no other role', async () => {
    const { made } = await draft('max');
    const max = await world.actor('max');
    await expect(approveDocument(world.parts, max, { document: made.id })).rejects.toMatchObject({
      code: 'document-own-approval',
    });
    const { made: of } = await draft();
    await expect(
      approveDocument(world.parts, await world.actor('ada'), { document: of.id }),
    ).rejects.toMatchObject({ code: 'document-approver' });
    expect(documentAbilities(of, max)).toEqual(['approve', 'refuse']);
    expect(documentAbilities(of, await world.actor('sue'))).toEqual([]);
  });

  it('takes no number when it is refused, and cannot be approved any more', async () => {
    const { deal, made } = await draft();
    const max = await world.actor('max');
    const refused = await refuseDocument(world.parts, max, {
      document: made.id,
      comment: 'too much',
    });
    expect(refused).toMatchObject({ status: 'refused' });
    expect(refused.number).toBeUndefined();
    expect(await world.told(deal)).toEqual(['quote made', 'quote refused']);
    await expect(approveDocument(world.parts, max, { document: made.id })).rejects.toMatchObject({
      code: 'document-not-so',
    });
    const next = await world.make(await world.deal(), 'quote');
    expect(next.number).toBe('Q-2026-002');
  });

  it('is decided once, where two decide at the same time', async () => {
    const { made } = await draft();
    const max = await world.actor('max');
    const step = { document: made.id, revision: made.revision };
    const outcomes = await Promise.allSettled([
      approveDocument(world.parts, max, step),
      refuseDocument(world.parts, max, step),
    ]);
    expect(outcomes.map(({ status }) => status).toSorted()).toEqual(['fulfilled', 'rejected']);
  });
});
