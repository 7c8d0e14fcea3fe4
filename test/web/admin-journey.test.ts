import { readFile } from 'node:fs/promises';
import type { Page } from 'playwright-core';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { must } from '../http/support/world.ts';
import { openApp, type App } from './support/app.ts';
import { addTo, guide } from './support/building.ts';
import { newLead } from './support/cases.ts';
import { choose, panel, press } from './support/hands.ts';
import { actAs, actAsNext, beginWith, happened } from './support/playing.ts';

let app: App;
let running = '';
let page: Page;

beforeAll(async () => {
  app = await openApp();
  running = await qualifiedLead();
}, 120_000);
afterAll(() => app.close());

/** A lead with Zhao Ming of sales development; what it is called. */
async function qualifiedLead(): Promise<string> {
  const id = await newLead(app);
  const [admin, owner] = await Promise.all([app.calls('admin'), app.calls('zhao.ming')]);
  const override = { stage: 'qualified', reason: 'Agreed on the phone.' };
  await must(admin.send('post', `/cases/${id}/override`).send(override));
  await must(admin.send('post', `/cases/${id}/assign`).send({ owner: owner.person }));
  return id;
}

async function nameOf(id: string): Promise<string> {
  const admin = await app.calls('admin');
  return String((await must(admin.send('get', `/cases/${id}`))).body.name);
}

const funnel = 'definitions/funnels/lead-to-contract.yaml';
const commentsOf = (text: string) => text.match(/#.*$/gm) ?? [];

/** What is kept of a file of the draft. */
async function draftText(file: string): Promise<string> {
  const admin = await app.calls('admin');
  const draft = new URL(page.url()).pathname.split('/').at(-1);
  const path = `/definition-drafts/${draft}/file?path=${encodeURIComponent(file)}`;
  return String((await must(admin.send('get', path))).body.content);
}

/** Puts other words in the place of some of the text that is open. */
async function rewrite(file: string, words: string, instead: string): Promise<void> {
  await page.getByRole('textbox', { name: file }).focus();
  await page.keyboard.press('Control+f');
  await page.keyboard.type(words);
  await page.keyboard.press('Enter');
  await page.keyboard.press('Escape');
  await page.keyboard.insertText(instead);
}

describe('a change of how the company works, in the browser', { timeout: 60_000 }, () => {
  it('begins with an admin, who signs in by a link and opens a draft', async () => {
    const admin = await app.calls('admin');
    const link = (await must(admin.send('post', `/people/${admin.person}/links`).send({}))).body;
    page = await app.visit();
    await page.goto(`${app.url}/sign-in?link=${link.secret}`);
    await press(page, 'Sign in');
    await page.getByRole('heading', { level: 1, name: 'Inbox' }).waitFor();
    await page.goto(`${app.url}/build`);
    await press(page, 'New draft');
    await panel(page).getByLabel('What is it about?').fill('A trial before the proposal');
    await press(panel(page), 'Begin');
    await page.getByTestId('diagram').waitFor();
  });

  it('adds a stage with the move into it, a field, and a move that asks for the field', async () => {
    const stage = await guide(page, 'Add a stage');
    await stage.getByLabel('Title in English').fill('Trial');
    await stage.getByLabel('Title in Chinese').fill('试用');
    await choose(stage, 'After which stage', 'Qualified');
    await choose(stage, 'Department', 'Sales');
    await stage.getByLabel('How long a case may stay').fill('10 working days');
    await addTo(stage);
    await page.getByTestId('diagram').getByText('Trial').first().waitFor();

    const field = await guide(page, 'Add a field');
    await field.getByLabel('Title in English').fill('Trial result');
    await field.getByLabel('Title in Chinese').fill('试用结果');
    await choose(field, 'Type', 'Choice');
    await field.getByLabel('What can be chosen').fill('Convinced\nUndecided');
    await field.getByLabel('In Chinese, in the same order').fill('满意\n未定');
    await addTo(field);

    const move = await guide(page, 'Add a move');
    await move.getByLabel('Title in English').fill('Offer after trial');
    await move.getByLabel('Title in Chinese').fill('试用后报价');
    await choose(move, 'From', 'Trial');
    await choose(move, 'To', 'Proposal');
    await move.getByText('Trial result').click();
    await addTo(move);
  });

  it('has the new stage handed over to sales, and marketing paid for what comes of it', async () => {
    const handoff = await guide(page, 'Add a handoff');
    await handoff.getByLabel('Title in English').fill('Into the trial');
    await handoff.getByLabel('Title in Chinese').fill('进入试用');
    await choose(handoff, 'With which move is it offered\\?', 'Trial');
    await handoff.getByText('What the customer needs').click();
    await choose(handoff, 'Who works here', 'Account executive');
    await handoff.getByLabel('Reasons to reject').fill('Not convinced');
    await addTo(handoff);

    const plan = await guide(page, 'Add an incentive plan');
    await plan.getByLabel('Title in English').fill('Trial bonus');
    await choose(plan, 'Who is paid', 'Marketer');
    await plan.getByRole('textbox', { name: 'Quota' }).fill('200000');
    await addTo(plan);
    await page.getByRole('treegrid').getByText('Incentive plans').waitFor();
  });

  it('is written as a person would write it, beside the comments that stood there', async () => {
    const before = await readFile(new URL(`../../${funnel}`, import.meta.url), 'utf8');
    const after = await draftText(funnel);
    expect(commentsOf(after)).toEqual(commentsOf(before));
    const old = new Set(before.split('\n'));
    const added = after.split('\n').filter((line) => !old.has(line));
    expect(added.join('\n')).toMatchInlineSnapshot(`
      "    trial_result:
            title: { en: Trial result, zh-CN: 试用结果 }
            options: { convinced: { en: Convinced, zh-CN: 满意 }, undecided: { en: Undecided, zh-CN: 未定 } }
        trial:
          title: { en: Trial, zh-CN: 试用 }
          clock: { within: 10 working days }
        to-trial:
          title: { en: Trial, zh-CN: 试用 }
          to: trial
          handoff: into-the-trial
        offer-after-trial:
          title: { en: Offer after trial, zh-CN: 试用后报价 }
          from: trial
          ask: [trial_result]
        into-the-trial:
          title: { en: Into the trial, zh-CN: 进入试用 }
          checklist: [need]
          route: [{ to: { role: account-executive }, by: least loaded }]
          accept: { within: 1 working day, on silence: [remind, escalate to manager, offer to liaison] }
          reject: { reasons: { not-convinced: Not convinced }, back to: qualified }"
    `);
    expect(await draftText('definitions/incentives/trial-bonus.yaml')).toMatchInlineSnapshot(`
      "kind: Incentive
      id: trial-bonus
      title: Trial bonus
      for: { role: marketer }
      period: { every: quarter, zone: Asia/Shanghai }
      currency: CNY
      credit:
        when: { funnel: lead-to-contract, outcome: won }
        amount: =case.total
        split: [{ to: owner, share: 100 % }]
      quota: CNY 200000
      pays:
        tiers:
          - { up to: 100 % of quota, rate: 5 % }
          - { above: 100 % of quota, rate: 8 % }
      "
    `);
  });

  it('is previewed as the form of a role, which only reads the field until a policy says otherwise in YAML', async () => {
    const aside = page.getByRole('region', { name: 'Panel' });
    await aside.getByRole('tab', { name: 'Form', exact: true }).click();
    await choose(aside, 'Which form', 'Editing in “Trial”');
    await choose(aside, 'As', 'Account executive');
    await aside.getByText('Trial result', { exact: true }).waitFor();
    const field = aside.getByRole('button', { name: /Trial result$/ });
    expect(await field.count()).toBe(0);

    const tree = page.getByRole('navigation', { name: 'Definitions' });
    await tree.getByRole('searchbox').fill('Who sees deals');
    await tree.getByText('Who sees deals').click();
    const policy = 'definitions/policies/cases.yaml';
    await rewrite(policy, 'proposal, contract', 'trial, proposal, contract');
    await rewrite(policy, 'need, lines', 'need, trial_result, lines');
    await field.waitFor();
    await page.getByText('No problems').waitFor();
  });

  it('is played on a copy of a running case, as sales development and as sales', async () => {
    await page.getByRole('link', { name: 'Simulate' }).click();
    await beginWith(page, await nameOf(running));
    await actAs(page, 'Zhao Ming');
    await press(page, 'Trial');
    await press(panel(page), 'Trial');
    await happened(page, /was offered to/).waitFor();
    await actAsNext(page);
    await press(page, 'Accept');
    await press(panel(page), 'Accept');
    await happened(page, /accepted/).waitFor();
    await press(page, 'Offer after trial');
    await choose(panel(page), 'Trial result', 'Convinced');
    await press(panel(page), 'Offer after trial');
    await happened(page, /Proposal/).waitFor();
  });

  it('is read in words, with what it means for the cases that run, and published', async () => {
    await page.goto(`${app.url}/build`);
    await page.getByRole('link', { name: 'A trial before the proposal' }).click();
    await page.getByRole('link', { name: 'Review and publish' }).click();
    const changes = page.getByRole('tabpanel', { name: /^Changes/ });
    await changes.getByText(/trial/i).first().waitFor();
    await press(page, /lead-to-contract\.yaml/);
    await page
      .getByRole('row', { name: /Trial result/ })
      .first()
      .waitFor();
    await page.getByRole('tab', { name: /^Examples/ }).click();
    await page.getByText('Passed').first().waitFor();
    await page.getByRole('tab', { name: 'Impact' }).click();
    await page
      .getByRole('row', { name: /Lead to contract 1 Qualified 1 Follow the new release/ })
      .waitFor();
    await press(page, 'Publish…');
    const dialog = page.getByRole('dialog', { name: 'Publish as release 2' });
    await dialog.getByText(/1 running case stays on its release/).waitFor();
    await dialog.getByRole('textbox').fill('Customers try before they get an offer');
    await press(dialog, 'Publish');
    await page.getByRole('heading', { name: 'Release 2', exact: true }).waitFor();
  });

  it('reaches a sales person in her own language: the stage in her inbox, the field in her form', async () => {
    const id = await qualifiedLead();
    const [admin, developer] = await Promise.all([app.calls('admin'), app.calls('zhao.ming')]);
    await must(developer.send('post', `/cases/${id}/moves/to-trial`).send({}));
    const { body } = await must(admin.send('get', `/cases/${id}`));
    const [offer] = body.$standing.offers;
    const person = await must(admin.send('get', `/people/${offer.to.person.id}`));
    const seller = await app.open(String(person.body.email).split('@')[0] ?? '', {
      locale: 'zh-CN',
    });
    await seller.goto(`${app.url}/inbox`);
    await seller.getByRole('option', { name: /进入试用/ }).click();
    await press(seller, '接收');
    await seller
      .getByText(/已接收/)
      .first()
      .waitFor();
    await seller.goto(`${app.url}/cases/${id}`);
    await seller.getByRole('listitem').filter({ hasText: '试用' }).first().waitFor();
    await press(seller, '试用后报价');
    await choose(panel(seller), '试用结果', '满意');
    await press(panel(seller), '试用后报价');
    await seller.getByRole('tabpanel').getByText('试用结果').waitFor();
    await seller.getByRole('tabpanel').getByText('满意').waitFor();
  });
});
