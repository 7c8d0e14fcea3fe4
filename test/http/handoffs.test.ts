import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runTimers } from '../../src/engine/index.ts';
import { HOUR } from '../../src/shared/index.ts';
import { must, openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

describe('a lead travels by forms alone', () => {
  it('is offered, rejected, put right, resubmitted, accepted, approved and done', async () => {
    const [seller, clerk, manager] = ['seller', 'clerk', 'manager'].map((role) =>
      world.as(role as 'seller'),
    ) as [ReturnType<World['as']>, ReturnType<World['as']>, ReturnType<World['as']>];
    const lead = await world.newLead({ need: null, secret: null });
    const give = await must(seller.send('get', `/forms/cases/${lead}/moves/give`));
    expect(give.body.way).toMatchObject({ from: ['Fresh'], to: ['In work'] });
    expect(give.body.way.offeredTo).toBe('Back office');
    expect(give.body.checklist).toEqual([
      { id: expect.any(String), title: 'The secret is known', holds: false },
      { id: expect.any(String), title: 'Need', holds: false },
    ]);
    await must(
      seller.send('patch', `/cases/${lead}`).send({ fields: { secret: 'Heron', need: 'Pumps' } }),
    );
    await must(
      seller
        .send('post', `/forms/cases/${lead}/moves/give`)
        .send({ fields: { need: 'Pumps' }, note: 'Please call.' }),
    );

    const work = await must(clerk.send('get', '/me/work'));
    const mine = work.body.offers.find((one: { case: { id: string } }) => one.case.id === lead);
    const path = `/forms/cases/${lead}/offers/${mine.offer}`;
    const reject = await must(clerk.send('get', `${path}/reject`));
    expect(reject.body.schema.required).toEqual(['fields', 'reason', 'note']);
    expect(reject.body.schema.properties.reason.oneOf).toContainEqual({
      const: 'incomplete',
      title: 'Incomplete',
    });
    const bare = await clerk.send('post', `${path}/reject`).send({ fields: {}, reason: 'other' });
    expect(bare.body.errors.map(({ pointer }: { pointer: string }) => pointer).toSorted()).toEqual([
      '#/note',
      '#/reason',
    ]);
    await must(
      clerk
        .send('post', `${path}/reject`)
        .send({ fields: {}, reason: 'incomplete', note: 'Which pumps?' }),
    );

    const back = await must(seller.send('get', `/cases/${lead}`));
    expect(back.body.$standing.cameBack).toMatchObject([
      { reason: { id: 'incomplete' }, note: 'Which pumps?', may: ['resubmit'] },
    ]);
    const again = `/forms/cases/${lead}/handoffs/sales-to-office/resubmit`;
    const resubmit = await must(seller.send('get', again).set('Accept-Language', 'zh-CN'));
    expect(resubmit.body.guidance).toBe('退回原因：信息不完整——Which pumps?');
    await must(seller.send('post', again).send({ fields: { need: 'Two pumps' } }));

    const second = await must(clerk.send('get', `/cases/${lead}`));
    const [offer] = second.body.$standing.offers;
    expect(offer).toMatchObject({ round: 2, may: ['accept', 'reject'] });
    const accept = `/forms/cases/${lead}/offers/${offer.id}/accept`;
    await must(clerk.send('post', accept).send({ fields: {} }));

    const held = await must(clerk.send('get', `/cases/${lead}`));
    expect(held.body.$standing.batons).toMatchObject([
      { kind: 'work', department: { id: 'office' }, person: { name: 'Cleo Clerk' } },
    ]);
    const [task] = held.body.$standing.tasks;
    await must(
      clerk.send('post', `/forms/cases/${lead}/tasks/${task.id}/done`).send({ fields: {} }),
    );
    await must(clerk.send('post', `/forms/cases/${lead}/moves/finish`).send({ fields: {} }));
    const asked = await must(manager.send('get', `/cases/${lead}`));
    const [approval] = asked.body.$standing.approvals;
    expect(approval.may).toContain('approve');
    const voted = await must(
      manager
        .send('post', `/forms/cases/${lead}/approvals/${approval.id}/vote`)
        .send({ fields: {}, inputs: { decision: 'approve' }, note: 'Good.' }),
    );
    expect(voted.body.outcome).toBe('won');

    const history = await must(manager.send('get', `/cases/${lead}/offers`));
    expect(
      history.body.items.map(({ round, status }: { round: number; status: string }) => [
        round,
        status,
      ]),
    ).toEqual([
      [1, 'rejected'],
      [2, 'accepted'],
    ]);
    const times = await must(manager.send('get', `/cases/${lead}/times`));
    expect(times.body.parties.map(({ kind }: { kind: string }) => kind)).toContain('offer');
  });

  it('shows its liaison’s department, clocks and pause to whoever may know them', async () => {
    const { lead } = await world.offeredLead();
    const { body } = await must(world.as('manager').send('get', `/cases/${lead}`));
    expect(body.$standing.clocks).toMatchObject([
      { about: 'offer', due: expect.any(String), breached: false, stopped: false },
    ]);
    expect(body.$standing.may).toContain('comment');
    const liaison = { id: world.personOf('manager'), name: 'Mo Manager' };
    expect(body.$standing.offers).toMatchObject([{ liaison }]);
    expect(body.$standing.batons).toMatchObject([{ liaison }]);
  });
});

describe('what people say about a lead', () => {
  it('is kept with its files, and makes nobody’s form stale', async () => {
    const lead = await world.newLead();
    const seller = world.as('seller');
    const form = await must(seller.send('get', `/forms/cases/${lead}/edit`));
    const said = { text: 'Good morning', mentions: [world.personOf('clerk')] };
    await must(world.as('manager').send('post', `/cases/${lead}/comments`).send(said));
    const fields = { ...form.body.data.fields, need: 'Other pumps' };
    const { revision } = form.body as { revision: number };
    await must(seller.send('post', `/forms/cases/${lead}/edit`).send({ fields, revision }));
    const { body } = await must(seller.send('get', `/cases/${lead}/comments`));
    expect(body.items).toMatchObject([{ by: { name: 'Mo Manager' }, ...said }]);
  });

  it('takes no file that was not uploaded', async () => {
    const lead = await world.newLead();
    const files = [{ blob: '../../etc/passwd', name: 'x', type: 'application/pdf', size: 1 }];
    const answer = await world
      .as('seller')
      .send('post', `/cases/${lead}/comments`)
      .send({ text: 'x', files });
    expect([answer.status, answer.body.code]).toEqual([422, 'file-unknown']);
  });
});

describe('what has run out', () => {
  it('stays in sight as long as what it is about is open', async () => {
    const own = await openWorld();
    try {
      const { lead, offer } = await own.offeredLead();
      const clerk = own.as('clerk');
      await must(clerk.send('post', `/cases/${lead}/offers/${offer}/accept`).send({}));
      const timers = { ...own.baton.services, owner: 'test', onFailure: () => undefined };
      own.clock.advance(5 * 24 * HOUR);
      while ((await runTimers(timers)) > 0);
      const back = await own.fresh('clerk');
      const { body } = await must(back.send('get', `/cases/${lead}`));
      expect(body.$standing.clocks).toMatchObject([
        { about: 'stage', stage: { id: 'working' }, due: expect.any(String), breached: true },
      ]);
      const work = await must(back.send('get', '/me/work'));
      expect(work.body.cases).toMatchObject([{ case: { id: lead }, overdue: true, paused: false }]);
    } finally {
      await own.close();
    }
  });
});

describe('the desk of who stands in', () => {
  it('holds what the absent is offered, said to be for him', async () => {
    const { lead, offer } = await world.offeredLead();
    const now = world.clock.now();
    const from = new Date(now - HOUR).toISOString();
    const to = new Date(now + 8 * HOUR).toISOString();
    const clerk = world.personOf('clerk');
    const absence = { from, to, standIn: world.personOf('manager'), revision: 1 };
    const away = await must(
      world.as('clerk').send('post', `/people/${clerk}/absences`).send(absence),
    );
    const { body } = await must(world.as('manager').send('get', '/me/work'));
    expect(body.offers).toContainEqual(
      expect.objectContaining({
        case: expect.objectContaining({ id: lead }),
        offer,
        standsInFor: { id: clerk, name: 'Cleo Clerk' },
        overdue: false,
      }),
    );
    const [{ id: absent }] = away.body.absences;
    const query = `?revision=${away.body.revision}`;
    await must(world.as('clerk').send('delete', `/people/${clerk}/absences/${absent}${query}`));
  });
});

describe('long lists about a case', () => {
  it('come in pages', async () => {
    const lead = await world.newLead();
    const seller = world.as('seller');
    for (const text of ['one', 'two', 'three'])
      await must(
        seller
          .send('post', `/cases/${lead}/comments`)
          .send({ text, mentions: [world.personOf('manager')] }),
      );
    const first = await must(seller.send('get', `/cases/${lead}/comments?limit=2`));
    expect(first.body.items).toMatchObject([
      { text: 'one', mentioned: [{ name: 'Mo Manager' }] },
      { text: 'two' },
    ]);
    const next = encodeURIComponent(first.body.next);
    const second = await must(seller.send('get', `/cases/${lead}/comments?limit=2&cursor=${next}`));
    expect(second.body).toEqual({ items: [expect.objectContaining({ text: 'three' })] });
    const wrong = await seller.send('get', `/cases/${lead}/offers?cursor=none`);
    expect([wrong.status, wrong.body.code]).toEqual([400, 'store-invalid-cursor']);
  });
});

describe('a checklist', () => {
  it('names no field that is hidden from who offers', async () => {
    const lead = await world.newLead();
    await must(
      world
        .as('admin')
        .send('post', `/cases/${lead}/assign`)
        .send({ owner: world.personOf('clerk') }),
    );
    const path = `/forms/cases/${lead}/moves/lend`;
    const mine = await must(world.as('clerk').send('get', path));
    const theirs = await must(world.as('manager').send('get', path));
    const titles = ({ body }: { body: { checklist: { title: string }[] } }) =>
      body.checklist.map(({ title }) => title);
    expect(titles(theirs)).toContain('Budget');
    expect(titles(mine)).not.toContain('Budget');
    expect(titles(mine)).toContain('a field you may not see');
    const refused = await world.as('clerk').send('post', `/cases/${lead}/moves/lend`).send({});
    expect([refused.status, refused.body.code]).toEqual([422, 'checklist-field']);
    expect(JSON.stringify(refused.body)).not.toMatch(/budget/i);
    const why = await world.as('clerk').send('get', `/cases/${lead}/explain?about=move&move=lend`);
    expect(JSON.stringify(why.body)).not.toMatch(/budget/i);
  });
});

describe('a field that the clerk may not see', () => {
  it('is in none of the answers about handing over', async () => {
    const { lead, offer } = await world.offeredLead({ secret: 'Heron', budget: '54321.00' });
    const clerk = world.as('clerk');
    const places = [
      `/cases/${lead}`,
      `/cases/${lead}/offers`,
      `/cases/${lead}/times`,
      `/cases/${lead}/journal`,
      `/cases/${lead}/comments`,
      `/cases/${lead}/explain?about=move&move=finish`,
      `/cases/${lead}/explain?about=move&move=give`,
      `/cases/${lead}/explain?about=move&move=give&revision=2`,
      `/cases/${lead}/explain?about=assignment&offer=${offer}`,
      `/cases/${lead}/explain?about=clock&offer=${offer}`,
      `/cases/${lead}/explain?about=message&revision=2`,
      `/forms/cases/${lead}/offers/${offer}/accept`,
      `/forms/cases/${lead}/offers/${offer}/reject`,
      '/inbox',
      '/me/work',
    ];
    for (const path of places) {
      const answer = await clerk.send('get', path);
      expect([path, answer.status]).toEqual([path, 200]);
      expect(`${path} ${JSON.stringify(answer.body)}`).not.toMatch(/Heron|54321|case\.secret/);
    }
  });
});
