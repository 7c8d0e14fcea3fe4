import { must } from '../../http/support/world.ts';
import type { App } from '../support/app.ts';
import type { PageState } from '../support/state.ts';

async function someRecord(app: App, type: string): Promise<string> {
  const caller = await app.calls('li.wei');
  const { body } = await must(caller.send('get', `/records/${type}?limit=1`));
  return `/records/${type}/${String(body.items[0].id)}`;
}
const tab =
  (name: RegExp): NonNullable<PageState['prepare']> =>
  async (page) => {
    await page.getByRole('tab', { name }).click();
  };
const account = (app: App) => someRecord(app, 'account');

export const recordStates: readonly PageState[] = [
  { id: 'records', as: 'li.wei', path: '/records/account' },
  { id: 'records: new', as: 'li.wei', path: '/records/account/new' },
  {
    id: 'records: new with errors',
    as: 'li.wei',
    path: '/records/contact/new',
    prepare: async (page) => {
      await page.getByLabel(/^(E-mail|邮箱)/).fill('nobody');
      await page.getByRole('button', { name: /^(Add|新建)$/ }).click();
      await page.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    id: 'records: choosing what it refers to',
    as: 'li.wei',
    path: '/records/contact/new',
    prepare: async (page) => {
      await page.getByRole('combobox').first().click();
      await page.getByRole('option').first().waitFor();
    },
  },
  { id: 'records: one', as: 'li.wei', path: account },
  {
    id: 'records: what refers to one',
    as: 'li.wei',
    path: account,
    prepare: tab(/^(Related|相关)/),
  },
  { id: 'records: history of one', as: 'li.wei', path: account, prepare: tab(/^(History|历史)/) },
];
