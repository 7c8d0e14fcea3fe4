import type { Page } from 'playwright-core';
import { newLead, workedProposal } from '../support/cases.ts';
import type { App } from '../support/app.ts';
import type { PageState } from '../support/state.ts';

const press = (page: Page, name: RegExp) => page.getByRole('button', { name }).first().click();

/** The sheet of the form that edits a deal at the stage of proposals. */
const editing = {
  as: 'li.wei',
  path: async (app: App) => `/cases/${await workedProposal(app)}`,
  open: async (page: Page) => {
    await press(page, /^(Edit|编辑)$/);
    await page.getByRole('dialog').locator('form').waitFor();
  },
};

export const formStates: readonly PageState[] = [
  { id: 'form: edit a deal', as: editing.as, path: editing.path, prepare: editing.open },
  {
    id: 'form: rows of a table',
    as: editing.as,
    path: editing.path,
    prepare: async (page) => {
      await editing.open(page);
      await press(page, /^(Add a row|添加一行)$/);
      await page.getByRole('row').nth(1).waitFor();
    },
  },
  {
    id: 'form: a calendar open',
    as: editing.as,
    path: editing.path,
    prepare: async (page) => {
      await editing.open(page);
      await press(page, /^(Open the calendar|打开日历)/);
    },
  },
  {
    id: 'form: errors',
    as: 'lin.yue',
    path: async (app) => `/cases/${await newLead(app, { score: 40, need: null })}`,
    prepare: async (page) => {
      await press(page, /^(Edit|编辑)$/);
      const form = page.getByRole('dialog');
      await form.getByLabel(/^(Lead score|线索评分)/).fill('120');
      await form.getByRole('button', { name: /^(Save|保存)$/ }).click();
      await form.locator('[aria-invalid=true]').first().waitFor();
    },
  },
];
