import type { PageState } from '../support/state.ts';

export const shellStates: readonly PageState[] = [
  { id: 'sign-in', path: '/' },
  { id: 'no such page', as: 'lin.yue', path: '/nowhere' },
  {
    id: 'account menu open',
    as: 'lin.yue',
    path: '/nowhere',
    prepare: async (page) => {
      const button = page.getByRole('button', { name: /settings and sign-out|设置与退出/ });
      if (!(await button.isVisible())) return;
      await button.click();
      await page.getByRole('menu').waitFor();
    },
  },
];
