import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must, openWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await openWorld();
});
afterAll(() => world.close());

const chinese = (path: string, who: 'seller' | 'clerk' | 'manager') =>
  must(world.as(who).send('get', path).set('Accept-Language', 'zh-CN'));
const read = (path: string, who: 'seller' | 'clerk' | 'manager' | 'admin') =>
  must(world.as(who).send('get', path));

describe('the page of a case', () => {
  it('tells the way, the moves with what would open them, and who holds it', async () => {
    const lead = await world.newLead({ need: null, secret: null });
    const { body } = await read(`/cases/${lead}/page`, 'manager');
    expect(body).toMatchObject({ funnel: { title: 'Lead' }, owner: { name: 'Sue Seller' } });
    expect(body.path).toMatchObject([
      { id: 'fresh', state: 'here', stays: 1, department: { title: 'Sales' } },
      { id: 'working', state: 'ahead', stays: 0, guidance: 'Answer within the day.' },
      { id: 'done', kind: 'outcome', outcome: 'won' },
    ]);
    const lend = body.moves.find(({ move }: { move: string }) => move === 'lend');
    expect(lend).toMatchObject({
      open: true,
      way: 'on',
      to: [{ id: 'working' }],
      asks: true,
      needs: [{ code: 'checklist-field', remedy: { kind: 'field', id: 'budget' } }],
    });
    const give = body.moves.find(({ move }: { move: string }) => move === 'give');
    expect(give).toMatchObject({
      open: false,
      refused: [{ code: 'checklist-open', remedy: { kind: 'field', id: 'secret' } }],
      needs: [{ code: 'checklist-field' }],
    });
    expect(body.may).toEqual(expect.arrayContaining(['assign', 'follow', 'edit', 'override']));
    expect(body.standing.batons).toMatchObject([{ kind: 'work', department: { id: 'sales' } }]);
  });

  it('names neither hidden fields nor what is hidden behind a closed move', async () => {
    const lead = await world.newLead({ need: null, secret: null });
    const { body } = await read(`/cases/${lead}/page`, 'clerk');
    expect(JSON.stringify(body)).not.toMatch(/budget|"secret"/i);
    expect(body.may).not.toContain('edit');
  });
});

describe('the history of a case', () => {
  it('is told in sentences, with fields from what to what', async () => {
    const lead = await world.newLead();
    const seller = world.as('seller');
    await must(seller.send('patch', `/cases/${lead}`).send({ fields: { budget: '1200.50' } }));
    await must(seller.send('patch', `/cases/${lead}`).send({ fields: { budget: '900.00' } }));
    await must(seller.send('post', `/cases/${lead}/moves/give`).send({ note: 'Please call.' }));
    const { body } = await read(`/cases/${lead}/history`, 'seller');
    expect(body.items.map(({ text }: { text: string }) => text)).toEqual([
      'Sue Seller made the move “Give to the back office”: Fresh → In work.',
      'Sue Seller changed Budget.',
      'Sue Seller changed Budget.',
      'Ada Admin opened the case in “Fresh”.',
    ]);
    expect(body.items[0]).toMatchObject({
      note: 'Please call.',
      more: [{ kind: 'handoffs', text: '“Sales to back office” was offered to Cleo Clerk.' }],
    });
    expect(body.items[1].changes).toEqual([
      { field: 'budget', title: 'Budget', from: '¥1,200.50', to: '¥900.00' },
    ]);
    const offers = await chinese(`/cases/${lead}/history?kind=handoffs`, 'seller');
    expect(offers.body.items).toMatchObject([{ text: /执行“转交后勤部”：新线索 → 处理中。/ }]);
  });

  it('withholds fields that the reader may not see, and is read page by page', async () => {
    const lead = await world.newLead();
    const path = `/cases/${lead}`;
    await must(
      world
        .as('seller')
        .send('patch', path)
        .send({ fields: { secret: 'Egret' } }),
    );
    const first = await read(`${path}/history?limit=1`, 'clerk');
    expect(first.body.items).toMatchObject([{ text: 'Sue Seller changed the case.', changes: [] }]);
    const rest = await read(`${path}/history?cursor=${first.body.next}`, 'clerk');
    expect(rest.body.items).toMatchObject([{ text: /opened the case/ }]);
    expect(JSON.stringify([first.body, rest.body])).not.toMatch(/Egret|Heron/);
  });

  it('marks an override with its reason', async () => {
    const lead = await world.newLead();
    const body = { stage: 'working', reason: 'The customer waits.' };
    await must(world.as('admin').send('post', `/cases/${lead}/override`).send(body));
    const { body: told } = await chinese(`/cases/${lead}/history`, 'manager');
    expect(told.items[0]).toMatchObject({
      mark: 'override',
      note: 'The customer waits.',
      text: 'Ada Admin 强制将事项变更至“处理中”。',
    });
  });
});

describe('a handoff as a contract', () => {
  it('shows both sides, the checklist with what shows it, the clock and every round', async () => {
    const { lead, offer } = await world.offeredLead();
    const path = `/cases/${lead}/offers/${offer}`;
    const { body } = await read(path, 'clerk');
    expect(body).toMatchObject({
      status: 'open',
      giver: { person: { name: 'Sue Seller' }, department: { title: 'Sales' } },
      to: { person: { name: 'Cleo Clerk' } },
      checklist: [
        { title: 'The secret is known', kind: 'condition', holds: true },
        { kind: 'field', holds: true, shows: { text: 'Pumps' } },
      ],
      clock: { within: '4 working hours', chargedTo: { person: { name: 'Cleo Clerk' } } },
      reject: { noteRequired: true, backTo: { id: 'fresh' }, straightAgain: true },
      may: ['accept', 'reject'],
    });
    expect(body.clock.silence.map(({ text }: { text: string }) => text)).toEqual([
      'the receiver is reminded',
      'the receiver’s manager is told',
      'it goes back to the giver',
    ]);
    expect(body.routed).toMatch(/Cleo Clerk/);

    const rejection = { reason: 'incomplete', note: 'Which pumps?' };
    await must(world.as('clerk').send('post', `${path}/reject`).send(rejection));
    await must(
      world
        .as('seller')
        .send('patch', `/cases/${lead}`)
        .send({ fields: { need: null } }),
    );
    const back = await read(path, 'seller');
    expect(back.body).toMatchObject({
      status: 'rejected',
      answers: [{ as: 'rejected', reason: { title: 'Incomplete' }, note: 'Which pumps?' }],
      checklist: [{ holds: true }, { holds: false, remedy: { kind: 'field', id: 'need' } }],
      may: ['resubmit'],
    });
  });
});

describe('what a case has to do with', () => {
  it('is found: its records, and other cases of theirs that the reader sees', async () => {
    const account = await world.newAccount({ company: 'Reed & Sons' });
    const deal = await world.newDeal({ customer: account });
    const other = await world.newDeal({ customer: account });
    const { body } = await read(`/cases/${deal}/related`, 'manager');
    expect(body.records).toMatchObject([{ id: account, name: 'Reed & Sons' }]);
    expect(body.cases).toMatchObject([{ items: [{ id: other }], more: false }]);
    expect(body.referring).toEqual([]);
    const company = await read(`/records/account/${account}/page`, 'manager');
    expect(company.body.referring).toMatchObject([
      { kind: 'case', of: { id: 'deal' }, field: { id: 'customer' }, mayAdd: true },
    ]);
    const none = await world.newAccount({ company: 'Nobody yet' });
    const seen = await read(`/records/account/${none}/page`, 'manager');
    expect(seen.body.referring).toMatchObject([{ items: [], mayAdd: true }]);
  });

  it('finds people who may see the case, and no others', async () => {
    const lead = await world.newLead();
    const names = async (search: string) => {
      const { body } = await read(`/cases/${lead}/readers?search=${search}`, 'seller');
      return body.items.map(({ name }: { name: string }) => name);
    };
    expect(await names('Cleo')).toEqual(['Cleo Clerk']);
    expect(await names('visitor')).toEqual([]);
  });
});
