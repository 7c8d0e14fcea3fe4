import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  emptyPool,
  overdue,
  readPool,
  release,
  reservationKey,
  reserve,
  route,
  storedPool,
  type PoolMember,
  type PoolState,
} from '../../../src/engine/routing/index.ts';
import { member, request, tuesday } from './pool.ts';

const strategies = ['round robin', 'least loaded', 'most skilled'] as const;

const someone = (id: string): fc.Arbitrary<PoolMember> =>
  fc
    .record({
      active: fc.boolean(),
      away: fc.boolean(),
      at: fc.boolean(),
      share: fc.constantFrom(0.25, 0.5, 1),
      open: fc.nat(5),
      capacity: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
      skill: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined }),
    })
    .map(({ active, away, at, share, open, capacity, skill }) =>
      member(id, {
        active,
        share,
        work: [{ person: id, funnel: 'deal', stage: 'lead', count: open }],
        starts: tuesday + (at ? 0 : 1),
        ...(away && { absentUntil: tuesday + 1 }),
        ...(capacity !== undefined && { capacity }),
        ...(skill !== undefined && { skills: { law: skill } }),
      }),
    );

const pools = fc
  .integer({ min: 1, max: 12 })
  .chain((size) => fc.tuple(...Array.from({ length: size }, (_, n) => someone(`p${10 + n}`))));

describe('a receiver', () => {
  it('is always eligible, and the same whenever the same is asked', () => {
    fc.assert(
      fc.property(
        pools,
        fc.constantFrom(...strategies),
        fc.subarray(['p10', 'p11', 'p12']),
        fc.boolean(),
        (members, by, passedOver, skilled) => {
          const skills = skilled ? ['law'] : [];
          const question = { request: request({ by, passedOver, skills }), members, now: tuesday };
          const { assignment, state } = route(question, emptyPool);
          expect(route(question, emptyPool)).toEqual({ ...route(question, emptyPool), state });
          const { chosen, candidates } = assignment;
          const eligible = candidates.filter((one) => one.eligible).map(({ person }) => person);
          if (eligible.length === 0) expect(assignment.because).toBe('nobody');
          else expect(eligible).toContain(chosen);
          const found = members.find(({ id }) => id === chosen);
          if (!found) return;
          expect(found.active && found.absentUntil === undefined).toBe(true);
          expect(passedOver).not.toContain(chosen);
          if (skilled) expect(found.skills['law']).toBeGreaterThan(0);
          if (found.capacity !== undefined)
            expect(found.work[0]!.count).toBeLessThan(found.capacity);
        },
      ),
      { numRuns: 500 },
    );
  });
});

describe('a reservation', () => {
  const members = ['ann', 'ben', 'cat'].map((id) => member(id));
  const ask = (state: PoolState, command: string, more = {}) => {
    const question = { request: request({ by: 'round robin' }), members, now: tuesday, ...more };
    return reserve(question, reservationKey(command, 'x'), state);
  };

  it('gives the same key the same person, and others the next', () => {
    const first = ask(emptyPool, 'one');
    const second = ask(first.state, 'two');
    const again = ask(second.state, 'one');
    expect([first, second, again].map(({ assignment }) => assignment.chosen)).toEqual([
      'ann',
      'ben',
      'ann',
    ]);
    expect(again.state).toBe(second.state);
  });

  it('that came to nothing gives its turn to the next', () => {
    const first = ask(emptyPool, 'one');
    const second = ask(first.state, 'two');
    const state = release(second.state, 'one', false);
    expect(ask(state, 'three').assignment.chosen).toBe('ann');
  });

  it('of who can no longer receive is given to somebody else, and his turn is not lost', () => {
    const { state } = ask(emptyPool, 'one');
    const without = members.map((one) => (one.id === 'ann' ? { ...one, active: false } : one));
    const moved = ask(state, 'one', { members: without });
    expect(moved.assignment.chosen).toBe('ben');
    expect(moved.state.reserved).toHaveLength(1);
    const next = ask(release(moved.state, 'one', true), 'two');
    expect(next.assignment.chosen).toBe('cat');
    expect(ask(next.state, 'three').assignment.chosen).toBe('ann');
  });

  it('counts as load until it is used', () => {
    let state = emptyPool;
    const chosen: (string | undefined)[] = [];
    for (const command of ['one', 'two', 'three', 'four']) {
      const found = ask(state, command, { request: request({ by: 'least loaded' }) });
      chosen.push(found.assignment.chosen);
      ({ state } = found);
    }
    expect(chosen).toEqual(['ann', 'ben', 'cat', 'ann']);
  });

  it('keeps the order over random refusals and retries', () => {
    const command = fc.record({ fate: fc.constantFrom('used', 'refused', 'retried') });
    fc.assert(
      fc.property(fc.array(command, { minLength: 1, maxLength: 120 }), (commands) => {
        let state: PoolState = emptyPool;
        const used = new Map<string, number>();
        for (const [n, { fate }] of commands.entries()) {
          const first = ask(state, `c${n}`);
          const found = fate === 'retried' ? ask(first.state, `c${n}`) : first;
          expect(found.assignment.chosen).toBe(first.assignment.chosen);
          const person = found.assignment.chosen!;
          if (fate !== 'refused') used.set(person, (used.get(person) ?? 0) + 1);
          state = readPool(storedPool(release(found.state, `c${n}`, fate !== 'refused')));
          const counts = members.map(({ id }) => used.get(id) ?? 0);
          expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
        }
        expect(state.reserved).toEqual([]);
      }),
    );
  });
});

it('turns that a crash left open are made up for once it is known what became of them', () => {
  const members = ['ann', 'ben', 'cat'].map((id) => member(id));
  const question = { request: request({ by: 'round robin' }), members, now: tuesday };
  const fates = fc.array(fc.constantFrom('used', 'refused', 'crashed before', 'crashed after'), {
    minLength: 1,
    maxLength: 60,
  });
  fc.assert(
    fc.property(fates, (all) => {
      let state: PoolState = emptyPool;
      const used = { ann: 0, ben: 0, cat: 0 };
      const run = (command: string, fate: string): void => {
        const found = reserve(question, reservationKey(command, 'x'), state);
        if (fate === 'used' || fate === 'crashed after')
          used[found.assignment.chosen as 'ann'] += 1;
        const isOpen = fate.startsWith('crashed');
        state = isOpen ? found.state : release(found.state, command, fate === 'used');
      };
      for (const [n, fate] of all.entries()) run(`c${n}`, fate);
      const old = tuesday + 60_000;
      for (const command of overdue(state, old))
        state = release(state, command, all[Number(command.slice(1))] === 'crashed after');
      expect(state.reserved).toEqual([]);
      for (let n = 0; n < 2 * all.length; n++) run(`later ${n}`, 'used');
      const counts = Object.values(used);
      expect(Math.max(...counts) - Math.min(...counts)).toBeLessThanOrEqual(1);
    }),
  );
});

it('the state of a pool stays small however many are in it', () => {
  const crowd = Array.from({ length: 1_000 }, (_, n) => member(`p${10_000 + n}`));
  let state: PoolState = emptyPool;
  const chosen = new Set<string | undefined>();
  for (let n = 0; n < 800; n++) {
    const question = { request: request({ by: 'round robin' }), members: crowd, now: tuesday };
    const found = reserve(question, reservationKey(`c${n}`, 'x'), state);
    chosen.add(found.assignment.chosen);
    state = readPool(storedPool(release(found.state, `c${n}`, true)));
  }
  expect(chosen.size).toBe(800);
  expect(Object.keys(state.lags).length).toBeLessThanOrEqual(500);
});
