import type { Scenario } from './scenarios.ts';

/** Edits of incentive plans. */
export const incentiveScenarios: readonly Scenario[] = [
  {
    edit: ['fee: CNY 50', 'fee: CNY 60'],
    path: 'incentive/sellers/pays',
    kind: 'changed',
    impact: 'figures',
    en: 'rules of payment of incentive plan `sellers` changed',
    zh: '激励方案 `sellers` 的支付规则有变',
  },
  {
    edit: ['cap: CNY 900', 'cap: CNY 800'],
    path: 'incentive/sellers/cap',
    kind: 'changed',
    impact: 'figures',
    en: 'cap of incentive plan `sellers` changed',
    zh: '激励方案 `sellers` 的上限有变',
  },
];
