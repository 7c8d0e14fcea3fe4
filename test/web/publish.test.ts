import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { panel, press } from './support/hands.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

const funnel = 'definitions/funnels/lead-to-contract.yaml';

async function draftWith(title: string, change: (text: string) => string): Promise<string> {
  const admin = await app.calls('admin');
  const { id } = (await must(admin.send('post', '/definition-drafts').send({ title }))).body;
  const file = `/definition-drafts/${id}/file?path=${funnel}`;
  const { content, revision } = (await must(admin.send('get', file))).body;
  await must(admin.send('put', file).send({ content: change(String(content)), revision }));
  return String(id);
}

async function review(draft: string): Promise<Page> {
  const page = await app.open('admin');
  await page.goto(`${app.url}/build/${draft}/review`);
  await page.getByRole('tab', { name: /^Changes/ }).waitFor();
  return page;
}

describe('publishing a draft', () => {
  it('says what stands in the way, with the way to its line', async () => {
    const draft = await draftWith('Wrong', (text) => text.replace('to: qualified', 'to: qualifed'));
    const page = await review(draft);
    await page.getByText('There is no stage').waitFor();
    const link = page.getByRole('link', { name: /lead-to-contract\.yaml · line/ });
    expect(await link.getAttribute('href')).toContain(`/build/${draft}?file=`);
    await press(page, 'Publish…');
    await page.getByText('Mend the problems first.').first().waitFor();
  });

  it('is brought up to a release published since, and asks which of two texts to keep', async () => {
    const mine = await draftWith('Mine', (text) =>
      text.replace('Call within the hour.', 'Call today.'),
    );
    const theirs = await draftWith('Theirs', (text) =>
      text.replace('Call within the hour.', 'Write.'),
    );
    const admin = await app.calls('admin');
    const { revision } = (await must(admin.send('get', `/definition-drafts/${theirs}`))).body;
    const body = { message: 'Leads are written to', revision };
    await must(admin.send('post', `/definition-drafts/${theirs}/publish`).send(body));

    const page = await review(mine);
    await press(page, 'Bring up to date');
    await page.getByText(/Release 2 changed the same lines/).waitFor();
    await page.getByRole('row', { name: /Write\./ }).waitFor();
    await press(page, 'Keep the draft’s text');
    await page.getByText('Based on release 2, which applies now').waitFor();
    await page.getByText(/reworded: “Call today\.” instead of “Write\.”/).waitFor();
  });

  it('takes an earlier release up again as a draft', async () => {
    const page = await app.open('admin');
    await page.goto(`${app.url}/releases`);
    await page.getByRole('link', { name: 'Release 1' }).click();
    await page.getByText('This is the first release.').waitFor();
    await press(page, 'Use as draft');
    await press(panel(page), 'Use as draft');
    await page.waitForURL(/\/build\/.+/);
    await page.getByRole('heading', { name: 'Release 1 again' }).waitFor();
  });
});
