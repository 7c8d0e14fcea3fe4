import type { Page } from 'playwright-core';
import type { PageState } from '../support/state.ts';

const found = (page: Page) => page.getByRole('option').first().waitFor();

/** Opens the palette and types into it. */
const palette = (typed: string) => async (page: Page) => {
  await page.getByRole('main').waitFor();
  await page.keyboard.press('Control+k');
  await page.getByRole('combobox').fill(typed);
  await page.waitForTimeout(500);
};

export const searchStates: readonly PageState[] = [
  { id: 'search: nothing asked', as: 'wang.fang', path: '/search' },
  { id: 'search', as: 'wang.fang', path: '/search?q=2026-00', prepare: found },
  { id: 'search: nothing found', as: 'wang.fang', path: '/search?q=zzzz' },
  {
    id: 'search: definitions',
    as: 'admin',
    path: '/search?q=score&only=definition',
    prepare: found,
  },
  { id: 'search: palette', as: 'admin', path: '/inbox', prepare: palette('') },
  { id: 'search: palette with results', as: 'admin', path: '/inbox', prepare: palette('上海') },
  {
    id: 'search: shortcuts',
    as: 'wang.fang',
    path: '/inbox',
    prepare: async (page) => {
      await page.getByRole('main').waitFor();
      await page.keyboard.press('?');
      await page.getByRole('dialog').waitFor();
    },
  },
];
