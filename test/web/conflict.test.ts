import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { newLead, openCase } from './support/cases.ts';
import { button } from './support/hands.ts';

let app: App;
beforeAll(async () => {
  app = await openApp();
}, 120_000);
afterAll(() => app.close());

describe('two people who change the same case', () => {
  it('see field by field what both did, and lose nothing', async () => {
    const id = await newLead(app);
    const [page, other] = [await openCase(app, 'lin.yue', id), await app.calls('chen.chen')];
    await button(page, 'Edit').first().click();
    const form = page.getByRole('dialog');
    const need = form.getByRole('textbox', { name: 'What the customer needs' });
    await need.fill('Ninety lamps, warm white.');
    const theirs = { need: 'Forty lamps.', score: 91 };
    await must(other.send('patch', `/cases/${id}`).send({ fields: theirs }));

    await form.getByRole('heading', { name: 'You both changed the same thing' }).waitFor();
    await form.getByText('陈晨 Chen Chen changed Lead score meanwhile. It is in here.').waitFor();
    expect(await form.getByRole('textbox', { name: 'Lead score' }).inputValue()).toBe('91');
    const conflict = form.getByRole('group', { name: 'What the customer needs' });
    for (const text of [
      'Sixty lamps for the new store.',
      'Ninety lamps, warm white.',
      'Forty lamps.',
    ])
      await conflict.getByText(text).waitFor();
    expect(await need.inputValue()).toBe('Ninety lamps, warm white.');
    expect(await form.getByRole('button', { name: 'Save' }).isDisabled()).toBe(true);
    await conflict.getByRole('button', { name: 'Keep yours for What the customer needs' }).click();
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    const { body } = await must(other.send('get', `/cases/${id}`));
    expect([body.need, body.score]).toEqual(['Ninety lamps, warm white.', 91]);
  });

  it('get on with what the other changed where it is something else, also from an old draft', async () => {
    const id = await newLead(app);
    const other = await app.calls('chen.chen');
    const begun = await must((await app.calls('lin.yue')).send('get', `/forms/cases/${id}/edit`));
    await must(
      (await app.calls('lin.yue'))
        .send('put', `/drafts?form=case/${id}/edit`)
        .send({ data: { fields: { score: 77 } }, revision: begun.body.revision }),
    );
    await must(other.send('patch', `/cases/${id}`).send({ fields: { need: 'Forty lamps.' } }));
    const page = await openCase(app, 'lin.yue', id);
    await button(page, 'Edit').first().click();
    const form = page.getByRole('dialog');
    await form.getByText(/Chen Chen changed What the customer needs meanwhile/).waitFor();
    expect(await form.getByRole('textbox', { name: 'Lead score' }).inputValue()).toBe('77');
    await form.getByRole('button', { name: 'Save' }).click();
    await form.waitFor({ state: 'detached' });
    const { body } = await must(other.send('get', `/cases/${id}`));
    expect([body.need, body.score]).toEqual(['Forty lamps.', 77]);
  });
});
