import { describe, expect, it } from 'vitest';
import {
  emptyPool,
  route,
  type PoolMember,
  type PoolState,
} from '../../../src/engine/routing/index.ts';
import type { AssignmentRequest } from '../../../src/engine/facts/index.ts';
import { busy, hour, member, request, tuesday } from './pool.ts';

function found(
  members: readonly PoolMember[],
  more: Partial<AssignmentRequest> = {},
  rest: { readonly liaison?: PoolMember; readonly state?: PoolState; readonly now?: number } = {},
) {
  const { state = emptyPool, now = tuesday, liaison } = rest;
  const question = { request: request(more), members, now, ...(liaison && { liaison }) };
  return route(question, state).assignment;
}

function whyNot(members: readonly PoolMember[], more: Partial<AssignmentRequest> = {}) {
  const { candidates } = found(members, more);
  return Object.fromEntries(candidates.map(({ person, whyNot: why }) => [person, why]));
}

describe('who can receive', () => {
  it('is told apart by the first thing against each', () => {
    const members = [
      member('ann', { active: false, absentUntil: tuesday + hour }),
      member('ben', { absentUntil: tuesday + hour, capacity: 0 }),
      busy('cat', 3, { capacity: 3 }),
      member('dan', { skills: {} }),
      member('eve', { skills: { chinese: 2 } }),
      member('fay', { skills: { chinese: 2 }, starts: tuesday + hour }),
      member('gil', { skills: { chinese: 2 } }),
    ];
    expect(whyNot(members, { skills: ['chinese'], passedOver: ['eve'] })).toEqual({
      ann: 'inactive',
      ben: 'absent',
      cat: 'at capacity',
      dan: 'lacks skill',
      eve: 'passed over',
      fay: 'outside working hours',
      gil: undefined,
    });
  });

  it('counts what is reserved meanwhile towards capacity', () => {
    const reserved = [{ key: 'k\n0', person: 'ann', at: tuesday, count: 1 }];
    const state = { ...emptyPool, reserved };
    const members = [busy('ann', 1, { capacity: 2 }), busy('ben', 5)];
    expect(found(members, {}, { state })).toMatchObject({ chosen: 'ben' });
    expect(found(members)).toMatchObject({ chosen: 'ann' });
  });

  it('does not depend on working hours where nobody is at work, but on who begins half a day later', () => {
    const members = [
      member('ann', { starts: tuesday + hour }),
      member('ben', { starts: tuesday + 2 * hour }),
      member('cat', { starts: tuesday + 14 * hour }),
    ];
    expect(whyNot(members)).toEqual({
      ann: undefined,
      ben: undefined,
      cat: 'outside working hours',
    });
  });

  it('has everybody where no calendar has any hours', () => {
    const { starts, ...ann } = member('ann');
    expect(starts).toBeDefined();
    expect(found([ann])).toMatchObject({ chosen: 'ann', because: 'only one' });
  });
});

describe('an absent person', () => {
  const until = { absentUntil: tuesday + 100 * hour };

  it('keeps his place when somebody outside the pool stands in', () => {
    const members = [member('ann', { ...until, standIn: member('zoe') }), busy('ben', 1)];
    const assignment = found(members);
    expect(assignment).toMatchObject({ chosen: 'zoe', standsInFor: 'ann', because: 'stands in' });
    expect(assignment.candidates[0]).toMatchObject({ whyNot: 'absent', standIn: 'zoe' });
  });

  it('is left out when his stand-in has a place of his own', () => {
    const ben = member('ben');
    const members = [member('ann', { ...until, standIn: ben }), ben, member('cat')];
    const turns: (string | undefined)[] = [];
    let state = emptyPool;
    for (let turn = 0; turn < 4; turn++) {
      const routed = route(
        { request: request({ by: 'round robin' }), members, now: tuesday },
        state,
      );
      turns.push(routed.assignment.chosen);
      ({ state } = routed);
    }
    expect(turns).toEqual(['ben', 'cat', 'ben', 'cat']);
  });

  it('is stood in for from within the pool when he is to be kept', () => {
    const ben = busy('ben', 9);
    const members = [member('ann', { ...until, standIn: ben }), ben, member('cat')];
    expect(found(members, { keep: 'ann' })).toMatchObject({ chosen: 'ben', standsInFor: 'ann' });
  });

  it('is not stood in for by somebody at capacity', () => {
    const zoe = busy('zoe', 4, { capacity: 4 });
    const assignment = found([member('ann', { ...until, standIn: zoe }), busy('ben', 7)]);
    expect(assignment).toMatchObject({ chosen: 'ben', because: 'only one' });
    expect(assignment.candidates.at(-1)).toMatchObject({ person: 'zoe', whyNot: 'at capacity' });
  });
});

describe('the strategy', () => {
  it('keeps the preferred one whatever his load, if he is a candidate', () => {
    const members = [member('ann'), busy('ben', 12)];
    expect(found(members, { keep: 'ben' })).toMatchObject({ chosen: 'ben', because: 'kept' });
    expect(found(members, { keep: 'zoe' })).toMatchObject({ chosen: 'ann' });
    expect(found([...members, member('cat')], { keep: 'ben', passedOver: ['ben'] })).toMatchObject({
      chosen: 'ann',
    });
  });

  it('finds the least loaded by weighted work per share', () => {
    const work = (person: string, stage: string, count: number) => {
      return { person, funnel: 'deal', stage, count };
    };
    const members = [
      member('ann', { work: [work('ann', 'lead', 3)] }),
      member('ben', { work: [work('ben', 'qualified', 2)] }),
      member('cat', { work: [work('cat', 'lead', 2)], share: 0.5 }),
    ];
    const assignment = found(members, { weights: { qualified: '2' } });
    expect(assignment).toMatchObject({ chosen: 'ann', because: 'least loaded' });
    expect(assignment.candidates.map(({ load }) => load)).toEqual(['3', '4', '4']);
  });

  it('prefers of equal loads who has not received for longest, then the first by id', () => {
    const members = [member('ann'), member('ben'), member('cat')];
    const state = { ...emptyPool, count: 2, last: { ann: 1, cat: 2 } };
    expect(found(members, {}, { state })).toMatchObject({ chosen: 'ben' });
    expect(found(members)).toMatchObject({ chosen: 'ann' });
  });

  it('finds the most skilled, then the least loaded', () => {
    const members = [
      member('ann', { skills: { chinese: 3, law: 1 } }),
      busy('ben', 4, { skills: { chinese: 2, law: 3 } }),
      busy('cat', 3, { skills: { chinese: 5, law: 1 } }),
    ];
    const skills = ['chinese', 'law'];
    expect(found(members, { by: 'most skilled', skills })).toMatchObject({ chosen: 'cat' });
    const without = { by: 'most skilled', skills, passedOver: ['cat'] } as const;
    expect(found(members, without)).toMatchObject({ chosen: 'ben', because: 'most skilled' });
  });

  it('asks one person by name whatever he has to do, or who stands in for him', () => {
    const ann = busy('ann', 9, { capacity: 1 });
    const named = { to: { person: 'ann' }, by: 'anyone' } as const;
    expect(found([ann], named)).toMatchObject({ chosen: 'ann', because: 'only one' });
    const away = { ...ann, absentUntil: tuesday + hour, standIn: member('zoe') };
    expect(found([away], named)).toMatchObject({ chosen: 'zoe', because: 'stands in' });
  });

  it('names nobody where all are asked', () => {
    const assignment = found([member('ann'), member('ben')], { by: 'anyone' });
    expect(assignment.because).toBe('anyone');
    expect(assignment.chosen).toBeUndefined();
  });
});

describe('the last resort', () => {
  const nobody = [member('ann', { active: false })];

  it('is the liaison, whatever he has to do', () => {
    const liaison = busy('lia', 20, { capacity: 1, starts: tuesday + 40 * hour });
    expect(found(nobody, {}, { liaison })).toMatchObject({ chosen: 'lia', because: 'last resort' });
  });

  it('is who stands in for the liaison', () => {
    const liaison = member('lia', { absentUntil: tuesday + hour, standIn: member('zoe') });
    expect(found(nobody, {}, { liaison })).toMatchObject({
      chosen: 'zoe',
      standsInFor: 'lia',
      because: 'last resort',
    });
  });

  it('is nobody where the liaison is gone, away, or has been silent already', () => {
    const cases = [
      { liaison: member('lia', { active: false }) },
      { liaison: member('lia', { absentUntil: tuesday + hour }) },
      {},
    ];
    for (const one of cases) expect(found(nobody, {}, one).because).toBe('nobody');
    const passedOver = ['lia'];
    expect(found(nobody, { passedOver }, { liaison: member('lia') }).because).toBe('nobody');
  });
});

it('a large pool is counted, not listed', () => {
  const members = Array.from({ length: 1000 }, (_, n) => busy(`p${1000 + n}`, n === 999 ? 0 : 1));
  const assignment = found(members);
  expect(assignment).toMatchObject({ chosen: 'p1999', more: 799 });
  expect(assignment.candidates).toHaveLength(201);
});
