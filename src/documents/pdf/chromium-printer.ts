import type { Browser } from 'playwright-core';
import { BatonError, Slots } from '../../shared/index.ts';
import type { PdfPrinter } from '../ports.ts';
import { queueFull } from './queue-full.ts';

export interface PrinterSettings {
  /** Starts a browser; it is started when it is first needed and again after a crash. */
  readonly launch: () => Promise<Browser>;
  /** Pages printed at once. */
  readonly concurrency?: number;
  /** Most pages that wait for their turn. */
  readonly queue?: number;
  /** Most milliseconds that one page may take, from its turn on. */
  readonly timeLimit?: number;
  /** Milliseconds without work after which the browser is ended. */
  readonly idle?: number;
}

/** How often a page is tried whose browser went away. */
const attempts = 3;

/** Prints with one Chromium that is shared by all pages. A page whose browser crashes is printed again. */
export class ChromiumPrinter implements PdfPrinter {
  readonly #launch: () => Promise<Browser>;
  readonly #slots: Slots;
  readonly #timeLimit: number;
  readonly #idle: number;
  #browser: Promise<Browser> | undefined;
  #resting: NodeJS.Timeout | undefined;

  constructor({
    launch,
    concurrency = 2,
    queue = 2000,
    timeLimit = 30_000,
    idle = 60_000,
  }: PrinterSettings) {
    this.#launch = launch;
    this.#slots = new Slots({ atOnce: concurrency, waiting: queue, full: queueFull });
    this.#timeLimit = timeLimit;
    this.#idle = idle;
  }

  async print(html: string): Promise<Uint8Array> {
    clearTimeout(this.#resting);
    try {
      return await this.#slots.run(() => this.#tryPrint(html));
    } finally {
      if (this.#slots.busy === 0) this.#rest();
    }
  }

  async close(): Promise<void> {
    clearTimeout(this.#resting);
    const browser = this.#browser;
    this.#browser = undefined;
    await (await browser?.catch(() => undefined))?.close();
  }

  async #tryPrint(html: string): Promise<Uint8Array> {
    for (let attempt = 1; ; attempt++) {
      const browser = await this.#connected();
      try {
        return await within(this.#timeLimit, browser, () => printPage(browser, html));
      } catch (error) {
        if (error instanceof BatonError) throw error;
        if (browser.isConnected() || attempt === attempts) throw failed(error);
      }
    }
  }

  /** The browser; another one where it has gone. */
  async #connected(): Promise<Browser> {
    const known = await this.#browser?.catch(() => undefined);
    if (known?.isConnected()) return known;
    const current = this.#browser;
    if (current && (await current.catch(() => undefined)) !== known) return this.#connected();
    const started = this.#launch();
    this.#browser = started;
    return started.catch((error: unknown) => {
      if (this.#browser === started) this.#browser = undefined;
      throw failed(error);
    });
  }

  #rest(): void {
    this.#resting = setTimeout(() => void this.close(), this.#idle);
    this.#resting.unref();
  }
}

function failed(error: unknown): BatonError {
  if (error instanceof BatonError) return error;
  const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error);
  return new BatonError({ code: 'document-browser-failed', params: { reason } }, { cause: error });
}

/**
 * Gives up after the time limit. What the page was doing cannot be stopped by itself, so its browser is
 * ended; pages printed beside it are printed again.
 */
async function within<T>(limit: number, browser: Browser, work: () => Promise<T>): Promise<T> {
  let timer: NodeJS.Timeout | undefined;
  const late = new Promise<never>((_, reject) => {
    timer = setTimeout(() => {
      const seconds = limit / 1000;
      reject(new BatonError({ code: 'document-too-slow', params: { seconds } }));
      void browser.close().catch(() => undefined);
    }, limit);
  });
  try {
    return await Promise.race([work(), late]);
  } finally {
    clearTimeout(timer);
  }
}

async function printPage(browser: Browser, html: string): Promise<Uint8Array> {
  const context = await browser.newContext({ javaScriptEnabled: false, offline: true });
  try {
    const page = await context.newPage();
    await page.setContent(html, { waitUntil: 'load', timeout: 0 });
    const settings = { preferCSSPageSize: true, printBackground: true, tagged: true };
    return await page.pdf({ ...settings, format: 'A4' });
  } finally {
    await context.close().catch(() => undefined);
  }
}
