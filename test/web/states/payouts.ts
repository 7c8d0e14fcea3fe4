import type { PageState } from '../support/state.ts';

const present = '/payouts/sales-commission/2026-Q4';

/** Payouts for finance: runs, one run with somebody's statement, handing in, objections, targets, rates. */
export const payoutStates: readonly PageState[] = [
  { id: 'payouts', as: 'luo.min', path: '/payouts' },
  { id: 'payout run', as: 'luo.min', path: present },
  {
    id: 'payout run: statement of a person',
    as: 'luo.min',
    path: present,
    prepare: async (page) => {
      await page.getByRole('button', { name: /Zhou Jie/ }).click();
      await page.getByRole('dialog').getByRole('table').waitFor();
    },
  },
  {
    id: 'payout run: hand in',
    as: 'luo.min',
    path: present,
    prepare: async (page) => {
      await page.getByRole('button', { name: /Hand in|提交审批/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { id: 'payout disputes', as: 'luo.min', path: '/payouts/disputes' },
  { id: 'payout targets', as: 'luo.min', path: '/payouts/targets' },
  {
    id: 'payout targets: set one',
    as: 'luo.min',
    path: '/payouts/targets',
    prepare: async (page) => {
      await page.getByRole('button', { name: /Set a target|设定目标/ }).click();
      await page.getByRole('dialog').waitFor();
    },
  },
  { id: 'payout rates', as: 'luo.min', path: '/payouts/rates' },
];
