import type { PageState } from '../support/state.ts';

/** My earnings: a sales person's own, what a deal would pay, a manager's people, somebody without a plan. */
export const earningsStates: readonly PageState[] = [
  { id: 'earnings', as: 'li.wei', path: '/earnings' },
  {
    id: 'earnings: what would this deal pay',
    as: 'li.wei',
    path: '/earnings',
    prepare: async (page) => {
      await page.getByRole('textbox', { name: /Worth|金额/ }).fill('1,000,000');
      await page.getByRole('button', { name: /Calculate|试算/ }).click();
      await page.getByText(/Then in all|本期合计将为/).waitFor();
    },
  },
  {
    id: 'earnings: why a line',
    as: 'li.wei',
    path: '/earnings',
    prepare: async (page) => {
      await page.getByRole('heading', { name: /What each deal brings|各商机带来的收入/ }).waitFor();
      const why = page.getByRole('button', { name: /^(Why\?|为什么？)/ }).first();
      if ((await why.count()) === 0) return;
      await why.click();
      await page.getByRole('dialog').getByRole('list').first().waitFor();
    },
  },
  { id: 'earnings of a team', as: 'wang.fang', path: '/earnings' },
  { id: 'earnings: no plan', as: 'he.jing', path: '/earnings' },
];
