import type { Page } from 'playwright-core';
import type { App, Look } from './app.ts';
import { untilRead } from './reading.ts';
import type { PageState } from './state.ts';

/** Opens a window and brings it into a state; the caller closes its context. */
export async function reachState(app: App, state: PageState, look: Look): Promise<Page> {
  const page = await windowFor(app, state.as, look);
  await bringInto(page, app, state);
  return page;
}

/** A window of somebody's, or of nobody's. */
export function windowFor(app: App, as: string | undefined, look: Look): Promise<Page> {
  return as === undefined ? app.visit(look) : app.open(as, look);
}

/** Brings a window that is open into a state. */
export async function bringInto(page: Page, app: App, state: PageState): Promise<void> {
  const path = typeof state.path === 'string' ? state.path : await state.path(app);
  await page.goto(app.url + path);
  await page.locator('h1').first().waitFor();
  await untilRead(page);
  await state.prepare?.(page, app);
  await uncovered(page);
  await page.evaluate('document.fonts.ready.then(() => undefined)');
}

/** On a phone what opens with a field to type in stays invisible for a moment, until its keyboard has come. */
async function uncovered(page: Page): Promise<void> {
  await page
    .locator('[data-rac][style*="clip-path: inset(50%)"]')
    .first()
    .waitFor({ state: 'detached' });
}
