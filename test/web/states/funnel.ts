import type { Page } from 'playwright-core';
import type { PageState } from '../support/state.ts';

const deals = '/funnels/lead-to-contract';

async function press(page: Page, name: RegExp, role: 'button' | 'menuitem' = 'button') {
  await page.getByRole(role, { name }).first().click();
}

/** The first card of a column, with the pointer over it. */
async function firstCard(page: Page) {
  const card = page.getByRole('article').first();
  await card.hover();
  return card;
}

export const funnelStates: readonly PageState[] = [
  { id: 'board', as: 'wang.fang', path: deals },
  { id: 'board: of a lawyer', as: 'he.jing', path: deals },
  { id: 'board: onboarding', as: 'gao.peng', path: '/funnels/onboarding' },
  {
    id: 'board: steps of a card',
    as: 'li.wei',
    path: deals,
    prepare: async (page) => {
      const card = await firstCard(page);
      await card.getByRole('button', { name: /^(Move .* to…|将 .* 移至…)$/ }).click();
      await page.getByRole('menu').waitFor();
    },
  },
  {
    id: 'board: nothing fits',
    as: 'li.wei',
    path: `${deals}?layout=${encodeURIComponent('{"search":"no such thing"}')}`,
  },
  { id: 'list', as: 'wang.fang', path: `${deals}/list` },
  {
    id: 'list: grouped and filtered',
    as: 'wang.fang',
    path: `${deals}/list?layout=${encodeURIComponent(
      JSON.stringify({
        group: 'stage',
        sort: [{ field: 'expected', descending: true }],
        filter: [
          { field: 'region', is: 'any of', value: ['north', 'east'] },
          { field: 'opened', is: 'in period', value: 'this year' },
        ],
      }),
    )}`,
  },
  {
    id: 'list: writing a filter',
    as: 'wang.fang',
    path: `${deals}/list`,
    prepare: async (page) => {
      await press(page, /^(Filter|筛选)$/);
      await press(page, /^(Source|来源)$/, 'menuitem');
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'list: cases chosen',
    as: 'wang.fang',
    path: `${deals}/list`,
    prepare: async (page) => {
      const rows = page.getByRole('row').getByRole('checkbox');
      await rows.nth(1).click({ force: true });
      await rows.nth(2).click({ force: true });
      await page.getByRole('toolbar').waitFor();
    },
  },
  {
    id: 'list: saving a view',
    as: 'wang.fang',
    path: `${deals}/list?layout=${encodeURIComponent('{"search":"L-"}')}`,
    prepare: async (page) => {
      await press(page, /^(Save view|保存视图)$/);
      await page.getByRole('dialog').waitFor();
    },
  },
  {
    id: 'list: columns',
    as: 'wang.fang',
    path: `${deals}/list`,
    prepare: async (page) => {
      await press(page, /^(Columns|列)$/);
      await page.getByRole('dialog').waitFor();
    },
  },
];
