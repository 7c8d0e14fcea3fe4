import type { App } from '../support/app.ts';
import type { PageState } from '../support/state.ts';

type Calls = Awaited<ReturnType<App['calls']>>;

/** A lead that was opened and qualified, whose offer nobody answered for a day. */
async function played(app: App): Promise<string> {
  const admin = await app.calls('admin');
  const { id } = (await admin.send('post', '/simulations').send({})).body;
  const marketing = await as(admin, String(id), 'marketer');
  const fields = {
    source: 'event',
    region: 'north',
    score: 80,
    budget: true,
    need: 'Stock counts',
  };
  const account = (await admin.send('get', `${marketing}/records/account?limit=1`)).body.items[0];
  const contact = (await admin.send('get', `${marketing}/records/contact?limit=1`)).body.items[0];
  const given = {
    ...fields,
    ...(account && { company: account.id }),
    ...(contact && { contact: contact.id }),
  };
  const opened = await admin
    .send('post', `${marketing}/funnels/lead-to-contract/cases`)
    .send({ fields: given });
  const path = `${marketing}/cases/${opened.body.id}`;
  const tasks = (await admin.send('get', path)).body.$standing?.tasks ?? [];
  for (const task of tasks) await admin.send('post', `${path}/tasks/${task.id}/complete`).send({});
  await admin.send('post', `${path}/moves/qualify`).send({});
  await admin.send('post', `/simulations/${id}/clock`).send({ by: '1 working day' });
  return `/simulator/${id}`;
}

/** The way into the simulated world as somebody of a role. */
async function as(admin: Calls, simulation: string, role: string): Promise<string> {
  const { items } = (await admin.send('get', `/simulations/${simulation}/people`)).body;
  const found = items.find(({ roles }: { roles: { id: string }[] }) =>
    roles.some(({ id }) => id === role),
  );
  return `/simulations/${simulation}/as/${found.id}`;
}

async function empty(app: App): Promise<string> {
  const admin = await app.calls('admin');
  return `/simulator/${(await admin.send('post', '/simulations').send({})).body.id}`;
}

export const simulatorStates: readonly PageState[] = [
  { id: 'simulator', as: 'admin', path: async (app) => (await empty(app), '/simulator') },
  {
    id: 'simulation: nothing yet',
    as: 'admin',
    path: empty,
    prepare: async (page) => {
      await page.getByRole('combobox').waitFor();
    },
  },
  {
    id: 'simulation: played',
    as: 'admin',
    path: played,
    prepare: async (page) => {
      await page.getByRole('listitem').first().waitFor();
      await page.getByRole('heading', { level: 4 }).first().waitFor();
    },
  },
  {
    id: 'simulation: save as example',
    as: 'admin',
    path: played,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Save as example|保存为示例)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
