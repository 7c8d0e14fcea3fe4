import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must, openWorld, type World } from './support/world.ts';

const hour = 3_600_000;
let world: World;

/** Offers a lead with what is given, has it accepted and finished; the approval is refused so many times before. */
async function finishLead(refusals: number, need?: string): Promise<void> {
  const fields = { company: 'One', secret: 'known', ...(need === undefined ? {} : { need }) };
  const lead = await world.newLead(fields);
  const [seller, clerk, manager] = [world.as('seller'), world.as('clerk'), world.as('manager')];
  await world.clock.advance(hour);
  const asked = need === undefined ? { fields: { need: 'Speed' } } : {};
  await must(seller.send('post', `/cases/${lead}/moves/give`).send(asked));
  const standing = async () => (await must(manager.send('get', `/cases/${lead}`))).body.$standing;
  const offer = String((await standing()).offers[0].id);
  await must(clerk.send('post', `/cases/${lead}/offers/${offer}/accept`).send({}));
  for (let round = 0; round <= refusals; round += 1) {
    await must(clerk.send('post', `/cases/${lead}/moves/finish`).send({}));
    const approval = String((await standing()).approvals[0].id);
    await world.clock.advance(hour);
    const decision = round < refusals ? 'refuse' : 'approve';
    const vote = { decision, comment: 'Looked at' };
    await must(manager.send('post', `/cases/${lead}/approvals/${approval}/vote`).send(vote));
  }
}

beforeAll(async () => {
  world = await openWorld();
  await finishLead(0);
  await finishLead(1, 'Known before');
  await world.newLead({ company: 'Open' });
});
afterAll(() => world.close());

describe('what might be left out of a process', () => {
  it('is counted over the cases that were closed in the period', async () => {
    const { body } = await must(
      world.as('admin').send('get', '/funnels/lead/simplification?period=this%20year'),
    );
    expect(body).toMatchObject({ funnel: { id: 'lead', title: 'Lead' }, cases: 2, read: 2 });
    expect(body.approvals.items).toEqual([
      {
        move: { id: 'finish', title: 'Finish' },
        asked: 3,
        approved: 2,
        refused: 1,
        otherwise: 0,
        atMost: 0.7923,
        median: 0.0417,
        days: 0.125,
        candidate: false,
      },
    ]);
    const checks = body.checks.items.map(
      ({ item, offers, touched }: { item: { id: string }; offers: number; touched: number }) => [
        item.id,
        offers,
        touched,
      ],
    );
    expect(checks).toContainEqual(['need', 2, 1]);
    expect(checks.filter(([, offers]: [string, number]) => offers === 2)).toHaveLength(2);
    const fresh = body.stages.items.find(
      ({ stage }: { stage: { id: string } }) => stage.id === 'fresh',
    );
    expect(fresh).toMatchObject({
      visits: 2,
      idle: 1,
      median: 0.0417,
      days: 0.0833,
      candidate: false,
    });
    expect(body.fields.items).toEqual([]);
    expect(body.fields.method).toContain('People may still read them');
  });

  it('is nothing in a period in which no case was closed', async () => {
    const { body } = await must(
      world.as('admin').send('get', '/funnels/lead/simplification?period=2025'),
    );
    expect(body).toMatchObject({ cases: 0, read: 0 });
    expect(body.approvals.items[0]).toMatchObject({ asked: 0, days: 0, candidate: false });
  });
});
