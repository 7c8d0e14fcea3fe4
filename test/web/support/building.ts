import type { Locator, Page } from 'playwright-core';
import { press } from './hands.ts';

/** Opens one of the dialogs that ask for something new: `Add a stage`. */
export async function guide(page: Page, what: string): Promise<Locator> {
  await press(page, 'Add');
  await page.getByRole('menuitem', { name: what }).click();
  return page.getByRole('dialog', { name: what });
}

/** Sends what was asked for; the dialog closes when it is written. */
export async function addTo(dialog: Locator): Promise<void> {
  await press(dialog, 'Add');
  await dialog.waitFor({ state: 'detached' });
}
