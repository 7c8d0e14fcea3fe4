import type { PageState } from '../support/state.ts';

const path = '/f/lead-to-contract/website';

export const publicStates: readonly PageState[] = [
  { id: 'public form', path },
  {
    id: 'public form: errors',
    path,
    prepare: async (page) => {
      await page.getByLabel(/^(E-mail|邮箱)/).fill('nobody');
      await page.getByRole('button', { name: /^(Send|提交)$/ }).click();
      await page.locator('[aria-invalid=true]').first().waitFor();
    },
  },
  {
    id: 'public form: thanks',
    path,
    prepare: async (page) => {
      await page.getByLabel(/^(Company|公司名称)/).fill(`Harbour ${Math.random()}`);
      await page.getByText(/^(East|华东)$/).click();
      await page.getByLabel(/^(Name|姓名)/).fill('Ada Wong');
      await page.getByLabel(/^(E-mail|邮箱)/).fill('ada@example.com');
      await page.getByLabel(/^(What the customer needs|客户需求)/).fill('Sixty lamps.');
      await page.getByRole('button', { name: /^(Send|提交)$/ }).click();
      await page
        .getByRole('status')
        .filter({ hasText: /Thank you|感谢/ })
        .waitFor();
    },
  },
  {
    id: 'public form: gone',
    path: '/f/lead-to-contract/other',
    prepare: (page) => page.getByRole('heading', { level: 1 }).waitFor(),
  },
];
