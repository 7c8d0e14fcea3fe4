import { setTimeout as sleep } from 'node:timers/promises';
import type { Page } from 'playwright-core';
import { must } from '../../test/http/support/world.ts';
import { openApp, type App } from '../../test/web/support/app.ts';
import { newLead } from '../../test/web/support/cases.ts';
import { openLeads } from '../large/open-leads.ts';
import { benchRow, median, type BenchRow } from '../result.ts';

const cases = 10_000;
const visits = 5;
const moves = 15;

/**
 * In a real browser: how soon somebody who owns ten thousand open cases goes through his inbox with the keys, from the
 * address on; and how long after one person began a move another sees what came of it.
 */
export async function measureInbox(scale: number): Promise<BenchRow[]> {
  const app = await openApp();
  try {
    const count = Math.round(cases * scale);
    await openLeads(app, count, 'sun.yue');
    // He has been told of all of them before he comes.
    const { store } = app.baton.services;
    while ((await store.countPendingEffects()) > 0) await sleep(200);
    const page = await app.open('sun.yue');
    const first = await interactive(app, page, '/inbox?view=cases');
    const again: number[] = [];
    for (let visit = 0; visit < visits; visit += 1)
      again.push(await interactive(app, page, '/inbox?view=cases'));
    const delays = await delaysTo(app);
    const of = `inbox with ${count.toLocaleString('en')} cases`;
    return [
      row(`First visit: ${of}, until the keys go through it`, first, 2000),
      row(`Later visit: ${of}, until the keys go through it`, median(again), 1000),
      row('From one person’s move to another’s screen, half of them', median(delays), 1000),
      row('From one person’s move to another’s screen, the slowest', Math.max(...delays), 1000),
    ];
  } finally {
    await app.close();
  }
}

function row(name: string, value: number, target: number): BenchRow {
  return benchRow({ name, value, unit: 'ms', target, better: 'lower' });
}

/** Milliseconds from the address until an arrow key moves through the list. */
async function interactive(app: App, page: Page, path: string): Promise<number> {
  const began = Date.now();
  await page.goto(app.url + path, { waitUntil: 'commit' });
  const list = page.getByRole('listbox', { name: /Inbox/ });
  await list.getByRole('option').nth(2).waitFor({ timeout: 60_000 });
  await list.focus();
  await page.keyboard.press('ArrowDown');
  await list.locator('[aria-selected="true"][aria-posinset="2"]').waitFor();
  return Date.now() - began;
}

/**
 * Milliseconds from the request of a move until its offer stands in the inbox of Zhao Ming, to whom all go, since Sun
 * Yue has so much to do.
 */
async function delaysTo(app: App): Promise<readonly number[]> {
  const page = await app.open('zhao.ming');
  await page.goto(`${app.url}/inbox`);
  await page.getByRole('heading', { name: 'Inbox' }).waitFor();
  const marketer = await app.calls('lin.yue');
  const delays: number[] = [];
  for (let move = 0; move < moves; move += 1) {
    const id = await newLead(app, { region: 'north' });
    const { body: lead } = await must(marketer.send('get', `/cases/${id}`));
    // What the preparation changed is on the screen before the clock begins.
    await page.waitForTimeout(1500);
    const seen = page.waitForFunction(appeared, String(lead.name), { polling: 'raf' });
    const began = Date.now();
    await must(marketer.send('post', `/cases/${id}/moves/qualify`).send({}));
    delays.push(((await (await seen).jsonValue()) as number) - began);
  }
  return delays;
}

/** Runs in the page: when the text stood in the list, by the clock of the machine. */
function appeared(text: string): number | false {
  const page = globalThis as unknown as { document: { body: { innerText: string } } };
  return page.document.body.innerText.includes(text) && Date.now();
}
