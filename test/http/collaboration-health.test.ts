import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must, openWorld, type Role, type World } from './support/world.ts';

const hour = 3_600_000;
let world: World;

/** Two leads: one is rejected and then accepted, the other awaits its answer. */
beforeAll(async () => {
  world = await openWorld();
  const { lead, offer } = await world.offeredLead({ company: 'One', budget: '1200.00' });
  const clerk = world.as('clerk');
  await world.clock.advance(2 * hour);
  const no = { reason: 'incomplete', note: 'The need is missing' };
  await must(clerk.send('post', `/cases/${lead}/offers/${offer}/reject`).send(no));
  await world.clock.advance(3 * hour);
  await must(world.as('seller').send('post', `/cases/${lead}/moves/give`).send({}));
  const { body } = await must(world.as('manager').send('get', `/cases/${lead}`));
  await world.clock.advance(hour);
  const again = String(body.$standing.offers[0].id);
  await must(clerk.send('post', `/cases/${lead}/offers/${again}/accept`).send({}));
  await world.offeredLead({ company: 'Two', budget: '300.00' });
  await world.clock.advance(3 * hour);
});
afterAll(() => world.close());

async function health(who: Role, query = 'period=this year') {
  const path = `/collaboration-health?${new URLSearchParams(query).toString()}`;
  return (await must(world.as(who).send('get', path))).body;
}

describe('the health of collaboration', () => {
  it('tells of each pair of departments how often what is passed is taken, and of how many', async () => {
    const { pairs, figures } = await health('manager');
    expect(pairs).toHaveLength(1);
    const [pair] = pairs;
    expect(pair).toMatchObject({
      giver: { id: 'sales', title: 'Sales' },
      receiver: { id: 'office', title: 'Back office' },
      offers: 3,
      cases: 2,
      open: 1,
      kept: 1,
      rates: {
        acceptance: { of: 1, to: 2, value: 0.5 },
        firstTimeRight: { of: 0, to: 2, value: 0 },
        rework: { of: 1, to: 2, value: 0.5 },
        breach: { of: 0, to: 3, value: 0 },
      },
    });
    expect(pair.funnels[0]).toMatchObject({
      funnel: { id: 'lead', title: 'Lead' },
      reasons: [{ id: 'incomplete', title: 'Incomplete', count: 1 }],
      value: '1500',
    });
    expect(figures.map(({ id }: { id: string }) => id)).toContain('acceptance');
  });

  it('tells where the time goes, and what waits there', async () => {
    const { funnels } = await health('manager', 'period=this year&funnel=lead');
    const [lead] = funnels;
    expect(lead.stake).toEqual({ field: 'budget', title: 'Budget', currency: 'CNY' });
    const stay = (id: string) => lead.stays.find(({ of }: { of: { id: string } }) => of.id === id);
    expect(stay('fresh')).toMatchObject({
      of: { id: 'fresh', title: 'Fresh' },
      department: { id: 'sales' },
      ended: { count: 3, days: 0.125, median: 0, cost: '150' },
      standing: { count: 0 },
    });
    // Two hours in the first round; since then four hours, and three.
    expect(stay('working')).toMatchObject({
      ended: { count: 1, days: 0.0833, cost: '100' },
      standing: { count: 2, days: 0.2917, cost: '237.5' },
    });
    expect(lead.waits[0]).toMatchObject({
      of: { id: 'offer', title: 'Answer to a handoff' },
      handoff: { id: 'sales-to-office', title: 'Sales to back office' },
      department: { id: 'office' },
      ended: { count: 2, days: 0.125, cost: '150' },
      standing: { count: 1, days: 0.125, cost: '37.5' },
    });
    expect(lead.ways).toMatchObject({ path: ['fresh', 'working', 'done'], cases: 0, rows: [] });
  });

  it('counts nothing of what the reader does not see', async () => {
    expect(await health('visitor')).toMatchObject({ pairs: [], funnels: [] });
    const { funnels } = await health('seller');
    expect(funnels.map(({ id }: { id: string }) => id)).toContain('lead');
  });

  it('refuses what is no period', async () => {
    const { status, body } = await world
      .as('manager')
      .send('get', '/collaboration-health?period=sometime');
    expect(status).toBe(400);
    expect(body.code).toBe('invalid-period');
  });

  it('says of what changed how sure that is', async () => {
    const { body } = await must(
      world.as('manager').send('get', '/collaboration-health/changes?period=this%20year'),
    );
    // As far as this year has come.
    expect(body.before.to).toBe('2025-03-02T11:00:00.000Z');
    expect(body.method).toContain('Newcombe');
    const acceptance = body.changes.find(
      ({ figure }: { figure: string }) => figure === 'acceptance',
    );
    expect(acceptance).toMatchObject({
      about: 'pair',
      unit: 'share',
      giver: { id: 'sales' },
      before: { count: 0 },
      now: { count: 2, value: 0.5 },
      verdict: 'few',
    });
  });
});
