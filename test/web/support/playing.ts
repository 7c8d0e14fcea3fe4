import type { Locator, Page } from 'playwright-core';
import { pick, press } from './hands.ts';

/** Begins to play a copy of a real case, which is found by its name. */
export async function beginWith(page: Page, name: string): Promise<void> {
  await pick(page, /copy of a case/, name);
  await press(page, 'Begin');
}

/** Acts in the simulator as somebody who is found by a part of his name. */
export async function actAs(page: Page, name: string): Promise<void> {
  const field = page.getByRole('combobox', { name: 'Acting as' });
  await field.fill(name);
  await page.getByRole('option', { name: new RegExp(name) }).click();
}

/** Acts as the one whose turn it is. */
export async function actAsNext(page: Page): Promise<void> {
  await page.getByText('It is the turn of').locator('..').getByRole('button').first().click();
}

/** What a step or answer is called in the list of what happened. */
export function happened(page: Page, text: string | RegExp): Locator {
  return page.getByRole('region', { name: 'What happened' }).getByText(text).first();
}
