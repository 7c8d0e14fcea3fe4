import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from './support/app.ts';
import { newLead, openCase } from './support/cases.ts';
import { press } from './support/hands.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

/** Whoever of the two whose turn it is was asked, by his address. */
async function receiverOf(page: Page): Promise<'zhao.ming' | 'sun.yue'> {
  const text = await page.getByRole('complementary').last().innerText();
  return text.includes('Zhao Ming') ? 'zhao.ming' : 'sun.yue';
}

describe('a handoff', () => {
  it('is offered, rejected with a reason, put right and accepted, each in a browser of his own', async () => {
    const id = await newLead(app, { region: 'north', need: null });
    const giver = await openCase(app, 'lin.yue', id);
    await press(giver, 'Qualify');
    const form = giver.getByRole('dialog', { name: 'Qualify' });
    await form.getByRole('textbox', { name: 'What the customer needs' }).fill('Sixty lamps.');
    await form.getByRole('button', { name: 'Qualify' }).click();
    await giver
      .getByRole('heading', { name: /^Marketing to sales development: offered to/ })
      .waitFor();

    const receiver = await openCase(app, await receiverOf(giver), id);
    await receiver.getByRole('link', { name: 'See the whole handoff' }).click();
    await receiver.getByRole('heading', { name: 'Checklist' }).waitFor();
    await expect.poll(() => receiver.getByText('Sixty lamps.').count()).toBe(1);
    await press(receiver, 'Reject');
    const reject = receiver.getByRole('dialog');
    await reject.getByRole('button', { name: 'Reject' }).click();
    await reject.getByText('Choose a reason.').waitFor();
    await reject.getByText('Incomplete').click();
    await reject.getByRole('textbox', { name: 'Note' }).fill('Until when do they need them?');
    await reject.getByRole('button', { name: 'Reject' }).click();
    await receiver.getByText('Rejected', { exact: true }).waitFor();

    // Nobody reloads: what the others do comes to the page by itself.
    await giver.getByText('Until when do they need them?').waitFor();
    await press(giver, 'Qualify');
    const again = giver.getByRole('dialog', { name: 'Qualify' });
    await again
      .getByRole('textbox', { name: 'What the customer needs' })
      .fill('Sixty lamps by May.');
    await again.getByRole('button', { name: 'Qualify' }).click();
    await giver.getByRole('heading', { name: /: offered to/ }).waitFor();

    const second = await openCase(app, await receiverOf(giver), id, { locale: 'zh-CN' });
    await second.getByRole('link', { name: '查看完整交接' }).click();
    await second.getByText('Sixty lamps by May.').waitFor();
    await second.getByText('第 2 轮').first().waitFor();
    await second.keyboard.press('a');
    await second.getByText('已接收，事项现由您负责').waitFor();
    await second.getByText('正在处理').waitFor();
  }, 60_000);
});
