import { describe, expect, test } from 'vitest';
import { planVisits } from '../../src/imports/plan/stage-visits.ts';

const entered = [
  { stage: 'lead', entered: 10 },
  { stage: 'talks', entered: 20 },
];

describe('the way of an imported case', () => {
  test('leaves each stage when it comes to the next, and the last one when it is closed', () => {
    expect(planVisits({ opened: 10, closed: 30, stage: 'won', entered }).visits).toEqual([
      { stage: 'lead', entered: 10, left: 20 },
      { stage: 'talks', entered: 20, left: 30 },
    ]);
  });

  test('does not leave the stage in which it stands', () => {
    expect(planVisits({ opened: 10, stage: 'talks', entered }).visits).toEqual([
      { stage: 'lead', entered: 10, left: 20 },
      { stage: 'talks', entered: 20 },
    ]);
  });

  test('leaves out what contradicts itself, such as a deal won before its first contact', () => {
    expect(planVisits({ opened: 10, closed: 8, stage: 'won', entered })).toEqual({
      visits: [{ stage: 'lead', entered: 10, left: 20 }],
      outOfOrder: ['talks'],
      endless: [],
    });
  });

  test('leaves out a stage that was left nobody knows when', () => {
    expect(planVisits({ opened: 10, stage: 'review', entered }).endless).toEqual(['talks']);
  });
});
