import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openApp, type App } from './support/app.ts';
import { addTo, guide } from './support/building.ts';
import { choose } from './support/hands.ts';

let app: App;
beforeAll(async () => {
  app = await openApp({ samples: 30 });
}, 120_000);
afterAll(() => app.close());

const funnelFile = 'definitions/funnels/lead-to-contract.yaml';

/** A draft of the administrator’s, opened; and what is kept of it. */
async function newDraft(title: string) {
  const admin = await app.calls('admin');
  const { body } = await admin.send('post', '/definition-drafts').send({ title });
  const path = `/definition-drafts/${String(body.id)}`;
  const page = await app.open('admin');
  await page.goto(`${app.url}/build/${String(body.id)}`);
  await page.getByTestId('diagram').waitFor();
  const textOf = async (file: string) => {
    const { body: kept } = await admin.send('get', `${path}/file?path=${encodeURIComponent(file)}`);
    return String(kept.content ?? '');
  };
  const problems = async () => {
    const { body: verdict } = await admin.send('get', `${path}/check`);
    return verdict.problems as readonly { readonly message: string }[];
  };
  return { page, textOf, problems };
}

/** Saving takes a moment; a busy machine takes more. */
const soon = { timeout: 20_000 };

describe('an admin with the mouse', () => {
  it('adds a field, lets a role change it, and sees it in the list of fields; to a record type, too', async () => {
    const { page, textOf, problems } = await newDraft('Delivery week');
    const panel = page.getByRole('region', { name: 'Panel' });
    const fields = panel.getByRole('list', { name: 'Fields' });
    const field = await guide(page, 'Add a field');
    await field.getByLabel('Title in English').fill('Delivery week');
    const rights = field.getByRole('region', { name: 'Who may do what with it' });
    await rights.getByText('Changed later by nobody yet').waitFor();
    await rights.getByText('Account executive (in Proposal and Contract)').click();
    await addTo(field);
    await fields.getByRole('listitem').filter({ hasText: 'Delivery weekTextNew' }).waitFor();
    await fields
      .getByRole('listitem')
      .filter({ hasText: 'Delivery week' })
      .getByText('Changed by Account executive')
      .waitFor(soon);
    expect(await textOf('definitions/policies/cases.yaml')).toContain(
      'decision_maker, delivery_week]',
    );
    await page.getByText('“Delivery week” was added.').waitFor();
    const toast = page.getByRole('alertdialog').filter({ hasText: 'was added' });
    await toast.getByRole('button', { name: 'Undo' }).click();
    await fields.getByText('Delivery week').waitFor({ state: 'detached' });
    const policies = () => textOf('definitions/policies/cases.yaml');
    await expect.poll(policies, soon).not.toContain('delivery_week');

    await page.getByRole('searchbox', { name: 'Find a definition' }).fill('Contact');
    await page.getByRole('treegrid').getByText('Contact', { exact: true }).click();
    await fields.getByText('Mobile').waitFor();
    await panel.getByRole('button', { name: 'Add a field' }).click();
    const other = page.getByRole('dialog', { name: 'Add a field' });
    await other.getByLabel('Title in English').fill('Birthday');
    await addTo(other);
    await fields.getByRole('listitem').filter({ hasText: 'BirthdayTextNew' }).waitFor();
    expect(await textOf('definitions/records/contact.yaml')).toContain('birthday:');
    expect(await problems()).toEqual([]);
  }, 120_000);

  it('draws a move from stage to stage, changes a stage by its form, and takes it back', async () => {
    const { page, textOf } = await newDraft('Straight to the contract');
    const diagram = page.getByTestId('diagram');
    const before = await textOf(funnelFile);
    const handle = (stage: string, end: 'source' | 'target') =>
      diagram.locator(`[data-id="${stage}"] .react-flow__handle.${end}`);
    await handle('lead', 'source').hover();
    await page.mouse.down();
    await handle('qualified', 'target').hover();
    await page.mouse.up();
    const dialog = page.getByRole('dialog', { name: 'Add a move' });
    await dialog.getByLabel('Title in English').fill('Skip ahead');
    await addTo(dialog);
    expect(await textOf(funnelFile)).toContain(
      '  skip-ahead:\n    title: Skip ahead\n    from: lead\n    to: qualified',
    );

    await diagram.getByText('Qualified', { exact: true }).click();
    const settings = page.getByRole('region', { name: 'Settings' });
    await settings.getByLabel('Title in English').fill('Well qualified');
    await settings.getByRole('button', { name: 'Save' }).click();
    await diagram.getByText('Well qualified').waitFor();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await page.getByRole('button', { name: 'Undo' }).first().click();
    await diagram.getByText('Qualified', { exact: true }).waitFor();
    await expect.poll(() => textOf(funnelFile), soon).toBe(before);
  }, 120_000);

  it('renames a stage with everything that names it, and removes one', async () => {
    const { page, textOf, problems } = await newDraft('Other names');
    await page.getByTestId('diagram').getByText('Qualified', { exact: true }).click();
    const settings = page.getByRole('region', { name: 'Settings' });
    await settings.getByLabel('Id').fill('ready');
    await settings.getByRole('button', { name: 'Rename the id' }).click();
    await expect.poll(() => textOf('definitions/policies/cases.yaml'), soon).toContain('"ready"');
    await expect.poll(problems, soon).toEqual([]);
    await settings.getByRole('button', { name: 'Stages and moves' }).click();
    await page.getByRole('button', { name: 'More for “Revive”' }).click();
    await page.getByRole('menuitem', { name: 'Remove' }).click();
    await page.getByRole('alertdialog').getByRole('button', { name: 'Remove' }).click();
    await expect.poll(() => textOf(funnelFile), soon).not.toContain('revive:');
  }, 120_000);
});

describe('an admin with the keyboard alone', () => {
  it('adds a field, writes YAML with completion, sees what is wrong at once, and leaves the editor', async () => {
    const { page, textOf } = await newDraft('By keyboard');
    await page.getByRole('button', { name: 'Add', exact: true }).focus();
    await page.keyboard.press('Enter');
    await page.keyboard.press('ArrowDown');
    await page.keyboard.press('Enter');
    await page.getByRole('dialog', { name: 'Add a field' }).waitFor();
    await page.keyboard.type('Competitor');
    await page.keyboard.press('Enter');
    await expect
      .poll(() => textOf(funnelFile), soon)
      .toContain('competitor: { type: text, title: Competitor }');

    const editor = page.getByRole('textbox', { name: funnelFile });
    await editor.focus();
    await page.keyboard.press('Control+f');
    await page.keyboard.type('role: marketer');
    await page.keyboard.press('Enter');
    await page.keyboard.press('Escape');
    await page.keyboard.press('End');
    await page.keyboard.press('Enter');
    await page.keyboard.type('owner: =case.comp');
    await page
      .getByRole('option', { name: /^company/ })
      .first()
      .waitFor();
    await page.keyboard.press('Enter');
    await page.keyboard.type('.nobody');
    await page.getByRole('button', { name: '1 problem' }).waitFor();
    await page.locator('.cm-lintRange-error').waitFor();
    await page.keyboard.press('Escape');
    await page.keyboard.press('Escape');
    await page.keyboard.press('Tab');
    expect(await editor.evaluate((element) => element.matches(':focus'))).toBe(false);
  }, 180_000);
});

describe('what a draft would come to', () => {
  it('is tried: a formula part by part, a document with a real case', async () => {
    const { page } = await newDraft('Tried');
    const panel = page.getByRole('region', { name: 'Panel' });
    await panel.getByRole('tab', { name: 'Formula' }).click();
    await panel.getByRole('combobox', { name: 'Tried with' }).click();
    await page.getByRole('option').first().click();
    await panel
      .getByLabel('Expression')
      .fill('case.stage in ["won", "lost"] || case.lines.size() > 0');
    await panel.getByRole('button', { name: 'Work it out' }).click();
    await panel.getByRole('row', { name: /case\.lines\.size\(\) a whole number/ }).waitFor();
    await panel.getByLabel('Expression').fill('case.sorce == "event"');
    await panel.getByRole('button', { name: 'Work it out' }).click();
    await panel.getByText(/sorce/).last().waitFor();

    await panel.getByRole('tab', { name: 'Document' }).click();
    await choose(panel, 'Document', 'Handoff sheet');
    await panel.getByRole('combobox', { name: 'Tried with' }).click();
    await page.getByRole('option').first().click();
    await panel.locator('iframe, [role="alert"]').first().waitFor({ timeout: 30_000 });
    expect(await panel.locator('iframe').count()).toBe(1);
  }, 120_000);
});
