import type { PageState } from '../support/state.ts';

export const operationStates: readonly PageState[] = [
  { id: 'operations: health', as: 'admin', path: '/operations' },
  { id: 'operations: dead letters', as: 'admin', path: '/operations?tab=dead' },
  { id: 'operations: jobs', as: 'admin', path: '/operations?tab=jobs' },
  { id: 'operations: backups', as: 'admin', path: '/operations?tab=backups' },
  {
    id: 'operations: a backup',
    as: 'admin',
    path: '/operations?tab=backups',
    prepare: async (page) => {
      await page.getByRole('button', { name: /^(Make a backup|立即备份)$/ }).click();
      await page.getByRole('table').waitFor();
    },
  },
  { id: 'operations: audit', as: 'admin', path: '/operations?tab=audit' },
  { id: 'channels', as: 'admin', path: '/channels' },
  {
    id: 'channels: pausing',
    as: 'admin',
    path: '/channels',
    prepare: async (page) => {
      await page
        .getByRole('button', { name: /^(Pause|暂停)$/ })
        .first()
        .click();
      await page.getByRole('dialog').waitFor();
    },
  },
];
