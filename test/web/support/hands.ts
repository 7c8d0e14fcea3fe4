import type { Locator, Page } from 'playwright-core';

/** A page, or a part of it such as a panel. */
type Place = Page | Locator;

/** The panel or dialog that is open. */
export function panel(page: Page): Locator {
  return page.getByRole('dialog').last();
}

export function button(place: Place, name: string | RegExp): Locator {
  return place.getByRole('button', { name, exact: true });
}

export async function press(place: Place, name: string | RegExp): Promise<void> {
  await button(place, name).click();
}

/** Finds something by typing, and takes it from the list. */
export async function pick(place: Place, field: string | RegExp, text: string): Promise<void> {
  const box = place.getByRole('combobox', { name: field });
  await box.fill(text);
  const page = 'page' in place ? place.page() : place;
  await page
    .getByRole('option', { name: new RegExp(text) })
    .first()
    .click();
}

/** Chooses one of a few, whether they stand in a list or are all in sight. */
export async function choose(place: Place, field: string, option: string): Promise<void> {
  const group = place.getByRole('radiogroup', { name: field });
  const list = place.getByRole('button', { name: new RegExp(`${field}\\s*\\*?$`) });
  await group.or(list).first().waitFor();
  if ((await group.count()) > 0) return group.getByText(option, { exact: true }).click();
  await list.click();
  const page = 'page' in place ? place.page() : place;
  await page.getByRole('option', { name: option, exact: true }).click();
}

/** Types a day into a date field, part by part. */
export async function typeDate(place: Place, field: string, day: Date): Promise<void> {
  const group = place.getByRole('group', { name: field });
  await group.getByRole('spinbutton').first().click();
  const page = 'page' in place ? place.page() : place;
  const parts = [day.getDate(), day.getMonth() + 1, day.getFullYear()];
  const text = parts.map((part) => String(part).padStart(2, '0')).join('');
  await page.keyboard.type(text);
}
