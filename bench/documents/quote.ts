import { readFile } from 'node:fs/promises';
import { bundleRelease, compileWorkspace } from '../../src/definitions/index.ts';
import { gatherDocument, type DocumentData } from '../../src/documents/index.ts';
import type { JsonObject } from '../../src/shared/index.ts';

const folder = new URL('./', import.meta.url);
const text = (name: string) => readFile(new URL(name, folder), 'utf8');

/** Source of the quote that is measured. */
export const source = await text('quote.hbs');

/** The company that has one document: a quote. */
export const release = bundleRelease([
  { path: 'definitions/company.yaml', content: await text('company.yaml') },
  { path: 'templates/quote.hbs', content: source },
]);

const compiled = compileWorkspace(release.files);
if (!compiled.ok) throw new Error(JSON.stringify(compiled.error));
const { organization, documents } = compiled.value;

const found = documents.get('quote');
if (!found) throw new Error('there is no quote');
export const quote = found;

const series = ['Platform 平台', 'Module 模块', 'Service 服务'];

/** Cents as a decimal. */
const decimal = (cents: number) =>
  `${Math.floor(cents / 100)}.${String(cents % 100).padStart(2, '0')}`;

/** What a quote of one page is made from. */
export function quoteData(number: number, language: string): DocumentData {
  const lines = Array.from({ length: 12 }, (_, index) => ({
    code: `LP-${index + 100}`,
    label: `Product <${index}> 产品`,
    series: series[index % 3] ?? '',
    quantity: index + 1,
    price: decimal(1_234_50 + index * 7_00),
    amount: decimal((1_234_50 + index * 7_00) * (index + 1)),
  }));
  const row: JsonObject = {
    id: `q${number}`,
    company: `Northwind & Co. ${number}`,
    contact: '张伟 Zhang Wei',
    valid: '2026-04-30',
    discount: 0.1,
    total: '1234567.89',
    lines,
  };
  const occasion = {
    row,
    actor: { id: 'p1', name: 'Li Wei' },
    now: Date.parse('2026-03-12T09:30:00+08:00'),
    organization,
    language,
  };
  return gatherDocument(quote, occasion, { lookup: () => undefined, related: () => [] });
}
