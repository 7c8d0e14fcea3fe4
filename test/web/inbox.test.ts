import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { newLead, offeredLead } from './support/cases.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

/** What the list shows, each item in its words. */
const items = (page: Page) => page.getByRole('option');

/** Offers leads until Zhao Ming, who takes turns with Sun Yue, has so many more to answer. */
async function offerToZhao(count: number): Promise<void> {
  for (let his = 0; his < count;) if ((await offeredLead(app)).receiver === 'zhao.ming') his += 1;
}

/** How many cases are somebody's own. */
async function casesOf(who: string): Promise<number> {
  const { body } = await must((await app.calls(who)).send('get', '/me/work?only=cases'));
  return body.counts.cases.count;
}

describe('the inbox', { timeout: 60_000 }, () => {
  it('lets offers be accepted and rejected with the keys alone', async () => {
    await offerToZhao(2);
    const page = await app.open('zhao.ming');
    await page.goto(`${app.url}/inbox`);
    await items(page).nth(1).waitFor();
    await expect.poll(() => page.title()).toBe('(2) Inbox · Baton');
    await page.getByRole('listbox', { name: /Inbox/ }).focus();
    await page.keyboard.press('j');
    await page.keyboard.press('k');
    await page.keyboard.press('a');
    await page.getByText(/^Accepted\./).waitFor();
    await expect.poll(() => items(page).count()).toBe(1);
    expect(await casesOf('zhao.ming')).toBe(1);

    await page.keyboard.press('r');
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await dialog.getByText('Choose a reason.').waitFor();
    await dialog.getByRole('radio', { name: 'Incomplete' }).press('Space');
    await dialog.getByRole('textbox', { name: /Note/ }).fill('Which store is it for?');
    await dialog.getByRole('button', { name: 'Reject' }).click();
    await page.getByText(/^Rejected\./).waitFor();
    await page.getByText('Nothing waits for you').waitFor();

    const giver = await app.open('lin.yue');
    await giver.goto(`${app.url}/inbox`);
    await items(giver).filter({ hasText: 'Came back' }).first().click();
    await giver.getByText('Which store is it for?').waitFor();
    await Promise.all([page.context().close(), giver.context().close()]);
  });

  it('takes tasks as done, and takes that back', async () => {
    const lead = await newLead(app);
    const marketer = await app.calls('lin.yue');
    await must(
      marketer
        .send('post', `/cases/${lead}/tasks`)
        .send({ title: 'Send the brochure', assignee: marketer.person }),
    );
    const page = await app.open('lin.yue');
    await page.goto(`${app.url}/inbox`);
    const task = items(page).filter({ hasText: 'Send the brochure' });
    await task.click();
    await page.keyboard.press('e');
    await expect.poll(() => task.count()).toBe(0);
    await page.getByRole('button', { name: 'Undo' }).click();
    await task.waitFor();
    const { body } = await must(marketer.send('get', '/me/work?only=tasks'));
    expect(body.tasks).toMatchObject([{ task: { title: 'Send the brochure', status: 'open' } }]);
    await page.context().close();
  });

  it('puts news off, and keeps what is done', async () => {
    const lead = await newLead(app);
    const { person } = await app.calls('lin.yue');
    await must(
      (await app.calls('admin'))
        .send('post', `/cases/${lead}/comments`)
        .send({ text: 'Is the budget certain?', mentions: [person] }),
    );
    const page = await app.open('lin.yue');
    await page.goto(`${app.url}/inbox?view=news`);
    const news = items(page).filter({ hasText: 'mentioned' }).first();
    await news.click();
    await page.getByText('Is the budget certain?').first().waitFor();
    await page.keyboard.press('s');
    await page.getByRole('button', { name: 'Tomorrow morning' }).click();
    await page.getByText(/^Comes back/).waitFor();
    await page.getByRole('link', { name: 'Later' }).click();
    await items(page).filter({ hasText: 'mentioned' }).first().click();
    await page.getByRole('button', { name: 'Back to the inbox' }).click();
    await page.getByText('Back in the inbox.').waitFor();
    await page.getByRole('link', { name: /^News/ }).click();
    await news.click();
    await page.keyboard.press('e');
    await page.getByRole('link', { name: 'Done' }).click();
    await items(page).filter({ hasText: 'mentioned' }).first().waitFor();
    await page.context().close();
  });

  it('is worked off on a phone', async () => {
    await offerToZhao(1);
    const before = await casesOf('zhao.ming');
    const page = await app.open('zhao.ming', {
      width: 390,
      height: 844,
      touch: true,
      locale: 'zh-CN',
    });
    await page.goto(`${app.url}/inbox`);
    await items(page).first().tap();
    await page.getByRole('button', { name: '接收' }).tap();
    await page.getByText(/^已接收/).waitFor();
    await page.getByText('暂无待办').waitFor();
    expect(await casesOf('zhao.ming')).toBe(before + 1);
    await page.context().close();
  });
});
