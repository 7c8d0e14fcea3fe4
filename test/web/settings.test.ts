import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

describe('one’s own settings', { timeout: 90_000 }, () => {
  it('change the language of the whole app at once', async () => {
    const page = await app.open('lin.yue', { locale: 'en' });
    await page.goto(`${app.url}/settings`);
    await page.getByRole('button', { name: /Language/ }).click();
    await page.getByRole('option', { name: 'Chinese' }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByRole('heading', { level: 1, name: '设置' }).waitFor();
    await page.getByRole('radio', { name: '深色' }).check({ force: true });
    await expect.poll(() => page.evaluate('document.documentElement.dataset.theme')).toBe('dark');
    await page.context().close();
  });

  it('say how one is told, with quiet hours and muted funnels', async () => {
    const page = await app.open('zhao.ming');
    await page.goto(`${app.url}/settings?tab=messages`);
    await page.getByText('Quiet hours', { exact: true }).click();
    await page.getByRole('checkbox', { name: 'Lead to contract' }).check({ force: true });
    await page.getByRole('button', { name: /E-mail/ }).click();
    await page.getByRole('option', { name: /now and then/ }).click();
    await page.getByRole('button', { name: 'Save' }).click();
    await page.getByText('Saved.').waitFor();
    const calls = await app.calls('zhao.ming');
    const { body } = await must(calls.send('get', `/people/${calls.person}`));
    expect(body.messages).toMatchObject({
      quiet: { from: '22:00', to: '07:00' },
      muted: ['lead-to-contract'],
    });
    expect(Object.values(body.messages.channels)).toEqual(['digest']);
    await page.context().close();
  });

  it('make a token that is shown once and can be ended, and set a password', async () => {
    const page = await app.open('li.wei');
    await page.goto(`${app.url}/settings?tab=security`);
    await page.getByRole('button', { name: 'New token' }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByRole('textbox', { name: 'Name' }).fill('Nightly export');
    expect(await dialog.getByRole('checkbox', { name: 'Read what you may see' }).count()).toBe(1);
    expect(await dialog.getByRole('checkbox', { name: 'Publish definitions' }).count()).toBe(0);
    await dialog.getByRole('button', { name: 'Make the token' }).click();
    const secret = dialog.getByRole('textbox', { name: 'Secret' });
    const token = await secret.inputValue();
    const answer = await fetch(`${app.url}/api/v1/me`, {
      headers: { Authorization: `Bearer ${token}` },
    });
    expect(answer.status).toBe(200);
    await dialog.getByRole('button', { name: 'Close' }).click();
    await page.getByRole('button', { name: 'End Nightly export' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'End token' }).click();
    await page.getByText('No tokens.').waitFor();

    await page.getByLabel('New password').fill('short');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByRole('alert').waitFor();
    await page.getByLabel('New password').fill('a long and quiet sentence');
    await page.getByRole('button', { name: 'Set the password' }).click();
    await page.getByText('The password is set.').waitFor();
    await page.context().close();
  });

  it('tell where one is signed in, and sign out there alone', async () => {
    const elsewhere = await app.open('chen.chen');
    const page = await app.open('chen.chen');
    await page.goto(`${app.url}/settings?tab=security`);
    const sessions = page.locator('section', { hasText: 'Signed in' });
    await sessions.getByText('This session').waitFor();
    await sessions.getByRole('button', { name: /^Sign out .* signed in/ }).click();
    await page.getByText('The session has ended.').waitFor();
    await elsewhere.reload();
    await elsewhere.getByLabel('E-mail').waitFor();
    await page.reload();
    await page.getByRole('heading', { name: 'Signed in' }).waitFor();
    await elsewhere.context().close();
    await page.context().close();
  });
});
