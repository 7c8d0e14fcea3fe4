import type { App } from '../support/app.ts';
import type { PageState } from '../support/state.ts';

/** The address of somebody's page. */
async function pageOf(app: App, who: string): Promise<string> {
  const person = await app.baton.access.store.findPersonByEmail(`${who}@lantern.example`);
  return `/people/${person?.id ?? ''}`;
}

const zhou = (app: App) => pageOf(app, 'zhou.jie');

export const peopleStates: readonly PageState[] = [
  { id: 'people', as: 'admin', path: '/people' },
  { id: 'people as a colleague', as: 'li.wei', path: '/people' },
  {
    id: 'people: nobody fits',
    as: 'admin',
    path: '/people',
    prepare: async (page) => {
      await page.getByRole('searchbox').fill('nobody at all');
      await page.getByRole('heading', { level: 2 }).waitFor();
    },
  },
  {
    id: 'people: adding',
    as: 'admin',
    path: '/people',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Add a person|添加人员)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { id: 'person', as: 'admin', path: zhou },
  { id: 'person as a colleague', as: 'li.wei', path: zhou },
  {
    id: 'person: places edited',
    as: 'admin',
    path: zhou,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Edit: Roles|编辑：角色)/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'person: actions open',
    as: 'admin',
    path: zhou,
    prepare: async (page) => {
      const main = page.getByRole('main');
      await main.getByRole('button', { name: /^(More|更多)$/ }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    id: 'person: adding an absence',
    as: 'admin',
    path: zhou,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Add an absence|添加不在岗安排)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { id: 'organization', as: 'li.wei', path: '/organization' },
  { id: 'organization: roles', as: 'admin', path: '/organization?tab=roles' },
  { id: 'organization: calendars', as: 'admin', path: '/organization?tab=calendars' },
  { id: 'access', as: 'admin', path: '/access' },
  { id: 'access: why', as: 'admin', path: '/access?tab=why' },
  { id: 'access: see as', as: 'admin', path: '/access?tab=see-as' },
];
