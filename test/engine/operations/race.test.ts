import { afterEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../../src/access/index.ts';
import { BatonError } from '../../../src/shared/index.ts';
import { openLeadHouse, seller, type LeadHouse } from '../support/lead.ts';
import { system } from '../support/house.ts';

let house: LeadHouse;
afterEach(() => house.close());

function builder(id: string): Actor {
  return { ...seller, id, name: id, roles: ['builder'], departments: [], rights: [] };
}

/** A lead that was offered; its id and that of the offer. */
async function offered(by: string): Promise<{ readonly caseId: string; readonly offer: string }> {
  house = await openLeadHouse(by, [{ id: 'ben', work: { calendar: 'office' } }, { id: 'bea' }]);
  const [caseId = ''] = await house.openLeads(1);
  const command = { kind: 'move', move: 'offer' } as const;
  const { state } = await house.engine.execute(seller, command, {
    caseId,
    idempotencyKey: 'offer',
  });
  return { caseId, offer: Object.keys(state.offers ?? {})[0] ?? '' };
}

function codesOf(results: readonly PromiseSettledResult<unknown>[]): readonly string[] {
  return results.flatMap((result) =>
    result.status === 'rejected' && result.reason instanceof BatonError
      ? result.reason.problems.map(({ code }) => code)
      : [],
  );
}

describe('at the same instant', () => {
  it('two accept what is offered to all: one has it, the other is told who', async () => {
    const { caseId, offer } = await offered('anyone');
    const results = await Promise.allSettled(
      ['ben', 'bea'].map((id) =>
        house.engine.execute(
          builder(id),
          { kind: 'accept', offer },
          { caseId, idempotencyKey: `accept ${id}` },
        ),
      ),
    );
    expect(codesOf(results)).toEqual(['offer-accepted']);
    const state = await house.store.loadCase(caseId);
    expect(['ben', 'bea']).toContain(state?.owner);
  });

  it('an offer is accepted and its time is over: one of the two happens, and nothing of the other', async () => {
    const { caseId, offer } = await offered('round robin');
    const before = await house.store.loadCase(caseId);
    const [timer = ''] = Object.keys(before?.timers ?? {});
    const receiver = before?.offers?.[offer]?.to.person ?? '';
    house.clock.advance(48 * 3_600_000);
    const accept = house.engine.execute(
      builder(receiver),
      { kind: 'accept', offer },
      { caseId, idempotencyKey: 'accept' },
    );
    const fire = house.engine.execute(
      system,
      { kind: 'timer', timer },
      { caseId, idempotencyKey: `timer ${timer}` },
    );
    await Promise.allSettled([accept, fire]);
    await accept;
    const state = await house.store.loadCase(caseId);
    expect(state).toMatchObject({ owner: receiver, timers: {} });
    expect(state?.offers).toBeUndefined();
  });
});

describe('a person of other hours than his department', () => {
  it('is known to the step with his own working calendar', async () => {
    house = await openLeadHouse('round robin', [{ id: 'ben', work: { calendar: 'office' } }]);
    const { organization } = house.releases.current().workspace;
    const command = { actor: system, now: house.clock.now(), organization };
    expect(await house.routing.members({ person: 'ben' }, command)).toMatchObject([
      { id: 'ben', calendar: 'office' },
    ]);
  });
});
