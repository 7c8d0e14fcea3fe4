import { afterAll, describe, expect, it } from 'vitest';
import { ChromiumPrinter, launchChromium, renderDocument } from '../../../src/documents/index.ts';
import { bare, dataOf, definitionOf, documents, languages, occasions, readingOf } from './world.ts';

const written = documents.flatMap((id) =>
  languages.flatMap((language) =>
    [...definitionOf(id).templates.keys()].map((format) => [id, format, language] as const),
  ),
);

describe('a document of the example company', () => {
  it.each(written)('%s as %s in %s reads as it did', async (id, format, language) => {
    const reading = await readingOf(id, format, language);
    await expect(reading).toMatchFileSnapshot(`golden/${id}.${format}.${language}.txt`);
  });

  it.each(written)('%s as %s in %s is whole where all that may be empty is', async (...one) => {
    const [id, format, language] = one;
    const reading = await readingOf(id, format, language, bare[id]);
    expect(reading).not.toMatch(/undefined|null|NaN|\{\{|\[object/);
    expect(reading.length).toBeGreaterThan(50);
  });

  it.each(['html', 'docx'] as const)(
    'a quotation as %s names no day until which it is valid that has passed when it is made',
    async (format) => {
      const made = (now: string) =>
        readingOf('quote', format, 'en', { ...occasions['quote']!, now: Date.parse(now) });
      expect(await made('2026-04-30T10:00:00Z')).toContain('Valid until');
      expect(await made('2026-04-30T17:00:00Z')).not.toContain('Valid until');
    },
  );

  it.each(written.filter(([, format]) => format === 'docx'))(
    '%s as %s in %s has the figures of its page',
    async (id, format, language) => {
      const figures = async (from: 'html' | typeof format) =>
        new Set((await readingOf(id, from, language)).match(/\d[\d,]*\.\d\d(?!\d)/g));
      expect(await figures('docx')).toEqual(await figures('html'));
    },
  );
});

const printer = new ChromiumPrinter({
  launch: () => launchChromium(process.env['BATON_CHROMIUM']),
});
afterAll(() => printer.close());

/** Bytes of a text in the form in which a PDF has its title: UTF-16, big end first, in hexadecimal. */
const inPdf = (text: string) =>
  `FEFF${Buffer.from(text, 'utf16le').swap16().toString('hex')}`.toUpperCase();

describe('a document of the example company, printed', { timeout: 60_000 }, () => {
  it.each(documents.flatMap((id) => languages.map((language) => [id, language] as const)))(
    '%s in %s is a tagged PDF with title and language',
    async (id, language) => {
      const data = dataOf(id, language);
      const { content } = await renderDocument(definitionOf(id), data, 'html');
      const pdf = Buffer.from(await printer.print(String(content))).toString('latin1');
      expect({
        language: pdf.includes(`/Lang (${language})`),
        marked: /\/MarkInfo[^>]*\/Marked true/.test(pdf),
        structured: pdf.includes('/StructTreeRoot'),
      }).toEqual({ language: true, marked: true, structured: true });
      expect([`/Title (${data.title})`, `/Title <${inPdf(data.title)}>`]).toContain(
        /\/Title (?:\([^)]*\)|<[^>]*>)/.exec(pdf)?.[0],
      );
    },
  );
});
