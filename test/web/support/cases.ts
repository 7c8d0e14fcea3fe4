import type { Page } from 'playwright-core';
import type { JsonObject } from '../../../src/shared/index.ts';
import { must, type Browser } from '../../http/support/world.ts';
import type { App, Look } from './app.ts';

/** The first case of the funnel of deals that somebody sees and that fits: `stage=proposal`. */
export async function someCase(app: App, who: string, query: string): Promise<string> {
  const caller = await app.calls(who);
  const { body } = await must(
    caller.send('get', `/funnels/lead-to-contract/cases?limit=1&sort=-opened&${query}`),
  );
  const id: unknown = body.items[0]?.id;
  if (typeof id !== 'string') throw new Error(`${who} sees no case with ${query}`);
  return id;
}

/** A proposal of Li Wei's with lines to the amount of so many lamps of 1,000 each. */
export async function newProposal(app: App, lamps: number, discount = 0): Promise<string> {
  const id = await newLead(app);
  const [admin, owner, controller] = await Promise.all([
    app.calls('admin'),
    app.calls('li.wei'),
    app.calls('luo.min'),
  ]);
  const path = `/cases/${id}`;
  const override = { stage: 'proposal', reason: 'Agreed on the phone.' };
  await must(admin.send('post', `${path}/override`).send(override));
  await must(admin.send('post', `${path}/assign`).send({ owner: owner.person }));
  const code = serial();
  const fields = { code, label: `吊灯 Pendant lamp ${code}`, price: '1000.00' };
  const product = await must(controller.send('post', '/records/product').send({ fields }));
  const lines = [{ product: product.body.id, quantity: lamps, price: '1000.00' }];
  const filled = { lines, discount, expected: '2027-03-31' };
  await must(owner.send('patch', path).send({ fields: filled }));
  return id;
}

/** The same, handed in: legal looks at it and finance where it is large, or first the manager for a large discount. */
export async function submitted(app: App, lamps: number, discount = 0): Promise<string> {
  const id = await newProposal(app, lamps, discount);
  const owner = await app.calls('li.wei');
  await must(
    owner.send('post', `/cases/${id}/moves/submit`).send({ note: '客户希望月底前签约。' }),
  );
  return id;
}

const worked = new WeakMap<App, Promise<string>>();

/** A proposal of Li Wei's on which people have worked: comments, tasks and a document. One for all who look. */
export function workedProposal(app: App): Promise<string> {
  const known = worked.get(app) ?? workOnProposal(app);
  worked.set(app, known);
  return known;
}

async function workOnProposal(app: App): Promise<string> {
  const id = await newProposal(app, 1234567);
  const [owner, manager] = await Promise.all([app.calls('li.wei'), app.calls('wang.fang')]);
  const post = (by: Browser, path: string, body: JsonObject) =>
    must(by.send('post', `/cases/${id}/${path}`).send(body));
  await post(manager, 'comments', {
    text: '@李伟 折扣请控制在 20% 以内；付款方式改为三期：签约 30%、到货 40%、验收 30%。',
    mentions: [owner.person],
  });
  await post(owner, 'comments', { text: 'Agreed with procurement: https://example.com/terms' });
  const due = new Date(Date.now() + 26 * 3_600_000).toISOString();
  await post(owner, 'tasks', { title: '与客户的采购部、财务部和法务部一起核对三期付款条款', due });
  await post(owner, 'tasks', { title: 'Ask for the floor plan', required: true });
  const { body } = await must(owner.send('get', `/cases/${id}`));
  const done = body.$standing.tasks.find((task: { title: string }) => task.title.startsWith('Ask'));
  await post(owner, `tasks/${done.id}/done`, { note: '已收到。' });
  await post(owner, 'documents', { definition: 'quote' });
  return id;
}

/** A proposal of Li Wei's whose quotation was sent to the customer by a link. */
export async function quoted(app: App): Promise<string> {
  const id = await newProposal(app, 60);
  const owner = await app.calls('li.wei');
  const making = owner.send('post', `/cases/${id}/documents`).set('Prefer', 'wait=20');
  const { body } = await must(making.send({ definition: 'quote' }));
  const link = { name: '王芳（江南照明设备有限公司采购部）', email: 'wang.fang@jiangnan.example' };
  await must(owner.send('post', `/documents/${body.id}/signing-links`).send(link));
  return id;
}

/** The page of a case in a window of somebody's. */
export async function openCase(app: App, who: string, id: string, look: Look = {}): Promise<Page> {
  const page = await app.open(who, look);
  await page.goto(`${app.url}/cases/${id}`);
  await page.getByRole('navigation', { name: /The way of the case|事项进程/ }).waitFor();
  return page;
}

const lead = {
  source: 'website',
  region: 'south',
  need: 'Sixty lamps for the new store.',
  score: 72,
};

/** A lead of the marketer's with all that the next department asks for, its task done. */
export async function newLead(app: App, fields: JsonObject = {}): Promise<string> {
  const marketer = await app.calls('lin.yue');
  const company = await account(marketer);
  const made = await must(
    marketer
      .send('post', '/funnels/lead-to-contract/cases')
      .send({ fields: { company, ...lead, ...fields } }),
  );
  const id = String(made.body.id);
  const { body } = await must(marketer.send('get', `/cases/${id}`));
  for (const task of body.$standing.tasks as { readonly id: string; readonly status: string }[])
    if (task.status === 'open')
      await must(marketer.send('post', `/cases/${id}/tasks/${task.id}/done`).send({}));
  return id;
}

/** The same, offered to the team of the north, where Zhao Ming and Sun Yue take turns. */
export async function offeredLead(
  app: App,
): Promise<{ readonly id: string; readonly offer: string; readonly receiver: string }> {
  const id = await newLead(app, { region: 'north' });
  const marketer = await app.calls('lin.yue');
  const path = `/cases/${id}`;
  await must(marketer.send('post', `${path}/moves/qualify`).send({ note: '请尽快联系客户。' }));
  const { body } = await must(marketer.send('get', path));
  const [offer] = body.$standing.offers;
  const person = await must(marketer.send('get', `/people/${offer.to.person.id}`));
  return { id, offer: String(offer.id), receiver: String(person.body.email).split('@')[0] ?? '' };
}

function serial(): string {
  return String(Math.random()).slice(2, 8);
}

async function account(caller: Browser): Promise<string> {
  const { body } = await must(
    caller
      .send('post', '/records/account')
      .send({ fields: { company: `海岸灯饰 ${serial()}`, region: 'south' } }),
  );
  return String(body.id);
}
