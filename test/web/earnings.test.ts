import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from './support/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp({ samples: 120 });
}, 120_000);
afterAll(() => app.close());

describe('my earnings', () => {
  it('say what a deal would pay, with how that comes about', async () => {
    const page = await app.open('li.wei');
    await page.goto(`${app.url}/earnings`);
    await page.getByRole('heading', { name: 'Quota and tiers' }).waitFor();
    await page.getByRole('textbox', { name: 'Worth' }).fill('100,000');
    await page.getByRole('button', { name: 'Calculate' }).click();
    await page.getByText('Then in all:').waitFor();
    const how = page.getByText('How it comes about').first();
    await how.click();
    const reason = page.getByText(/This would pay ¥[\d,.]+ more/);
    expect(await reason.isVisible()).toBe(true);
  });

  it('explain a line down to the facts, and take an objection to it', async () => {
    const page = await app.open('zhou.jie');
    await page.goto(`${app.url}/earnings`);
    await page
      .getByRole('button', { name: /^Why\? Tier/ })
      .first()
      .click();
    const why = page.getByRole('dialog');
    // Which of his lines comes first depends on the turn of the sellers in the sample year.
    const tiers = /^Tier (1, above ¥0\.00 up to ¥800,000\.00: 4|2, above ¥800,000\.00: 6)%/;
    await why.getByText(tiers).waitFor();
    await page.keyboard.press('Escape');
    await page
      .getByRole('button', { name: /^Object to “Tier/ })
      .first()
      .click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox').fill('The contract says 5 %.');
    await dialog.getByRole('button', { name: 'Send objection' }).click();
    await page.getByText('Your objection was sent', { exact: false }).waitFor();
    await page.getByRole('listitem').filter({ hasText: 'The contract says 5 %.' }).waitFor();
    const disputes = await (await app.calls('zhou.jie')).send('get', '/disputes');
    expect(disputes.body.items).toMatchObject([{ status: 'open', says: 'The contract says 5 %.' }]);
  });

  it('show a manager those who report to him, and nobody without a plan anything', async () => {
    const page = await app.open('wang.fang');
    await page.goto(`${app.url}/earnings`);
    await page.getByRole('button', { name: /Person/ }).click();
    await page.getByRole('option', { name: /Li Wei/ }).click();
    await page.getByRole('heading', { name: /Li Wei/, level: 1 }).waitFor();
    const lawyer = await app.open('he.jing');
    await lawyer.goto(`${app.url}/earnings`);
    await lawyer.getByText('You take part in no incentive plan').waitFor();
    expect(await lawyer.getByRole('heading', { name: 'Quota and tiers' }).count()).toBe(0);
  });
});
