import { describe, expect, it } from 'vitest';
import { definedPath } from '../../../src/reports/health/defined-path.ts';
import { deviationsOf } from '../../../src/reports/health/deviations.ts';
import { dealFunnel } from './funnel.ts';

const funnel = dealFunnel();
const path = definedPath(funnel);
const straight = ['lead', 'first', 'second', 'reading', 'counting', 'signing', 'won'];
const told = (way: readonly string[]) =>
  deviationsOf(way, path, funnel).map(({ kind, stage }) => `${kind} ${stage}`);

describe('the way that a funnel defines', () => {
  it('is the longest forward to the first outcome, into nested stages and through each branch', () => {
    expect(path).toEqual(straight);
  });
});

describe('deviations', () => {
  it('are none of a case that went straight, whichever branch came first', () => {
    expect(told(straight)).toEqual([]);
    expect(told(['lead', 'first', 'second', 'counting', 'reading', 'signing', 'won'])).toEqual([]);
  });

  it('are none of a case that went straight as far as it came', () => {
    expect(told(['lead', 'first'])).toEqual([]);
    expect(told(['lead', 'first', 'lost'])).toEqual([]);
  });

  it('name what was passed over before the furthest stage', () => {
    expect(told(['lead', 'signing', 'won'])).toEqual([
      'skipped first',
      'skipped second',
      'skipped reading',
    ]);
    // The branch with the counting takes part under a condition only.
    expect(told(['lead', 'first', 'second', 'reading', 'signing', 'won'])).toEqual([]);
  });

  it('name what was gone back to, what came again, and what is not on the way', () => {
    expect(told(['lead', 'first', 'hold', 'first', 'second', 'lost'])).toEqual([
      'repeated first',
      'back first',
      'aside hold',
    ]);
  });

  it('tell of nothing where nothing of the path was visited', () => {
    expect(told([])).toEqual([]);
    expect(told(['lost'])).toEqual([]);
  });
});
