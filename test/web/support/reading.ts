import type { Page, Request } from 'playwright-core';

/** What a page is reading now. */
const reading = new WeakMap<Page, Set<Request>>();

/** Keeps count of what a page reads, from now on. The stream of changes, which never ends, is none of it. */
export function watchReading(page: Page): void {
  const open = new Set<Request>();
  reading.set(page, open);
  page.on('request', (request) => {
    if (!request.url().includes('/api/v1/changes')) open.add(request);
  });
  page.on('requestfinished', (request) => open.delete(request));
  page.on('requestfailed', (request) => open.delete(request));
}

const moment = 50;

/** Nothing of the page is being read any more, and what was read is shown. */
export async function untilRead(page: Page): Promise<void> {
  const open = reading.get(page) ?? new Set();
  for (let quiet = 0; quiet < 2; quiet += 1) {
    while (open.size > 0) await page.waitForTimeout(moment);
    await page.locator('main [aria-busy="true"]').first().waitFor({ state: 'detached' });
    await page.waitForTimeout(moment);
    if (open.size > 0) quiet = -1;
  }
}
