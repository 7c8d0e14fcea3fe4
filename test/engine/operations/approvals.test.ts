import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/access/index.ts';
import { readWholeJournal, replay, type Command } from '../../../src/engine/index.ts';
import { BatonError, type JsonObject } from '../../../src/shared/index.ts';
import { leadFunnel, openLeadHouse, seller, type LeadHouse } from '../support/lead.ts';
import { purchase } from '../support/purchase.ts';

const builders = ['b1', 'b2', 'b3', 'b4', 'b5', 'b6', 'b7', 'b8'];

const policy = {
  kind: 'Policy',
  id: 'purchases',
  for: { funnel: 'purchase' },
  create: ['seller'],
  see: ['seller', 'builder'].map((role) => ({ role, rows: true })),
  edit: [{ role: 'seller' }],
};

function builder(id: string): Actor {
  return { ...seller, id, name: id, roles: ['builder'], departments: [], rights: [] };
}

describe('approvals of a house with real people', () => {
  let house: LeadHouse;
  beforeAll(async () => {
    house = await openLeadHouse(
      'round robin',
      builders.map((id) => ({ id })),
    );
    await house.publish(leadFunnel('round robin'), purchase, policy);
  });
  afterAll(() => house.close());

  async function asked(
    move: string,
    fields: JsonObject = {},
  ): Promise<{ readonly caseId: string; readonly approval: string }> {
    const open = { kind: 'open', funnel: 'purchase', fields } as const;
    const opened = await house.engine.execute(seller, open, { idempotencyKey: `open ${move}` });
    const caseId = opened.state.id;
    const options = { caseId, idempotencyKey: `ask ${move}` };
    const { state } = await house.engine.execute(seller, { kind: 'move', move }, options);
    return { caseId, approval: Object.keys(state.approvals ?? {})[0] ?? '' };
  }

  async function outcome(caseId: string, id: string, command: Command): Promise<string> {
    try {
      const options = { caseId, idempotencyKey: `${id} ${caseId}` };
      await house.engine.execute(builder(id), command, options);
      return 'done';
    } catch (error) {
      if (error instanceof BatonError) return error.problems[0].code;
      throw error;
    }
  }

  it('end once where eight vote at once, and the journal gives the state', async () => {
    const { caseId, approval } = await asked('one');
    const vote = { kind: 'vote', approval, decision: 'approve' } as const;
    const outcomes = await Promise.all(builders.map((id) => outcome(caseId, id, vote)));
    expect(outcomes.toSorted()).toEqual([...builders.slice(1).map(() => 'approval-gone'), 'done']);
    const journal = await readWholeJournal(house.store, caseId);
    const state = await house.store.loadCase(caseId);
    expect(state?.configuration.active).toEqual(['ordered']);
    expect(replay(journal)).toEqual(state);
  });

  it('of all of a role take everybody in it now, each once', async () => {
    const { caseId, approval } = await asked('all');
    const vote = { kind: 'vote', approval, decision: 'approve' } as const;
    const outcomes = await Promise.all(builders.map((id) => outcome(caseId, id, vote)));
    expect(new Set(outcomes)).toEqual(new Set(['done']));
    const state = await house.store.loadCase(caseId);
    expect(state?.configuration.active).toEqual(['ordered']);
  });

  it('are stood in for by whom an absent person named', async () => {
    const b1 = (await house.store.loadPerson('b1'))!;
    const now = house.clock.now();
    const absence = { id: 'away', from: now - 1, to: now + 86_400_000, standIn: 'b2' };
    await house.store.savePerson({ ...b1, revision: b1.revision + 1, absences: [absence] });
    house.clock.advance(60_000);
    const { caseId, approval } = await asked('chosen', { checker: 'b1' });
    const vote = { kind: 'vote', approval, decision: 'approve' } as const;
    expect(await outcome(caseId, 'b3', vote)).toBe('may-not-vote');
    const [considered] = await house.engine.consider(builder('b2'), caseId, [vote]);
    expect(considered?.problems).toEqual([]);
    expect(await outcome(caseId, 'b2', vote)).toBe('done');
    const journal = await readWholeJournal(house.store, caseId);
    expect(journal.at(-1)?.events[0]).toMatchObject({ vote: { person: 'b2', for: 'b1' } });
  });
});
