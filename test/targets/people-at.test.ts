import { describe, expect, it } from 'vitest';
import type { Person } from '../../src/access/index.ts';
import { fromIso } from '../../src/shared/index.ts';
import { peopleAt } from '../../src/targets/index.ts';

const at = (day: string) => fromIso(`${day}T00:00:00Z`) ?? 0;
const january = { start: at('2026-01-01'), end: at('2026-02-01') };
const february = { start: at('2026-02-01'), end: at('2026-03-01') };
const moved = {
  id: 'ann',
  memberships: [
    { kind: 'team', id: 'north', to: at('2026-02-01') },
    { kind: 'team', id: 'south', from: at('2026-02-01') },
  ],
} as unknown as Person;
const organization = {
  teams: new Map([
    ['north', { id: 'north', title: 'North', department: 'sales' }],
    ['south', { id: 'south', title: 'South', department: 'sales' }],
  ]),
};

describe('the people of a team or department', () => {
  it('are those who were in it then, wherever they are now', () => {
    const of = (id: string, period: typeof january) =>
      peopleAt({ all: [moved] }, { kind: 'team', id }, period, organization);
    expect([of('north', january), of('south', january)]).toEqual([['ann'], []]);
    expect([of('north', february), of('south', february)]).toEqual([[], ['ann']]);
  });

  it('of a department are those of its teams; the company is everybody', () => {
    const sales = { kind: 'department', id: 'sales' } as const;
    expect(peopleAt({ all: [moved] }, sales, january, organization)).toEqual(['ann']);
    expect(peopleAt({ all: [moved] }, { kind: 'company' }, january, organization)).toBeUndefined();
  });
});
