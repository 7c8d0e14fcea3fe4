import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { readPool } from '../../../src/engine/routing/index.ts';
import { DAY } from '../../../src/shared/index.ts';
import { openOffice, seller, toSellers } from './office.ts';

let office: Awaited<ReturnType<typeof openOffice>>;
beforeEach(async () => {
  office = await openOffice();
});
afterEach(() => office.close());

function tally(chosen: readonly (string | undefined)[]): { [person: string]: number } {
  const counts = Map.groupBy(chosen, (id) => id ?? 'nobody');
  return Object.fromEntries([...counts].map(([id, all]) => [id, all.length]));
}

async function poolState() {
  const stored = await office.store.loadPool(toSellers.pool);
  return stored && { ...readPool(stored.state), revision: stored.revision };
}

describe('64 offers at the same instant', () => {
  const keys = Array.from({ length: 64 }, (_, n) => `command ${n}`);

  it('are shared out in turn, with few saves', async () => {
    await office.hire({}, {}, { share: 0.5 }, { share: 0.5 }, {});
    const routing = office.routing();
    const found = await Promise.all(
      keys.map((key) => routing.assign('x', toSellers, office.command(key))),
    );
    expect(tally(found.map(({ chosen }) => chosen))).toEqual({
      s10: 16,
      s11: 16,
      s12: 8,
      s13: 8,
      s14: 16,
    });
    expect((await poolState())!.revision).toBeLessThan(5);
    for (const key of keys) routing.release(key, true);
    await routing.idle();
    expect((await poolState())!.reserved).toEqual([]);
  });

  it('are shared out in turn by several processes', async () => {
    await office.hire({}, {}, {}, {});
    const processes = [office.routing(), office.routing(), office.routing()];
    const found = await Promise.all(
      keys.map((key, n) => processes[n % 3]!.assign('x', toSellers, office.command(key))),
    );
    const sixteen = { s10: 16, s11: 16, s12: 16, s13: 16 };
    expect(tally(found.map(({ chosen }) => chosen))).toEqual(sixteen);
    expect((await poolState())!.reserved.map(({ key }) => key)).toHaveLength(64);
    const again = await Promise.all(
      keys.map((key) => processes[0]!.assign('x', toSellers, office.command(key))),
    );
    expect(again.map(({ chosen }) => chosen)).toEqual(found.map(({ chosen }) => chosen));
  });

  it('weigh on the least loaded before any of them is committed', async () => {
    await office.hire({}, { share: 0.5 }, {});
    const routing = office.routing();
    const request = { ...toSellers, by: 'least loaded' } as const;
    const found = await Promise.all(
      keys.slice(0, 50).map((key) => routing.assign('x', request, office.command(key))),
    );
    expect(tally(found.map(({ chosen }) => chosen))).toEqual({ s10: 20, s11: 10, s12: 20 });
  });

  it('never go beyond capacity', async () => {
    await office.hire({ capacity: 3 }, { capacity: 5 });
    const routing = office.routing();
    const found = await Promise.all(
      keys.map((key) => routing.assign('x', toSellers, office.command(key))),
    );
    expect(tally(found.map(({ chosen }) => chosen))).toEqual({ s10: 3, s11: 5, nobody: 56 });
  });
});

describe('what a process leaves behind when it is killed', () => {
  it('ends after a minute, and a turn that came to nothing is given to the next', async () => {
    await office.hire({}, {}, {});
    await office.routing().assign('x', toSellers, office.command('lost'));
    const other = office.routing();
    const found = async (key: string) =>
      (await other.assign('x', toSellers, office.command(key))).chosen;
    expect(await found('one')).toBe('s11');
    other.release('one', true);
    await other.idle();
    office.clock.advance(60_000);
    expect([await found('two'), await found('three')]).toEqual(['s10', 's12']);
    const { reserved } = (await poolState())!;
    expect(reserved.map(({ key }) => key)).toEqual(['two\nx', 'three\nx']);
  });
});

describe('finding a receiver', () => {
  it('reserves nothing for a preview', async () => {
    await office.hire({}, {});
    const routing = office.routing();
    for (let n = 0; n < 3; n++)
      expect((await routing.assign('x', toSellers, office.command())).chosen).toBe('s10');
    expect(await poolState()).toBeUndefined();
  });

  it('gives the turn of a refused command to the next', async () => {
    await office.hire({}, {});
    const routing = office.routing();
    await routing.assign('x', toSellers, office.command('one'));
    routing.release('one', false);
    expect((await routing.assign('x', toSellers, office.command('two'))).chosen).toBe('s10');
  });

  it('knows who is away and who stands in, as of the moment', async () => {
    const absences = [{ id: 'a', from: 0, to: office.clock.now() + DAY, standIn: 'zoe' }];
    await office.savePerson(seller('ann', { absences }));
    await office.savePerson(seller('zoe', { memberships: [] }));
    const found = await office.routing().assign('x', toSellers, office.command('one'));
    expect(found).toMatchObject({ chosen: 'zoe', standsInFor: 'ann', because: 'stands in' });
    const members = await office.routing().members({ role: 'seller' }, office.command());
    expect(members).toEqual([
      { id: 'ann', name: 'ann', absentUntil: office.clock.now() + DAY, standIn: 'zoe' },
    ]);
    office.clock.advance(DAY);
    const later = await office.routing().assign('x', toSellers, office.command('two'));
    expect(later).toMatchObject({ chosen: 'ann', because: 'only one' });
  });
});
