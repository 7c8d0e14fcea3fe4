import type { Page } from 'playwright-core';
import { must } from '../../http/support/world.ts';
import type { App } from '../support/app.ts';
import { newLead, newProposal, offeredLead, submitted } from '../support/cases.ts';
import type { PageState } from '../support/state.ts';

const list = async (page: Page) => {
  await page.getByRole('listbox').waitFor();
  await page.getByRole('option').first().waitFor();
};

/** What others have to do may be due before it. */
const offered = (page: Page) => page.getByRole('option', { name: /海岸灯饰/ }).first();

/** Two offers, so that Zhao Ming, who takes turns with Sun Yue, has one. */
async function offers(app: App): Promise<string> {
  await offeredLead(app);
  await offeredLead(app);
  return '/inbox';
}

/** Somebody wants to know something of Lin Yue. */
async function mention(app: App): Promise<string> {
  const lead = await newLead(app);
  const person = (await app.calls('lin.yue')).person;
  const body = { text: '@林悦 这家客户预算确认了吗？', mentions: [person] };
  await must((await app.calls('admin')).send('post', `/cases/${lead}/comments`).send(body));
  return '/inbox?view=news';
}

/** A discount that Wang Fang has to agree to. */
async function asked(app: App): Promise<string> {
  await submitted(app, 80, 0.25);
  return '/inbox';
}

/** A case that Li Wei owns, however far those of the sample year have come by now. */
async function owned(app: App): Promise<string> {
  await newProposal(app, 3);
  return '/inbox?view=cases';
}

export const inboxStates: readonly PageState[] = [
  { id: 'inbox', as: 'zhao.ming', path: offers, prepare: list },
  { id: 'inbox: approvals', as: 'wang.fang', path: asked, prepare: list },
  { id: 'inbox: news', as: 'lin.yue', path: mention, prepare: list },
  { id: 'inbox: my cases', as: 'li.wei', path: owned, prepare: list },
  { id: 'inbox: nothing put off', as: 'tang.li', path: '/inbox?view=snoozed' },
  {
    id: 'inbox: rejecting an offer',
    as: 'zhao.ming',
    path: offers,
    prepare: async (page) => {
      await list(page);
      await offered(page).click();
      const sheet = page.getByRole('button', { name: /^(Reject…|拒绝…)$/ });
      await sheet.click();
      await page.getByRole('radio').first().waitFor();
    },
  },
  {
    id: 'inbox: putting off',
    as: 'zhao.ming',
    path: offers,
    prepare: async (page) => {
      await list(page);
      await offered(page).click();
      await page.getByRole('button', { name: /^(Later|稍后处理)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
