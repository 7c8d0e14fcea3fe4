import type { Page } from 'playwright-core';
import type { App } from '../support/app.ts';
import type { PageState } from '../support/state.ts';

const funnelFile = 'definitions/funnels/lead-to-contract.yaml';

/** The address of a draft of the administrator’s, one for all states. */
const drafts = new WeakMap<App, Promise<string>>();
function draftAt(app: App): Promise<string> {
  const known = drafts.get(app) ?? newDraft(app);
  drafts.set(app, known);
  return known;
}

async function newDraft(app: App): Promise<string> {
  const admin = await app.calls('admin');
  const { body } = await admin
    .send('post', '/definition-drafts')
    .send({ title: 'A trial before the proposal · 报价前试用' });
  return `/build/${String(body.id)}`;
}

/** One whose funnel names a stage that does not exist. */
async function draftWithProblems(app: App): Promise<string> {
  const path = await newDraft(app);
  const admin = await app.calls('admin');
  const address = `/definition-drafts/${path.slice('/build/'.length)}/file?path=${encodeURIComponent(funnelFile)}`;
  const { body } = await admin.send('get', address);
  const content = String(body.content).replace('to: qualified', 'to: qualifed');
  await admin.send('put', address).send({ content, revision: 0 });
  return path;
}

const editor = '.cm-content';
const formula = 'sum(case.lines.map(l, l.total)) > 50000 && case.region == "north"';

/** Tries it with the first case that is offered. */
async function chooseFirst(page: Page): Promise<void> {
  await page.getByRole('tabpanel').getByRole('combobox').press('ArrowDown');
  await page.getByRole('option').first().click();
}

export const buildStates: readonly PageState[] = [
  { id: 'build: drafts', as: 'admin', path: async (app) => (await draftAt(app), '/build') },
  {
    id: 'build: editor',
    as: 'admin',
    path: draftAt,
    prepare: async (page) => {
      await page.getByTestId('diagram').waitFor();
      await page.getByText('Marketing').or(page.getByText('市场部')).first().waitFor();
    },
  },
  {
    id: 'build: problems',
    as: 'admin',
    path: draftWithProblems,
    prepare: async (page) => {
      await page.getByRole('button', { name: /problem|个问题/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'build: add a stage',
    as: 'admin',
    path: draftAt,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Add|添加)$/ }).click();
      await page.getByRole('menuitem', { name: /Add a stage|添加阶段/ }).click();
      await page.getByRole('dialog', { name: /Add a stage|添加阶段/ }).waitFor();
    },
  },
  {
    id: 'build: fields',
    as: 'admin',
    path: draftAt,
    prepare: async (page) => {
      await page.getByTestId('diagram').waitFor();
      await page.getByRole('tab', { name: /^(Fields|字段)$/ }).click();
      await page
        .getByRole('listitem')
        .filter({ hasText: /Changed by|可修改/ })
        .first()
        .waitFor();
    },
  },
  {
    id: 'build: add a field',
    as: 'admin',
    path: draftAt,
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Add|添加)$/ }).click();
      await page.getByRole('menuitem', { name: /Add a field|添加字段/ }).click();
      await page.getByRole('region', { name: /Who may do what|谁可以查看和修改/ }).waitFor();
    },
  },
  {
    id: 'build: settings of a stage',
    as: 'admin',
    path: draftAt,
    prepare: async (page) => {
      await page
        .getByTestId('diagram')
        .getByText(/^(Qualified|已确认)$/)
        .click();
      await page.getByRole('region', { name: /^(Settings|设置)$/ }).waitFor();
    },
  },
  {
    id: 'build: form',
    as: 'admin',
    path: draftAt,
    prepare: async (page) => {
      await page.getByTestId('diagram').waitFor();
      await page.getByRole('tab', { name: /^(Form|表单)$/ }).click();
      await page.getByRole('button', { name: /Which form|表单/ }).click();
      await page.getByRole('option', { name: /Propose|进入报价/ }).click();
      await page.getByText(/This is a preview|这是预览/).waitFor();
    },
  },
  {
    id: 'build: document',
    as: 'admin',
    path: draftAt,
    prepare: async (page) => {
      await page.getByTestId('diagram').waitFor();
      await page.getByRole('tab', { name: /^(Document|文档)$/ }).click();
      await chooseFirst(page);
      await page.locator('iframe').waitFor({ timeout: 30_000 });
    },
  },
  {
    id: 'build: formula',
    as: 'admin',
    path: draftAt,
    prepare: async (page) => {
      await page.getByTestId('diagram').waitFor();
      await page.getByRole('tab', { name: /^(Formula|公式)$/ }).click();
      await chooseFirst(page);
      await page.getByRole('textbox', { name: /Expression|表达式/ }).fill(formula);
      await page.getByRole('button', { name: /^(Work it out|计算)$/ }).click();
      await page.getByRole('table').waitFor();
    },
  },
  {
    id: 'build: completion',
    as: 'admin',
    // What it types is kept, so it has a draft of its own.
    path: newDraft,
    prepare: async (page) => {
      await page.getByTestId('diagram').waitFor();
      // On a phone the panel stands alone.
      if (!(await page.locator(editor).isVisible())) return;
      await page
        .getByTestId('diagram')
        .getByText(/^(Proposal|方案报价)$/)
        .click();
      await page.locator(`${editor} .cm-line`, { hasText: 'department: sales' }).last().click();
      await page.keyboard.press('End');
      await page.keyboard.press('Enter');
      await page.keyboard.type('g');
      await page.locator('.cm-tooltip-autocomplete').waitFor();
    },
  },
];
