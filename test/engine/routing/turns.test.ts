import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { emptyPool, nextTurn, oneTurn, type PoolState } from '../../../src/engine/routing/index.ts';

const shares = fc.array(fc.integer({ min: 1, max: 100 }), { minLength: 1, maxLength: 30 });

function takersOf(percents: readonly number[]) {
  return percents.map((percent, n) => ({ id: `p${100 + n}`, share: percent / 100 }));
}

/** Takes turns; returns how far the turns of each are from his exact share, at the worst moment. */
function worstDeviation(percents: readonly number[], turns: number): number {
  const takers = takersOf(percents);
  const total = percents.reduce((a, b) => a + b);
  const taken = new Map<string, number>();
  let state: PoolState = emptyPool;
  let worst = 0;
  for (let turn = 1; turn <= turns; turn++) {
    const next = nextTurn(state, takers);
    ({ state } = next);
    taken.set(next.id, (taken.get(next.id) ?? 0) + 1);
    for (const [n, { id }] of takers.entries()) {
      const exact = (turn * percents[n]!) / total;
      worst = Math.max(worst, Math.abs((taken.get(id) ?? 0) - exact));
    }
  }
  return worst;
}

describe('turns', () => {
  it('stay within one turn of the exact share, at every moment', () => {
    fc.assert(
      fc.property(shares, fc.integer({ min: 1, max: 300 }), (percents, turns) => {
        // What billionths leave over adds up to this at most.
        expect(worstDeviation(percents, turns)).toBeLessThan(
          1 + (turns * percents.length) / oneTurn,
        );
      }),
      { numRuns: 300 },
    );
  });

  it('of equals go round in order of id', () => {
    const takers = takersOf([100, 100, 100]);
    let state: PoolState = emptyPool;
    const ids: string[] = [];
    for (let turn = 0; turn < 6; turn++) {
      const next = nextTurn(state, takers);
      ({ state } = next);
      ids.push(next.id);
    }
    expect(ids).toEqual(['p100', 'p101', 'p102', 'p100', 'p101', 'p102']);
  });

  it('neither pile up for who is away nor are lost to who stays', () => {
    fc.assert(
      fc.property(
        shares.filter((percents) => percents.length > 2),
        fc.array(fc.nat(), { minLength: 1, maxLength: 200 }),
        (percents, absences) => {
          const takers = takersOf(percents);
          let state: PoolState = emptyPool;
          for (const away of absences) {
            const present = takers.filter((_, n) => n !== away % takers.length);
            const before = state;
            ({ state } = nextTurn(state, present));
            const gone = takers[away % takers.length]!.id;
            expect(state.lags[gone]).toBe(before.lags[gone]);
          }
          const sum = Object.values(state.lags).reduce((a, b) => a + b, 0);
          expect(sum).toBe(0);
          for (const lag of Object.values(state.lags))
            expect(Math.abs(lag)).toBeLessThan(3 * oneTurn);
        },
      ),
    );
  });
});
