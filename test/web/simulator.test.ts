import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { newLead } from './support/cases.ts';
import { panel, press } from './support/hands.ts';
import { actAs, beginWith, happened } from './support/playing.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

describe('the simulator', () => {
  it('lets time pass over a copy of a case, takes a step back, and saves what was played as an example', async () => {
    const id = await newLead(app);
    const admin = await app.calls('admin');
    const draft = (
      await must(admin.send('post', '/definition-drafts').send({ title: 'Faster handoffs' }))
    ).body;
    const page = await app.open('admin');
    await page.goto(`${app.url}/simulator?draft=${draft.id}`);
    const { name } = (await must(admin.send('get', `/cases/${id}`))).body;
    await beginWith(page, String(name));
    await page.getByRole('heading', { name: 'Simulation: Draft “Faster handoffs”' }).waitFor();

    await actAs(page, 'Lin Yue');
    await press(page, 'Qualify');
    await press(panel(page), 'Qualify');
    await happened(page, /was offered to/).waitFor();
    await happened(page, 'has to answer').waitFor();

    await press(page, 'Let it pass');
    await page.getByRole('menuitem', { name: '1 working hour' }).click();
    await happened(page, /^Time passed from/).waitFor();
    await press(page, 'Step back');
    await happened(page, /^Time passed from/).waitFor({ state: 'detached' });

    await press(page, 'Save as example');
    const dialog = panel(page);
    await dialog.getByRole('textbox', { name: 'What does it show?' }).fill('A lead is offered');
    await press(dialog, 'Save');
    await dialog.getByText('definitions/examples/a-lead-is-offered.yaml').waitFor();
    await dialog.getByRole('link', { name: 'Review the draft' }).click();
    await page.getByRole('heading', { name: 'Review “Faster handoffs”' }).waitFor();
    const real = (await must(admin.send('get', `/cases/${id}`))).body;
    expect(real.stage).toBe('lead');
  }, 60_000);
});
