import type { Page } from 'playwright-core';
import { must } from '../../http/support/world.ts';
import type { App } from '../support/app.ts';
import { newLead, quoted, someCase, submitted, workedProposal } from '../support/cases.ts';
import type { PageState } from '../support/state.ts';

const proposal = async (app: App) => `/cases/${await workedProposal(app)}`;
const tab = (name: string) => async (app: App) => `${await proposal(app)}?tab=${name}`;

async function press(page: Page, name: RegExp, role: 'button' | 'menuitem' = 'button') {
  await page.getByRole(role, { name }).first().click();
}

export const caseStates: readonly PageState[] = [
  { id: 'case', as: 'li.wei', path: proposal },
  {
    id: 'case won',
    as: 'wang.fang',
    path: async (app) => `/cases/${await someCase(app, 'wang.fang', 'stage=won')}`,
  },
  {
    id: 'case: approvals side by side',
    as: 'he.jing',
    path: async (app) => `/cases/${await submitted(app, 700)}`,
  },
  {
    id: 'case: an approval for me',
    as: 'wang.fang',
    path: async (app) => `/cases/${await submitted(app, 80, 0.25)}`,
  },
  { id: 'case: comments', as: 'li.wei', path: tab('comments') },
  {
    id: 'case: naming somebody in a comment',
    as: 'lin.yue',
    path: async (app) => `/cases/${await newLead(app)}?tab=comments`,
    prepare: async (page) => {
      await page.getByRole('textbox').last().pressSequentially('请看一下 @');
      await page.getByRole('listbox').waitFor();
    },
  },
  { id: 'case: tasks', as: 'li.wei', path: tab('tasks') },
  {
    id: 'case: adding a task',
    as: 'lin.yue',
    path: async (app) => `/cases/${await newLead(app)}?tab=tasks`,
    prepare: (page) => press(page, /^(Add a task|新增任务)$/),
  },
  {
    id: 'case: changing a task',
    as: 'li.wei',
    path: tab('tasks'),
    prepare: async (page) => {
      await press(page, /^(More about “与客户|“与客户)/);
      await press(page, /^(Change…|修改…)$/, 'menuitem');
      await page.getByRole('textbox').first().waitFor();
    },
  },
  { id: 'case: documents', as: 'li.wei', path: tab('documents') },
  {
    id: 'case: signing links of a document',
    as: 'li.wei',
    path: async (app) => `/cases/${await quoted(app)}?tab=documents`,
    prepare: async (page) => {
      await press(page, /^(More about 报价单|报价单 .*的更多操作)/);
      await press(page, /^(Links so far…|已有链接…)$/, 'menuitem');
      await page.getByRole('dialog').getByRole('listitem').first().waitFor();
    },
  },
  { id: 'case: history', as: 'li.wei', path: tab('history') },
  { id: 'case: related', as: 'li.wei', path: tab('related') },
  {
    id: 'case: other moves open',
    as: 'lin.yue',
    path: async (app) => `/cases/${await newLead(app, { score: 40 })}`,
    prepare: async (page) => {
      await press(page, /^(Other moves|其他操作)$/);
      await page.getByRole('menu').waitFor();
    },
  },
  {
    id: 'case: why a move is closed',
    as: 'zhao.ming',
    path: async (app) => `/cases/${await newLead(app)}`,
    prepare: async (page) => {
      await press(page, /^(Moves|操作)$/);
      await press(page, /^(Qualify|确认线索)/, 'menuitem');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'case: form of a move',
    as: 'lin.yue',
    path: async (app) => `/cases/${await newLead(app)}`,
    prepare: async (page) => {
      await press(page, /^(Qualify|确认线索)$/);
      await page.getByRole('dialog').getByRole('textbox').first().waitFor();
      // The panel that loaded gives way to the one with the form.
      await page.waitForTimeout(500);
    },
  },
  {
    id: 'case: why it is due then',
    as: 'lin.yue',
    path: async (app) => `/cases/${await newLead(app)}`,
    prepare: async (page) => {
      await press(page, /^(Why\? |为什么？)/);
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'case: clocks stand still',
    as: 'lin.yue',
    path: async (app) => {
      const id = await newLead(app);
      const body = { waitingFor: '客户的采购部', note: '周五前回复。' };
      await must((await app.calls('lin.yue')).send('post', `/cases/${id}/pause`).send(body));
      return `/cases/${id}`;
    },
  },
  {
    id: 'case: override',
    as: 'admin',
    path: async (app) => `/cases/${await newLead(app)}`,
    prepare: async (page) => {
      await press(page, /^(More about this case|更多操作)$/);
      await press(page, /^(Override the stage|强制变更阶段)/, 'menuitem');
      await page.getByRole('dialog').waitFor();
    },
  },
];
