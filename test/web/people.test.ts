import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

describe('people', { timeout: 90_000 }, () => {
  it('are found, added, given places, and shown how they work', async () => {
    const page = await app.open('admin');
    await page.goto(`${app.url}/people`);
    await page.getByRole('searchbox').fill('zhou');
    await page.getByRole('link', { name: '周杰 Zhou Jie' }).waitFor();
    await expect.poll(() => page.getByRole('row').count()).toBe(2);

    await page.getByRole('button', { name: 'Add a person' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Ada Newcomer');
    await dialog.getByRole('textbox', { name: 'E-mail' }).fill('ada@lantern.example');
    await dialog.getByRole('button', { name: /Role/ }).click();
    await page.getByRole('option', { name: 'Marketer' }).click();
    await dialog.getByRole('button', { name: /Language/ }).click();
    await page.getByRole('option', { name: 'Chinese' }).click();
    await dialog.getByRole('button', { name: 'Add a person' }).click();
    await page.getByRole('heading', { level: 1, name: 'Ada Newcomer' }).waitFor();
    await page.getByRole('cell', { name: 'Marketer' }).waitFor();

    await page.getByRole('button', { name: 'Edit' }).first().click();
    await dialog.getByRole('button', { name: 'Add a department' }).click();
    await dialog.getByRole('region', { name: 'Departments' }).getByRole('button').nth(1).click();
    await page.getByRole('option', { name: 'Marketing' }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('cell', { name: 'Marketing' }).waitFor();
    await page.context().close();
  });

  it('are away with somebody to stand in, as they say themselves', async () => {
    const page = await app.open('li.wei');
    await page.goto(`${app.url}/settings?tab=absences`);
    await page.getByRole('button', { name: 'Add an absence' }).click();
    const dialog = page.getByRole('dialog', { name: 'Add an absence of 李伟 Li Wei' });
    const type = async (field: string, date: string): Promise<void> => {
      await dialog.getByRole('group', { name: field }).getByRole('spinbutton').first().focus();
      await page.keyboard.type(date);
    };
    await type('First day', '30112026');
    await type('Last day', '04122026');
    const standIn = dialog.getByRole('combobox', { name: 'Stands in' });
    await standIn.fill('Zhou');
    await page.getByRole('option', { name: /Zhou Jie/ }).click();
    await dialog.getByRole('button', { name: 'Save' }).click();
    await page.getByText('李伟 Li Wei is away: 30 Nov 2026 – 4 Dec 2026.').waitFor();
    await page.getByText('周杰 Zhou Jie stands in').waitFor();
    const me = await must((await app.calls('li.wei')).send('get', '/me'));
    const own = await must((await app.calls('li.wei')).send('get', `/people/${me.body.id}`));
    expect(own.body.absences).toMatchObject([
      { from: '2026-11-29T16:00:00.000Z', to: '2026-12-04T16:00:00.000Z' },
    ]);

    await page.getByRole('button', { name: 'Add an absence' }).click();
    await type('First day', '04122026');
    await dialog.getByRole('button', { name: 'Save' }).click();
    const overlap = 'There is an absence from 30 Nov 2026, 00:00 to 5 Dec 2026, 00:00 already.';
    await dialog.getByText(overlap).waitFor();
    await dialog.getByRole('button', { name: 'Cancel' }).click();
    const { body } = await must((await app.calls('admin')).send('get', '/audit?limit=20'));
    expect(body.items).toContainEqual(expect.objectContaining({ action: 'absence added' }));
    await page.context().close();
  });

  it('are deactivated after a question, and their rights are put into words', async () => {
    const page = await app.open('admin');
    await page.goto(`${app.url}/people`);
    await page.getByRole('link', { name: '陈晨 Chen Chen' }).click();
    await page.getByRole('button', { name: 'More' }).click();
    await page.getByRole('menuitem', { name: 'Deactivate' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Deactivate' }).click();
    await page.getByText('Inactive').waitFor();

    await page.goto(`${app.url}/access`);
    const seller = page.getByRole('row', { name: /^Account executive/ });
    await seller.getByText(/Owner is oneself/).waitFor();
    await page.goto(`${app.url}/access?tab=see-as`);
    await page.getByRole('combobox', { name: 'Person' }).fill('Li Wei');
    await page.getByRole('option', { name: /Li Wei/ }).click();
    await page.getByRole('button', { name: 'See as this person' }).click();
    await page
      .getByText(/Li Wei/)
      .first()
      .waitFor();
    await expect.poll(() => page.getByRole('link', { name: 'Access' }).count()).toBe(0);
    await page.context().close();
  });
});
