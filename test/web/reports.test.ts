import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Page } from 'playwright-core';
import { openApp, type App } from './support/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp({ samples: 60 });
}, 120_000);
afterAll(() => app.close());

const go = async (page: Page, path: string): Promise<void> => {
  await page.goto(`${app.url}${path}`);
};

describe('a report in the browser', () => {
  it('says what each figure is, and leads from a figure to its cases', async () => {
    const page = await app.open('wang.fang');
    await go(page, '/reports');
    await page.getByRole('link', { name: 'Conversion by source' }).click();
    await page.getByRole('heading', { name: 'Conversion by source', level: 1 }).waitFor();
    await page.getByRole('button', { name: 'What is “Win rate”?' }).click();
    const help = page.getByRole('dialog', { name: 'What is “Win rate”?' });
    expect(await help.innerText()).toContain('Won of those that are won or lost.');
    expect(await help.innerText()).toContain('case.opened in ask.period');
    await page.keyboard.press('Escape');
    const total = page
      .getByRole('row', { name: /^Total/ })
      .getByRole('button')
      .first();
    const leads = Number(await total.innerText());
    await total.click();
    const behind = page.getByRole('dialog', { name: `Total, Leads: ${leads}` });
    await behind.getByText(`${leads} entries of “Lead to contract”`, { exact: false }).waitFor();
    await behind.getByRole('link').first().click();
    await page.waitForURL(/\/cases\//);
  });

  it('keeps its parameters in the address, and compares with the period before', async () => {
    const page = await app.open('wang.fang');
    await go(page, '/reports/conversion-by-source');
    await page.getByRole('button', { name: /Opened in/ }).click();
    await page.getByRole('option', { name: 'Last 12 months' }).click();
    await page.waitForURL(/period=last\+12\+months/);
    await page.getByText('Compare with the period before').click();
    await page.waitForURL(/compare/);
    await page.reload();
    const compared = page.getByRole('switch', { name: 'Compare with the period before' });
    await compared.waitFor();
    expect(await compared.isChecked()).toBe(true);
    const period = page.getByRole('button', { name: /Opened in/ });
    expect(await period.innerText()).toContain('Last 12 months');
  });

  it('is walked by keys: one stop, arrows from bar to bar, Enter for the cases', async () => {
    const page = await app.open('wang.fang');
    await go(page, '/reports/pipeline-by-stage');
    const bars = page.getByRole('group', { name: /Arrow keys go/ });
    await bars.getByRole('button').first().focus();
    const named = () => page.locator(':focus').getAttribute('aria-label');
    const first = await named();
    await page.keyboard.press('ArrowDown');
    expect(await named()).not.toBe(first);
    await page.keyboard.press('ArrowUp');
    expect(await named()).toBe(first);
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').waitFor();
  });

  it('shows what departments pass on in Chinese, with large money in 万', async () => {
    const page = await app.open('wang.fang', { locale: 'zh-CN' });
    await go(page, '/reports/handoff-flows?period=last+12+months');
    await page.getByText(/对部门之间共提交 \d+ 次交接/).waitFor();
    const flow = page.getByRole('button', { name: /市场部 → 销售拓展部：提交 \d+ 次/ });
    await flow.focus();
    await page.keyboard.press('Enter');
    await page.getByRole('dialog').getByRole('table').waitFor();
    await go(page, '/dashboards/sales-manager?period=last+12+months');
    const revenue = await page.getByRole('button', { name: /^新签收入：/ }).innerText();
    expect(revenue).toMatch(/^¥[\d.]+万$/);
  });
});

describe('a dashboard', () => {
  it('is for its roles, and its parts share the period', async () => {
    const page = await app.open('wang.fang', { locale: 'en' });
    await go(page, '/dashboards');
    await page.getByRole('link', { name: 'Sales at a glance' }).click();
    await page.getByRole('button', { name: 'What is “Won deals”?' }).waitFor();
    await page.getByRole('button', { name: /Period/ }).click();
    await page.getByRole('option', { name: 'Last 12 months' }).click();
    await page.waitForURL(/period=last\+12\+months/);
    await page.getByRole('link', { name: 'Conversion by source' }).click();
    await page.waitForURL(/reports\/conversion-by-source\?period=last\+12\+months/);
    const marketer = await app.open('lin.yue');
    await go(marketer, '/dashboards');
    await marketer.getByRole('heading', { name: 'Health of handoffs', level: 1 }).waitFor();
    expect(await marketer.getByText('Sales at a glance').count()).toBe(0);
  });
});
