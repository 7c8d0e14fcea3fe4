import type { PageState } from '../support/state.ts';

export const settingsStates: readonly PageState[] = [
  { id: 'settings', as: 'li.wei', path: '/settings' },
  {
    id: 'settings: messages',
    as: 'li.wei',
    path: '/settings?tab=messages',
    prepare: async (page) => {
      await page.getByText(/^(Quiet hours|免打扰时段)$/).click();
    },
  },
  { id: 'settings: absences', as: 'li.wei', path: '/settings?tab=absences' },
  { id: 'settings: security', as: 'li.wei', path: '/settings?tab=security' },
  {
    id: 'settings: a new token',
    as: 'li.wei',
    path: '/settings?tab=security',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(New token|新建令牌)$/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
