import { afterEach, describe, expect, it } from 'vitest';
import type { Actor } from '../../src/access/index.ts';
import { figureSource } from '../../src/app/figure-source.ts';
import { listGoals, readGoal, tellColour, type GoalParts } from '../../src/goals/index.ts';
import { readProgress } from '../../src/incentives/index.ts';
import { readSeenFigure } from '../../src/reports/index.ts';
import { BatonError, localize } from '../../src/shared/index.ts';
import { setTarget, type MeasureLevel } from '../../src/targets/index.ts';
import { openHouse, type House } from '../incentives/house.ts';
import { moment } from '../incentives/world.ts';

const definitions = `kind: Incentive
id: plan
for: { role: rep }
period: { every: month, zone: UTC }
currency: USD
credit: { when: { funnel: deal, outcome: won }, amount: =case.amount }
quota: { goal: sales }
pays:
  tiers:
    - { up to: 100 % of quota, rate: 5 % }
    - { above: 100 % of quota, rate: 10 % }
---
kind: Goal
id: sales
metric: revenue
period: { every: month }
owner: { role: chief }
carried by: sales
parts: add up
`;

let house: House;
afterEach(() => house.close());

/** In the middle of January: 10 of its 22 working days are over. */
async function openJanuary(): Promise<GoalParts> {
  house = await openHouse(definitions);
  await house.win('ann', { amount: '600' }, '2026-01-08');
  await house.win('ann', { amount: '100.10' }, '2026-01-09');
  await house.win('bob', { amount: '400' }, '2026-01-12');
  const { store, clock, directory } = house;
  const { workspaces } = house.parts;
  clock.set(moment('2026-01-15'));
  const figures = figureSource({ store, workspaces, directory, clock });
  return { store, workspaces, directory, clock, figures };
}

async function aim(of: MeasureLevel, amount: string): Promise<void> {
  const days = { from: '2026-01-01', until: '2026-01-31' };
  const given = { metric: 'revenue', of, ...days, amount, currency: 'USD' };
  await setTarget(house.parts, await house.as('pay'), given);
}

async function aimAll(): Promise<void> {
  await aim({ kind: 'company' }, '3000');
  await aim({ kind: 'team', id: 'north' }, '2500');
  await aim({ kind: 'person', id: (await house.as('ann')).id }, '1500');
  await aim({ kind: 'person', id: (await house.as('bob')).id }, '1000');
}

const read = (parts: GoalParts, actor: Actor) => readGoal(parts, actor, 'sales', parts.clock.now());

describe('a goal', () => {
  it('shows the figure of the dashboard and of the plan, and the target that is the quota', async () => {
    const parts = await openJanuary();
    await aimAll();
    const pay = await house.as('pay');
    const { levels, period } = await read(parts, pay);
    const { workspace } = parts.workspaces.current();
    const now = parts.clock.now();
    const reader = { actor: pay, store: house.store, workspace, now };
    const dashboard = await readSeenFigure({ metric: 'revenue', period }, reader);
    expect(dashboard.ok && dashboard.value?.toFixed()).toBe('1100.1');
    expect(levels[0]?.figure?.toFixed()).toBe('1100.1');
    for (const name of ['ann', 'bob']) {
      const { id } = await house.as(name);
      const own = levels.find(({ of }) => of.id === id);
      const progress = await readProgress(house.parts, pay, { plan: 'plan', person: id });
      expect(own?.figure?.toFixed()).toBe(progress.credited.toFixed());
      expect(own?.target?.toFixed()).toBe(progress.quota?.toFixed());
    }
  });

  it('tells how far each level has come, why it has its colour, and what to expect', async () => {
    const parts = await openJanuary();
    await aimAll();
    const found = await read(parts, await house.as('chief'));
    expect(found.elapsed).toEqual({ done: 10, all: 22 });
    const [company, team, ann] = found.levels;
    expect([company?.name, team?.name, team?.within, ann?.within]).toEqual([
      'company',
      'team north',
      'company',
      'team north',
    ]);
    expect(company?.colour).toBe('amber');
    expect(company?.forecast?.value.toDecimalPlaces(2).toFixed()).toBe('2420.22');
    expect(company && localize(tellColour(found.goal, company, found.elapsed), 'en')).toBe(
      'The figure is 80.7 % of the target for 10 of 22 working days; below 90 % is amber.',
    );
  });

  it('says by how much the targets below do not come to the one above', async () => {
    const parts = await openJanuary();
    await aimAll();
    const { gaps } = await read(parts, await house.as('chief'));
    expect(gaps).toHaveLength(1);
    expect(gaps[0]?.of).toEqual({ kind: 'company' });
    expect(gaps[0]?.together.toFixed()).toBe('2500');
    expect(gaps[0]?.difference.toFixed()).toBe('-500');
    const ofRep = await read(parts, await house.as('ann'));
    expect(ofRep.gaps).toEqual([]);
  });

  it('is for those who carry it, each of whom sees himself, his team and the whole', async () => {
    const parts = await openJanuary();
    await aimAll();
    const ann = await house.as('ann');
    const { levels } = await read(parts, ann);
    expect(levels.map(({ name }) => name)).toEqual(['company', 'team north', `person ${ann.id}`]);
    const max = await house.as('max');
    expect(await listGoals(parts, max, parts.clock.now())).toEqual([]);
    await expect(read(parts, max)).rejects.toThrow(BatonError);
  });

  it('has a figure and no colour where nobody has set a target', async () => {
    const parts = await openJanuary();
    const [goal] = await listGoals(parts, await house.as('chief'), parts.clock.now());
    const [company] = goal?.levels ?? [];
    expect([company?.figure?.toFixed(), company?.target, company?.colour]).toEqual([
      '1100.1',
      undefined,
      'none',
    ]);
  });
});
