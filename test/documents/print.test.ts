import type { Browser } from 'playwright-core';
import { afterAll, describe, expect, it } from 'vitest';
import {
  ChromiumPrinter,
  launchChromium,
  renderDocument,
  type PrinterSettings,
} from '../../src/documents/index.ts';
import { deal, quote, quoteData } from './sample.ts';

const printers: ChromiumPrinter[] = [];
const started: Browser[] = [];

async function launch(): Promise<Browser> {
  const browser = await launchChromium(process.env['BATON_CHROMIUM']);
  started.push(browser);
  return browser;
}

function printer(settings: Partial<PrinterSettings> = {}): ChromiumPrinter {
  const one = new ChromiumPrinter({ launch, ...settings });
  printers.push(one);
  return one;
}

afterAll(() => Promise.all(printers.map((one) => one.close())));

const latin1 = (pdf: Uint8Array) => Buffer.from(pdf).toString('latin1');
const pages = (pdf: Uint8Array) => latin1(pdf).match(/\/Type \/Page\b/g)?.length;

const long = '<style>@page { size: A4 }</style><p style="break-after: page">1</p><p>2</p>';

/** Ends the browser as a fault of its own would. */
async function crash(browser: Browser | undefined): Promise<void> {
  const session = await browser?.newBrowserCDPSession();
  await session?.send('Browser.crash').catch(() => undefined);
}

describe('a real Chromium', { timeout: 60_000 }, () => {
  it('prints a tagged PDF with language, title and the embedded Chinese font', async () => {
    const { content: text } = await renderDocument(quote, quoteData(deal('acme', 6)), 'html');
    const pdf = latin1(await printer().print(String(text)));
    expect(pdf.startsWith('%PDF-')).toBe(true);
    expect(pdf).toContain('/Lang (zh-CN)');
    expect(pdf).toContain('/StructTreeRoot');
    expect(pdf).toMatch(/\/MarkInfo[^>]*\/Marked true/);
    expect(pdf).toMatch(/\/FontName \/[A-Z]{6}\+NotoSansSC-Regular/);
    expect(pdf).toContain('/FontFile2');
    expect(pages(Buffer.from(pdf, 'latin1'))).toBe(1);
  });

  it('prints many at once, each as itself', async () => {
    const one = printer({ concurrency: 3 });
    const wanted = [1, 30, 60, 1, 30, 60, 1, 30];
    const printed = await Promise.all(
      wanted.map(async (lines) => {
        const { content } = await renderDocument(quote, quoteData(deal('acme', lines)), 'html');
        return one.print(String(content));
      }),
    );
    const [short, middle, full] = printed.map(pages);
    expect([short, (middle ?? 0) > 1, (full ?? 0) > (middle ?? 0)]).toEqual([1, true, true]);
    expect(printed.map(pages)).toEqual([short, middle, full, short, middle, full, short, middle]);
  });

  it('loses no page when the browser crashes', async () => {
    const one = printer();
    await one.print(long);
    const before = started.length;
    const printing = Array.from({ length: 6 }, () => one.print(long));
    await crash(started.at(-1));
    expect((await Promise.all(printing)).map(pages)).toEqual([2, 2, 2, 2, 2, 2]);
    expect(started.length).toBe(before + 1);
  });

  it('runs no script and opens no file', async () => {
    const hostile =
      '<p>a</p><script>document.body.innerHTML = "<p style=\'break-after:page\'>x</p>".repeat(9)</script><iframe src="file:///etc/passwd"></iframe><img src="http://127.0.0.1:9/x.png">';
    expect(pages(await printer().print(hostile))).toBe(1);
  });

  it('gives up on a page that takes too long, and prints the next', async () => {
    const one = printer({ timeLimit: 1 });
    await expect(one.print(long)).rejects.toMatchObject({ code: 'document-too-slow' });
    const patient = printer({ launch });
    expect(pages(await patient.print(long))).toBe(2);
  });

  it('ends when nothing is printed, and starts again', async () => {
    const one = printer({ idle: 20 });
    await one.print(long);
    const browser = started.at(-1);
    await expect.poll(() => browser?.isConnected()).toBe(false);
    expect(pages(await one.print(long))).toBe(2);
  });
});

describe('the queue of pages', () => {
  it('refuses more than it can hold, and goes on with those it has', async () => {
    const one = printer({ concurrency: 1, queue: 1 });
    const printing = [one.print(long), one.print(long)];
    await expect(one.print(long)).rejects.toMatchObject({ code: 'document-queue-full' });
    expect((await Promise.all(printing)).map(pages)).toEqual([2, 2]);
  }, 60_000);

  it('says so where there is no browser to start', async () => {
    const one = printer({ launch: () => launchChromium('/nowhere/chromium') });
    await expect(one.print(long)).rejects.toMatchObject({ code: 'document-browser-failed' });
  });
});
