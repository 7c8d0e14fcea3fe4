import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { newLead, offeredLead, openCase } from './support/cases.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

const items = (page: Page) => page.getByRole('option');

/** Offers leads until Zhao Ming has one more; he and Sun Yue take turns. */
async function offerToZhao(): Promise<void> {
  const { receiver } = await offeredLead(app);
  if (receiver !== 'zhao.ming') await offeredLead(app);
}

async function openInbox(): Promise<Page> {
  const page = await app.open('zhao.ming');
  await page.goto(`${app.url}/inbox`);
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  return page;
}

describe('what others do', { timeout: 60_000 }, () => {
  it('appears on the screen by itself, in lists and on an open case', async () => {
    const page = await openInbox();
    await page.getByText('Nothing waits for you').waitFor();
    await offerToZhao();
    await items(page).first().waitFor();
    await expect.poll(() => page.title()).toMatch(/^\(1\) /);

    const lead = await newLead(app);
    const watcher = await openCase(app, 'lin.yue', lead);
    const admin = await app.calls('admin');
    await must(admin.send('patch', `/cases/${lead}`).send({ fields: { score: 91 } }));
    await watcher.getByText('91', { exact: true }).first().waitFor();
    await Promise.all([page.context().close(), watcher.context().close()]);
  });

  it('is caught up with after the network was away, and that it is away is said', async () => {
    await offerToZhao();
    const page = await openInbox();
    await items(page).first().waitFor();
    const before = await items(page).count();
    await page.context().setOffline(true);
    await page.getByText(/^No connection to the server/).waitFor();
    await offerToZhao();
    expect(await items(page).count()).toBe(before);
    await page.context().setOffline(false);
    await expect.poll(() => items(page).count(), { timeout: 15_000 }).toBe(before + 1);
    await expect.poll(() => page.getByText(/^No connection to the server/).count()).toBe(0);
    await page.context().close();
  });
});
