import { afterEach, describe, expect, it } from 'vitest';
import { systemActor, type Actor } from '../../../src/access/index.ts';
import { byTheRules, heldWork } from '../../../src/engine/index.ts';
import { openLeadHouse, seller, type LeadHouse } from '../support/lead.ts';

let house: LeadHouse;
afterEach(() => house.close());

const builders = ['b1', 'b2', 'b3', 'b4'].map((id) => ({ id }));
const offer = { kind: 'move', move: 'offer' } as const;

function as(id: string): Actor {
  return { ...seller, id, name: id, roles: ['builder'], rights: ['see everything'] };
}

/** Who has an open offer of each case. */
async function receivers(ids: readonly string[]): Promise<readonly (string | undefined)[]> {
  const states = await Promise.all(ids.map((id) => house.store.loadCase(id)));
  return states.map((state) => Object.values(state?.offers ?? {})[0]?.to.person);
}

function tally(people: readonly (string | undefined)[]): { [person: string]: number } {
  const groups = Map.groupBy(people, (id) => id ?? 'nobody');
  return Object.fromEntries([...groups].map(([id, all]) => [id, all.length]).toSorted());
}

describe.each(['round robin', 'least loaded'])('64 offers at once, by %s', (by) => {
  it('each have one receiver, and the receivers as much as each other', async () => {
    house = await openLeadHouse(by, builders);
    const ids = await house.openLeads(64);
    const other = house.another();
    const work = ids.map((caseId, n) => {
      const { engine } = n % 2 === 0 ? house : other;
      return engine.execute(seller, offer, { caseId, idempotencyKey: `offer ${caseId}` });
    });
    // Every command is given twice, as by somebody who is impatient.
    const again = ids.map((caseId) =>
      house.engine.execute(seller, offer, { caseId, idempotencyKey: `offer ${caseId}` }),
    );
    await Promise.all([...work, ...again]);
    expect(tally(await receivers(ids))).toEqual({ b1: 16, b2: 16, b3: 16, b4: 16 });
    const offers = await Promise.all(ids.map((id) => house.store.offersOf(id)));
    expect(offers.map((all) => all.length)).toEqual(ids.map(() => 1));
    await Promise.all([house.routing.idle(), other.routing.idle()]);
    const pool = await house.store.loadPool('lead/to-delivery/0');
    expect(pool?.state).toMatchObject({ reserved: [] });
  });
});

it('who could not see the case even as its owner is not offered it', async () => {
  house = await openLeadHouse('round robin', builders);
  const [caseId] = await house.openLeads(1, { size: 12 });
  const work = house.engine.execute(seller, offer, { caseId: caseId!, idempotencyKey: 'offer' });
  await expect(work).rejects.toMatchObject({ code: 'nobody-to-receive' });
});

describe('work of who leaves', () => {
  const leaving = async () => {
    house = await openLeadHouse('round robin', builders);
    const ids = await house.openLeads(40);
    for (const caseId of ids)
      await house.engine.execute(seller, offer, { caseId, idempotencyKey: `offer ${caseId}` });
    const own = ids.filter((_, n) => n % 8 === 0);
    for (const caseId of own) {
      const [id] = Object.keys((await house.store.loadCase(caseId))!.offers ?? {});
      const accept = { kind: 'accept', offer: id! } as const;
      await house.engine.execute(as('b1'), accept, { caseId, idempotencyKey: `accept ${caseId}` });
    }
    return ids;
  };

  it('is counted, and handed over to another without a case left behind', async () => {
    await leaving();
    expect(await heldWork(house.store, 'b1')).toEqual({ owned: 10, asked: 0 });
    const request = { from: 'b1', to: 'b2', key: 'leaves' };
    const done = await house.engine.handOver(seller, request);
    expect(done).toEqual({ handedOver: 10, refused: [] });
    expect(await heldWork(house.store, 'b1')).toEqual({ owned: 0, asked: 0 });
    expect(await heldWork(house.store, 'b2')).toEqual({ owned: 20, asked: 0 });
    expect(await house.engine.handOver(seller, request)).toEqual({ handedOver: 0, refused: [] });
  });

  it('is routed by the rules to those who are left', async () => {
    const ids = await leaving();
    const b1 = (await house.store.loadPerson('b1'))!;
    await house.store.savePerson({ ...b1, revision: 2, absences: [awayForEver] });
    house.clock.advance(5_000);
    const done = await house.engine.handOver(seller, { from: 'b1', to: byTheRules, key: 'leaves' });
    expect(done).toEqual({ handedOver: 10, refused: [] });
    const states = await Promise.all(ids.map((id) => house.store.loadCase(id)));
    for (const state of states) expect(state?.owner).not.toBe('b1');
    const held = await Promise.all(['b2', 'b3', 'b4'].map((id) => heldWork(house.store, id)));
    expect(held.reduce((sum, { owned }) => sum + owned, 0)).toBe(40);
  });

  it('stays where nobody real is to have it', async () => {
    await leaving();
    const code = (request: { from: string; to: string }, actor = seller) =>
      house.engine.handOver(actor, { ...request, key: 'leaves' }).catch((error) => error.code);
    expect(await code({ from: 'b1', to: 'b1' })).toBe('hand-over-to-self');
    expect(await code({ from: 'b1', to: 'nobody' })).toBe('person-unknown');
    expect(await code({ from: 'b1', to: 'b2' }, as('b3'))).toBe('right-missing');
    expect(await code({ from: 'b1', to: 'b2' }, { ...systemActor('UTC'), rights: [] })).toBe(
      'right-missing',
    );
    expect(await heldWork(house.store, 'b1')).toEqual({ owned: 10, asked: 0 });
  });
});

const awayForEver = { id: 'a', from: 0, to: Date.UTC(2100, 0, 1) };

it('a command that is given again after it was carried out takes nobody’s turn', async () => {
  house = await openLeadHouse('round robin', builders);
  const ids = await house.openLeads(2);
  const options = { caseId: ids[0]!, idempotencyKey: 'offer' };
  await house.engine.execute(seller, offer, options);
  const { organization } = house.releases.current().workspace;
  const command = { actor: seller, now: house.clock.now(), organization, key: 'offer' };
  const request = {
    pool: 'lead/to-delivery/0',
    to: { role: 'builder' },
    by: 'round robin',
    skills: [],
    weights: {},
    passedOver: [],
  } as const;
  await house.routing.assign('to-delivery/0/1', request, command);
  house.routing.release('offer', true);
  await house.engine.execute(seller, offer, { caseId: ids[1]!, idempotencyKey: 'offer 2' });
  expect(await receivers(ids)).toEqual(['b1', 'b2']);
});
