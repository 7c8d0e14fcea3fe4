import { monitorEventLoopDelay, performance } from 'node:perf_hooks';
import { setTimeout } from 'node:timers/promises';
import {
  ChromiumPrinter,
  launchChromium,
  renderDocument,
  RenderPool,
} from '../../src/documents/index.ts';
import { plainQuote } from '../documents/plain.ts';
import { quote, quoteData, release } from '../documents/quote.ts';
import { benchRow, median, type BenchRow } from '../result.ts';

const language = 'zh-CN';

/** A quote of one page to HTML beside Handlebars alone; many to PDF while the event loop is watched. */
export async function measureDocuments(scale: number): Promise<readonly BenchRow[]> {
  return [await measureHtml(scale), ...(await measurePdf(scale))];
}

async function measureHtml(scale: number): Promise<BenchRow> {
  const rounds = 15;
  const pages = Math.max(20, Math.round(600 * scale));
  const data = quoteData(1, language);
  const part = data.parts['html'] ?? {};
  const plain = plainQuote();
  await sameText(data, plain(part, language));
  const ratios: number[] = [];
  const [own, alone] = [[] as number[], [] as number[]];
  for (let round = 0; round < rounds; round++) {
    const ours = await perSecond(pages, () => quote.templates.get('html')?.render(part, settings));
    const theirs = await perSecond(pages, () => plain(part, language));
    own.push(ours);
    alone.push(theirs);
    ratios.push(ours / theirs);
  }
  return benchRow({
    name: 'One-page quote to HTML vs Handlebars alone',
    value: median(own),
    limit: median(alone),
    ratio: median(ratios),
    unit: 'pages/s',
    target: 0.6,
    better: 'higher',
  });
}

const settings = { locale: language, zone: 'Asia/Shanghai' };

/** Both write the same page, or they are not to be compared. */
async function sameText(data: ReturnType<typeof quoteData>, alone: string): Promise<void> {
  const { content } = await renderDocument(quote, data, 'html');
  const words = (text: string) =>
    text
      .replaceAll(/<[^>]*>|\s+/g, ' ')
      .replaceAll(/\s+/g, ' ')
      .trim();
  if (!words(String(content)).endsWith(words(alone)))
    throw new Error(`the quotes differ:\n${words(String(content))}\n${words(alone)}`);
}

async function perSecond(times: number, work: () => unknown): Promise<number> {
  const start = performance.now();
  for (let done = 0; done < times; done++) work();
  return (times / (performance.now() - start)) * 1000;
}

async function measurePdf(scale: number): Promise<readonly BenchRow[]> {
  const count = Math.max(10, Math.round(500 * scale));
  const printer = new ChromiumPrinter({
    launch: () => launchChromium(process.env['BATON_CHROMIUM']),
  });
  const pool = new RenderPool({ printer });
  const render = (number: number) =>
    pool.render({ release, document: 'quote', data: quoteData(number, language), format: 'pdf' });
  try {
    await render(0);
    const idle = await delayDuring(() => setTimeout(3000));
    const start = performance.now();
    const busy = await delayDuring(() =>
      Promise.all(Array.from({ length: count }, (_, index) => render(index))),
    );
    const seconds = (performance.now() - start) / 1000;
    return [
      benchRow({
        name: `${count} quotes queued to PDF`,
        value: count / seconds,
        unit: 'PDF/s',
        target: 5,
        better: 'higher',
      }),
      benchRow({
        name: 'Event-loop delay meanwhile (99th percentile) vs idle',
        value: busy,
        limit: idle,
        unit: 'ms',
        target: 4,
        better: 'lower',
      }),
    ];
  } finally {
    await pool.close();
    await printer.close();
  }
}

/** How late timers come while something goes on, in milliseconds: the 99th percentile. */
async function delayDuring(work: () => Promise<unknown>): Promise<number> {
  const delay = monitorEventLoopDelay({ resolution: 5 });
  delay.enable();
  await work();
  delay.disable();
  return delay.percentile(99) / 1e6;
}
