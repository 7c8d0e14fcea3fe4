import type { Page } from 'playwright-core';
import { openApp, type App } from '../../test/web/support/app.ts';
import { openLeads } from '../large/open-leads.ts';
import { benchRow, median, type BenchRow } from '../result.ts';

const cards = 5_000;
const visits = 5;
const seconds = 10;
/** Three thousand pixels a second: faster than anybody reads. */
const pixelsPerFrame = 50;

/**
 * In a real browser: how soon a board of five thousand cards stands, and how many of its frames are late while its column
 * is scrolled, beside those that are late while the same browser scrolls as many lines of plain text.
 */
export async function measureBoard(scale: number): Promise<BenchRow[]> {
  const app = await openApp();
  try {
    const count = Math.round(cards * scale);
    await openLeads(app, count, 'lin.yue');
    const page = await app.open('lin.yue');
    await shown(app, page);
    const times: number[] = [];
    for (let visit = 0; visit < visits; visit += 1) times.push(await shown(app, page));
    const late = await lateFrames(page, '[data-cards]');
    await page.goto('about:blank');
    await page.setContent(plainList(count));
    const limit = await lateFrames(page, '#plain');
    const of = `board of ${count.toLocaleString('en')} cards`;
    return [
      benchRow({
        name: `Later visit: ${of}, until its cards stand`,
        value: median(times),
        unit: 'ms',
        target: 1000,
        better: 'lower',
      }),
      benchRow({
        name: `Scrolling a ${of}: frames dropped in a hundred (plain text: ${limit.toFixed(1)})`,
        value: late,
        unit: '%',
        target: 5,
        better: 'lower',
      }),
    ];
  } finally {
    await app.close();
  }
}

async function shown(app: App, page: Page): Promise<number> {
  const began = Date.now();
  await page.goto(`${app.url}/funnels/lead-to-contract`, { waitUntil: 'commit' });
  await page.getByRole('article').nth(4).waitFor();
  return Date.now() - began;
}

/** Of a hundred frames, those that were not drawn in time while the element was scrolled. */
async function lateFrames(page: Page, selector: string): Promise<number> {
  await page.locator(selector).first().waitFor();
  await page.waitForTimeout(1000);
  const asked = { selector, frames: seconds * 60, pixelsPerFrame };
  return page.evaluate(scrollAndCount, asked);
}

interface Asked {
  readonly selector: string;
  readonly frames: number;
  readonly pixelsPerFrame: number;
}

/** Runs in the page. */
function scrollAndCount({ selector, frames, pixelsPerFrame: pixels }: Asked): Promise<number> {
  const page = globalThis as unknown as {
    readonly document: { querySelector(selector: string): { scrollTop: number } | null };
    requestAnimationFrame(run: (at: number) => void): void;
  };
  const element = page.document.querySelector(selector);
  return new Promise((resolve) => {
    let begin: number | undefined;
    let drawn = 0;
    const frame = (at: number): void => {
      begin ??= at;
      drawn += 1;
      if (element) element.scrollTop += pixels;
      const due = Math.round((at - begin) / (1000 / 60)) + 1;
      if (due >= frames) resolve((100 * (due - drawn)) / due);
      else page.requestAnimationFrame(frame);
    };
    page.requestAnimationFrame(frame);
  });
}

function plainList(count: number): string {
  const lines = Array.from({ length: count }, (_, n) => `<p>Lead ${n}</p>`).join('');
  return `<div id="plain" style="height:600px;overflow:auto">${lines}</div>`;
}
