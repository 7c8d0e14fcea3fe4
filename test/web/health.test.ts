import { afterAll, beforeAll, expect, it } from 'vitest';
import { openApp, type App } from './support/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp({ samples: 60 });
}, 120_000);
afterAll(() => app.close());

it('shows the departments against each other, and what stands behind a cell, by keyboard', async () => {
  const page = await app.open('wang.fang');
  await page.goto(`${app.url}/collaboration?period=last+12+months`);
  const cell = page.getByRole('button', { name: /^Marketing to Sales development: Accepted \d+%/ });
  await cell.focus();
  await page.keyboard.press('Enter');
  const sheet = page.getByRole('dialog', { name: 'Marketing → Sales development' });
  await sheet.getByText('First time right').waitFor();
  await sheet
    .getByText(/with 95% confidence/)
    .first()
    .waitFor();
  await page.keyboard.press('Escape');
  await sheet.waitFor({ state: 'detached' });
  await page.getByRole('tab', { name: 'Ways' }).click();
  await page.getByText('The way defined').first().waitFor();
  expect(page.url()).toContain('view=ways');
  expect(await page.getByRole('tab', { name: 'Make it simpler' }).count()).toBe(0);
});

it('shows whoever builds what might be left out, of one funnel', async () => {
  const page = await app.open('admin');
  await page.goto(`${app.url}/collaboration?period=last+12+months&view=simpler`);
  await page.getByText('Choose a funnel').waitFor();
  await page.getByRole('button', { name: /Funnel/ }).click();
  await page.getByRole('option', { name: 'Lead to contract' }).click();
  await page.getByRole('heading', { name: 'Approvals' }).waitFor();
  await page.getByText(/Looked at \d+ of \d+ cases/).waitFor();
});

const log = `<log xes.version="1849.2016"><trace>
  <event><string key="concept:name" value="Ask"/><string key="org:role" value="Sales"/>
    <date key="time:timestamp" value="2026-03-01T08:00:00Z"/></event>
  <event><string key="concept:name" value="Answer"/><string key="org:role" value="Desk"/>
    <date key="time:timestamp" value="2026-03-02T20:00:00Z"/></event></trace></log>`;

it('analyses a log of another system, and says where a file is none', async () => {
  const page = await app.open('admin');
  await page.goto(`${app.url}/collaboration`);
  await page.getByRole('link', { name: 'Analyse a log' }).click();
  const choose = async (content: string) => {
    const chooser = page.waitForEvent('filechooser');
    await page.getByRole('button', { name: 'Choose a file', exact: true }).click();
    const file = { name: 'log.xes', mimeType: 'application/xml', buffer: Buffer.from(content) };
    await (await chooser).setFiles(file);
  };
  await choose('no log');
  await page.getByRole('alert').waitFor();
  await choose(log);
  const handoffs = page.getByRole('table', { name: 'Who hands work to whom' });
  await handoffs.getByRole('cell', { name: 'Desk' }).waitFor();
  await page.getByText('median 1.5 d, mean 1.5 d, longest 1.5 d').waitFor();
});
