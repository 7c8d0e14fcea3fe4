import type { Locator, Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App, type Look } from './support/app.ts';
import { newLead, newProposal } from './support/cases.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

async function openBoard(who: string, look: Look = { width: 2500 }): Promise<Page> {
  const page = await app.open(who, look);
  await page.goto(`${app.url}/funnels/lead-to-contract`);
  await page.getByRole('article').first().waitFor();
  return page;
}

const column = (page: Page, title: string) =>
  page.getByRole('region', { name: new RegExp(`^${title}:`) });
const card = (within: Page | Locator, name: string) => within.getByRole('article', { name });

async function nameOf(id: string): Promise<string> {
  const caller = await app.calls('lin.yue');
  const { body } = await must(caller.send('get', `/cases/${id}`));
  return String(body.name);
}

/** As a hand does: pressed, moved in steps, let go. */
async function drag(page: Page, from: Locator, to: Locator): Promise<void> {
  await from.scrollIntoViewIfNeeded();
  const [start, end] = [await from.boundingBox(), await to.boundingBox()];
  if (!start || !end) throw new Error('nothing to drag');
  await page.mouse.move(start.x + 40, start.y + 60);
  await page.mouse.down();
  await page.mouse.move(start.x + 60, start.y + 70, { steps: 3 });
  await page.mouse.move(end.x + end.width / 2, end.y + 80, { steps: 6 });
}

describe('a card that is dragged', () => {
  it('goes at once where nothing is asked, and shows meanwhile where it may go', async () => {
    const id = await newLead(app);
    const name = await nameOf(id);
    const marketer = await app.calls('lin.yue');
    await must(marketer.send('post', `/cases/${id}/moves/lose`).send({ reason: 'timing' }));
    const page = await openBoard('zhao.ming');
    await drag(page, card(column(page, 'Lost'), name), column(page, 'Qualified'));
    await expect.poll(() => column(page, 'Qualified').getAttribute('data-landing')).toBe('open');
    expect(await column(page, 'Proposal').getAttribute('data-landing')).toBe('closed');
    await page.mouse.up();
    await page.getByText(`${name}: Revive.`).first().waitFor();
    await card(column(page, 'Qualified'), name).waitFor();
    const { body } = await must(marketer.send('get', `/cases/${id}`));
    expect(body.stage).toBe('qualified');
  });

  it('springs back where no move leads, and says why', async () => {
    const name = await nameOf(await newLead(app));
    const page = await openBoard('lin.yue');
    await drag(page, card(page, name), column(page, 'Proposal'));
    await page.mouse.up();
    const stays = card(column(page, 'Lead'), name);
    await stays.getByText('No move leads from “Lead” to “Proposal”.').waitFor();
    await stays.getByRole('button', { name: 'Put the note away' }).click();
    await expect.poll(() => stays.getByText('No move leads').count()).toBe(0);
  });

  it('says which rule refuses', async () => {
    const name = await nameOf(await newLead(app));
    const page = await openBoard('zhao.ming');
    await drag(page, card(page, name), column(page, 'Qualified'));
    await page.mouse.up();
    await card(column(page, 'Lead'), name)
      .getByText(/reserved for: .*Marketer/)
      .waitFor();
    expect(await card(column(page, 'Qualified'), name).count()).toBe(0);
  });

  it('opens the form of a move that asks for something', async () => {
    const name = await nameOf(await newLead(app));
    const page = await openBoard('lin.yue');
    await drag(page, card(page, name), column(page, 'Lost'));
    await page.mouse.up();
    const form = page.getByRole('dialog', { name: 'Lose' });
    await form.getByRole('radio', { name: 'Price' }).check({ force: true });
    await form.getByText(name, { exact: true }).waitFor();
    await form.getByRole('button', { name: 'Lose', exact: true }).click();
    await page.getByText(`${name}: Lose. Now in “Lost”.`).first().waitFor();
    await card(column(page, 'Lost'), name).waitFor();
    await expect.poll(() => card(column(page, 'Lead'), name).count()).toBe(0);
  });

  it('says so where the branch on which it is put does not apply, and where it went', async () => {
    const name = await nameOf(await newProposal(app, 60));
    const page = await openBoard('li.wei');
    await drag(page, card(column(page, 'Proposal'), name), column(page, 'Credit check'));
    const refusing = column(page, 'Lead').getByText('No move leads from “Proposal” to “Lead”.');
    await refusing.waitFor();
    await page.mouse.up();
    const form = page.getByRole('dialog', { name: 'Submit for review' });
    await form.getByText('Proposal', { exact: false }).first().waitFor();
    await form.getByRole('button', { name: 'Submit for review' }).click();
    const said = `${name} is now in “Legal review”: “Credit check” does not apply to it.`;
    await page.getByText(said).first().waitFor();
    await card(column(page, 'Legal review'), name).waitFor();
  });
});

describe('without a pointer', () => {
  it('a card is picked up, carried from column to column and put down', async () => {
    const id = await newLead(app);
    const name = await nameOf(id);
    const marketer = await app.calls('lin.yue');
    await must(marketer.send('post', `/cases/${id}/moves/lose`).send({ reason: 'timing' }));
    const page = await openBoard('zhao.ming');
    await card(page, name).getByRole('button', { name: 'Move by keyboard or pointer' }).focus();
    await page.keyboard.press('Space');
    const said = (text: string | RegExp) =>
      page.getByRole('status').filter({ hasText: text }).first().waitFor({ state: 'attached' });
    await said(`${name} is picked up and over Lost`);
    await expect.poll(() => column(page, 'Won').getAttribute('data-landing')).toBe('closed');
    for (const title of ['Won', 'Contract', 'Credit check', 'Legal review', 'Proposal']) {
      await page.keyboard.press('ArrowLeft');
      await said(`${title}: not possible.`);
    }
    await page.keyboard.press('ArrowLeft');
    await said(`${name} is over Qualified.`);
    await page.keyboard.press('Space');
    await card(column(page, 'Qualified'), name).waitFor();
    const stage = async () => (await must(marketer.send('get', `/cases/${id}`))).body.stage;
    await expect.poll(stage).toBe('qualified');
  });

  it('the moves of a card are a menu, with why some are closed', async () => {
    const name = await nameOf(await newLead(app));
    const page = await openBoard('zhao.ming');
    await page.getByRole('link', { name }).focus();
    await page.keyboard.press('m');
    const menu = page.getByRole('menu', { name: `Move ${name} to…` });
    await menu.getByText(/reserved for: .*Marketer/).waitFor();
    expect(
      await menu.getByRole('menuitem', { name: /^Qualify/ }).getAttribute('aria-disabled'),
    ).toBe('true');
    await menu.getByRole('menuitem', { name: 'Lose' }).press('Enter');
    await page.getByRole('dialog', { name: 'Lose' }).waitFor();
  });

  it('one goes from card to card with j, k, h and l', async () => {
    const page = await openBoard('lin.yue');
    await page.locator('body').press('j');
    const focused = () => page.locator(':focus').textContent();
    const first = await focused();
    await page.keyboard.press('j');
    expect(await focused()).not.toBe(first);
    await page.keyboard.press('k');
    expect(await focused()).toBe(first);
  });
});

describe('a board', () => {
  it('follows what others do, and is searched', async () => {
    const page = await openBoard('lin.yue');
    const id = await newLead(app);
    const name = await nameOf(id);
    await card(column(page, 'Lead'), name).waitFor();
    await page.getByRole('searchbox', { name: 'Search this list' }).fill('no such thing');
    await page.getByText('No case fits these filters').waitFor();
    await page.getByRole('searchbox', { name: 'Search this list' }).fill(name.slice(-6));
    await card(page, name).waitFor();
    await expect.poll(() => page.getByRole('article').count()).toBe(1);
  });

  it('shows one column at a time on a phone', async () => {
    await newLead(app);
    const page = await openBoard('lin.yue', { width: 390, height: 844, touch: true });
    await expect.poll(() => page.getByRole('region', { name: /: \d+$/ }).count()).toBe(1);
    await page.getByRole('button', { name: /Stage/ }).click();
    await page.getByRole('option', { name: /^Lost/ }).click();
    await column(page, 'Lost').waitFor();
  });
});
