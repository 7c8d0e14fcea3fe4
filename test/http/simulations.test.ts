import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { digest } from './support/digest.ts';
import { must, openWorld, type Browser, type Role, type World } from './support/world.ts';

let world: World;
let admin: Browser;
beforeAll(async () => {
  world = await openWorld();
  admin = world.as('admin');
});
afterAll(() => world.close());

const due = { fields: { due: '2026-04-01' } };

type Overview = Awaited<ReturnType<typeof open>>;

async function open(body: object = {}) {
  return (await must(admin.send('post', '/simulations').send(body))).body;
}

/** The same operations in the simulated world, as somebody. */
function play(simulation: Overview, role: Role) {
  const as = `/simulations/${simulation.id}/as/${world.personOf(role)}`;
  return (verb: 'get' | 'post' | 'patch', path: string) => admin.send(verb, `${as}${path}`);
}

async function look(simulation: Overview) {
  return (await must(admin.send('get', `/simulations/${simulation.id}`))).body;
}

async function pass(simulation: Overview, how: object) {
  return (await must(admin.send('post', `/simulations/${simulation.id}/clock`).send(how))).body;
}

async function openLead(simulation: Overview, fields: object = {}): Promise<string> {
  const given = { company: 'Heron', need: 'Pumps', secret: 'x', ...fields };
  const { body } = await must(
    play(simulation, 'seller')('post', '/funnels/lead/cases').send({ fields: given }),
  );
  return `/cases/${body.id}`;
}

describe('a simulation', () => {
  it('is played by the same operations as reality, and touches nothing of it', async () => {
    const before = await digest(world);
    const simulation = await open();
    const lead = await openLead(simulation);
    const seller = play(simulation, 'seller');
    const clerk = play(simulation, 'clerk');
    expect((await play(simulation, 'visitor')('get', lead)).status).toBe(404);
    expect((await clerk('post', `${lead}/moves/give`).send({})).status).toBe(403);

    await must(seller('post', `${lead}/moves/give`).send({}));
    const [offer] = (await must(clerk('get', lead))).body.$standing.offers;
    await must(clerk('post', `${lead}/offers/${offer.id}/accept`).send({}));
    expect((await must(clerk('get', lead))).body).not.toHaveProperty('secret');

    const { steps, cases } = await look(simulation);
    expect(steps).toMatchObject([
      { by: { name: 'Sue Seller' }, entries: [{ kind: 'stages' }] },
      {
        by: { name: 'Sue Seller' },
        entries: [{ move: 'give', more: [{ kind: 'handoffs' }] }],
        told: [{ to: { name: 'Cleo Clerk' }, topic: 'offered', mustAnswer: true }],
      },
      { by: { name: 'Cleo Clerk' } },
    ]);
    expect(cases).toMatchObject([{ name: 'Heron', owner: { name: 'Cleo Clerk' } }]);
    expect(await digest(world)).toBe(before);
  });

  it('has a clock that is moved by hand, and what falls due happens at its time', async () => {
    const simulation = await open({ start: '2026-03-02T02:00:00Z' });
    const lead = await openLead(simulation);
    await must(play(simulation, 'seller')('post', `${lead}/moves/give`).send({}));
    const clocks = (await look(simulation)).due;
    expect(clocks[0]).toMatchObject({ at: '2026-03-02T05:00:00.000Z', kind: 'warn' });
    const warned = await pass(simulation, { next: true });
    expect(warned).toMatchObject({ now: '2026-03-02T05:00:00.000Z' });
    expect(warned.steps.at(-1)).toMatchObject({ told: [{ to: { name: 'Cleo Clerk' } }] });
    // Nobody answers: reminded, the manager told, and given back at last.
    const after = await pass(simulation, { by: '1 working day' });
    expect(after.steps.at(-1).entries.map(({ at }: { at: string }) => at)).toEqual([
      '2026-03-02T06:00:00.000Z',
      '2026-03-02T10:00:00.000Z',
      '2026-03-03T05:00:00.000Z',
    ]);
    expect(after.cases).toMatchObject([{ stages: [{ id: 'fresh' }] }]);
    const backwards = await admin
      .send('post', `/simulations/${simulation.id}/clock`)
      .send({ to: '2026-03-01T00:00:00Z' });
    expect(backwards.body).toMatchObject({ code: 'simulation-time' });
  });

  it('goes back a step at a time', async () => {
    const simulation = await open();
    const lead = await openLead(simulation);
    await must(play(simulation, 'seller')('post', `${lead}/moves/give`).send({}));
    await pass(simulation, { by: '1 hour' });
    const back = () => admin.send('post', `/simulations/${simulation.id}/back`).send({});
    expect((await must(back())).body).toMatchObject({ now: simulation.start, steps: [{}, {}] });
    expect((await must(back())).body.cases).toMatchObject([{ stages: [{ id: 'fresh' }] }]);
    await must(play(simulation, 'seller')('post', `${lead}/moves/give`).send({}));
    expect((await look(simulation)).steps).toHaveLength(2);
    await must(back());
    await must(back());
    expect((await look(simulation)).cases).toEqual([]);
    expect((await back()).body).toMatchObject({ code: 'simulation-at-start' });
  });

  it('shows the documents and payouts that would come', async () => {
    const simulation = await open();
    const seller = play(simulation, 'seller');
    const fields = { subject: 'Boats', amount: '500.00' };
    const { body } = await must(seller('post', '/funnels/deal/cases').send({ fields }));
    await must(seller('post', `/cases/${body.id}/documents`).send({ definition: 'offer' }));
    const [document] = (await look(simulation)).steps.at(-1).documents;
    expect(document).toMatchObject({ definition: 'offer', status: 'released' });
    const page = await must(seller('get', `/documents/${document.id}/files/html`));
    expect(page.text).toContain('Boats');
    await must(seller('post', `/cases/${body.id}/moves/send`).send(due));
    await must(play(simulation, 'manager')('post', `/cases/${body.id}/moves/win`).send({}));
    const { steps } = await look(simulation);
    expect(steps.at(-1).payouts).toMatchObject([
      {
        plan: { id: 'commission' },
        person: { name: 'Sue Seller' },
        before: '0',
        after: '50',
        lines: [{ case: { id: body.id }, amount: '50', says: expect.stringContaining('500') }],
      },
    ]);
  });

  it('begins with a copy of a real case, on the definitions of a draft', async () => {
    const account = await world.newAccount({ company: 'Real customer' });
    const deal = await world.newDeal({ subject: 'Real deal', customer: account });
    const draft = (
      await must(admin.send('post', '/definition-drafts').send({ title: 'Other words' }))
    ).body;
    const file = `/definition-drafts/${draft.id}/file?path=definitions/deal.yaml`;
    const { content, revision } = (await must(admin.send('get', file))).body;
    const changed = content.replace('{ en: Offer, zh-CN: 报价 }', 'Proposal');
    await must(admin.send('put', file).send({ content: changed, revision }));

    const simulation = await open({ draft: draft.id, case: deal });
    expect(simulation).toMatchObject({
      draft: { title: 'Other words' },
      steps: [],
      cases: [{ name: 'Real deal', stages: [{ id: 'draft' }] }],
    });
    const [copy] = simulation.cases;
    const seller = play(simulation, 'seller');
    const { body } = await must(seller('get', `/cases/${copy.id}`));
    expect(body).toMatchObject({ customer: account, owner: world.personOf('seller') });
    await must(seller('patch', `/cases/${copy.id}`).send({ fields: { amount: '700.00' } }));
    await must(seller('post', `/cases/${copy.id}/moves/send`).send(due));
    expect((await look(simulation)).cases).toMatchObject([{ stages: [{ title: 'Proposal' }] }]);
    const real = (await must(admin.send('get', `/cases/${deal}`))).body;
    expect(real).toMatchObject({ stage: 'draft', revision: 1 });
  });

  it('is written down as an example that comes out the same', async () => {
    const draft = (await must(admin.send('post', '/definition-drafts').send({ title: 'Examples' })))
      .body;
    const simulation = await open({ draft: draft.id });
    const lead = await openLead(simulation);
    await must(play(simulation, 'seller')('post', `${lead}/moves/give`).send({}));
    await pass(simulation, { by: '2 hours' });
    const clerk = play(simulation, 'clerk');
    const [offer] = (await must(clerk('get', lead))).body.$standing.offers;
    const answer = { reason: 'incomplete', note: 'What do they need?' };
    await must(clerk('post', `${lead}/offers/${offer.id}/reject`).send(answer));
    const { body } = await must(
      admin.send('post', `/simulations/${simulation.id}/example`).send({
        case: lead.slice('/cases/'.length),
        id: 'incomplete-leads-come-back',
        title: 'Incomplete leads come back',
        draft: draft.id,
      }),
    );
    expect(body).toMatchObject({
      path: 'definitions/examples/incomplete-leads-come-back.yaml',
      left: [],
      problems: [],
    });
    expect(body.text).toContain('- wait: 2 hours');
    const { examples } = (await must(admin.send('get', `/definition-drafts/${draft.id}/check`)))
      .body;
    expect(examples).toMatchObject([{ id: 'incomplete-leads-come-back', passed: true }]);
  });

  it('is its owner’s only, and two of one person at a time', async () => {
    const first = await open();
    await open();
    await open();
    expect((await admin.send('get', `/simulations/${first.id}`)).status).toBe(404);
    const { items } = (await must(admin.send('get', '/simulations'))).body;
    expect(items).toHaveLength(2);
    const stranger = world.as('manager');
    const path = `/simulations/${items[0].id}`;
    expect((await stranger.send('get', path)).status).toBe(403);
    expect((await stranger.send('get', `${path}/as/${stranger.person}/me`)).status).toBe(403);
    await must(admin.send('delete', path));
    expect((await admin.send('get', path)).status).toBe(404);
  });
});
