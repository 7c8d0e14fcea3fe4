import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from './support/app.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

describe('operations', { timeout: 90_000 }, () => {
  it('tell how the server is doing, and hold its data against the journals', async () => {
    const page = await app.open('admin');
    await page.goto(`${app.url}/operations`);
    await page.getByText('Effects waiting').waitFor();
    await page.getByRole('cell', { name: 'Timers' }).waitFor();
    await page.getByRole('button', { name: 'Check the data' }).click();
    await page.getByText(/^All is whole/).waitFor();
    await page.context().close();
  });

  it('run a job at once, and make, give out and delete a backup', async () => {
    const page = await app.open('admin');
    await page.goto(`${app.url}/operations?tab=jobs`);
    await page.getByRole('button', { name: 'Run now: Clear used links' }).click();
    await page.getByText('“Clear used links” begins.').waitFor();
    const job = page.getByRole('row', { name: /Clear used links/ });
    await job.getByText('Done').waitFor();

    await page.getByRole('tab', { name: 'Backups' }).click();
    await page.getByRole('button', { name: 'Make a backup' }).click();
    const loading = page.waitForEvent('download');
    await page.getByRole('link', { name: /^Download baton-/ }).click();
    expect((await loading).suggestedFilename()).toMatch(/^baton-.*\.backup$/);
    await page.getByRole('button', { name: /^Delete baton-/ }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Delete backup' }).click();
    await page.getByText('No backup yet').waitFor();

    await page.getByRole('tab', { name: 'Audit trail' }).click();
    await page.getByRole('button', { name: /What was done/ }).click();
    await page.getByRole('option', { name: 'Backup downloaded' }).click();
    await expect.poll(() => page.getByRole('row').count()).toBe(2);
    await page.context().close();
  });

  it('try what was given up again', async () => {
    const { store } = app.baton.services;
    const delivery = {
      key: 'lost',
      channel: 'mail',
      case: '',
      created: Date.now(),
      due: Date.now(),
      attempts: 7,
      payload: {},
    };
    await store.addDeliveries([{ ...delivery, due: Date.now() + 3_600_000 }]);
    const later = Date.now() + 7_200_000;
    await store.claimDeliveries({
      owner: 'test',
      now: later,
      until: later + 1,
      limit: 10,
      except: [],
    });
    await store.buryDelivery('test', 'lost', Date.now(), 'The mail server refused it.');
    const page = await app.open('admin');
    await page.goto(`${app.url}/operations?tab=dead`);
    const row = page.getByRole('row', { name: /The mail server refused it/ });
    await row.getByRole('button', { name: 'Try again' }).click();
    await page.getByText('It is tried again.').waitFor();
    await row.waitFor({ state: 'detached' });
    await page.context().close();
  });

  it('say why a channel could not send a test message', async () => {
    const page = await app.open('admin');
    await page.goto(`${app.url}/channels`);
    const mail = page.getByRole('region', { name: 'E-mail' });
    await mail.getByText('The secret MAIL_SERVER is not set on the server.').waitFor();
    await mail.getByRole('button', { name: 'Send me a test message' }).click();
    await mail.getByRole('alert').waitFor();
    await mail.getByRole('button', { name: 'Pause' }).click();
    await page.getByRole('dialog').getByRole('button', { name: 'Pause' }).click();
    await mail.getByRole('button', { name: 'Continue' }).waitFor();
    await page.context().close();
  });
});
