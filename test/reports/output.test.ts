import { describe, expect, test } from 'vitest';
import { readSheet } from 'read-excel-file/node';
import { Buffer } from 'node:buffer';
import { tableOf, writeCsv, writeXlsx, type ReportResult } from '../../src/reports/index.ts';
import { neutralizeFormula } from '../../src/reports/output/neutralize-formula.ts';

const result: ReportResult = {
  report: 'by-company',
  title: { en: 'By company: 2026/27', 'zh-CN': '按公司' },
  parameters: {},
  dimensions: [
    { id: 'company', title: { en: 'Company', 'zh-CN': '公司' }, definition: '', format: 'text' },
  ],
  measures: [
    { id: 'profit', title: { en: 'Profit', 'zh-CN': '利润' }, definition: '', format: 'money' },
    { id: 'rate', title: { en: 'Rate', 'zh-CN': '比率' }, definition: '', format: 'percent' },
  ],
  rows: [
    { keys: ['a'], labels: ['=HYPERLINK("http://x")'], values: ['-12.5', null] },
    { keys: ['b'], labels: ['明灯, “软件”'], values: ['3', '0.25'] },
  ],
  totals: ['-9.5', '0.25'],
  cut: false,
  readAt: 0,
};

async function textOf(stream: AsyncIterable<unknown>): Promise<string> {
  const pieces = [];
  for await (const piece of stream) pieces.push(Buffer.from(piece as string));
  return Buffer.concat(pieces).toString();
}

describe('a report as a file', () => {
  test('is CSV with its totals, in the reader’s language, for Excel with a byte order mark', async () => {
    const csv = await textOf(writeCsv(tableOf(result, 'zh-CN'), { bom: true }));
    expect(csv).toBe(
      '\uFEFF公司,利润,比率\r\n"\'=HYPERLINK(""http://x"")",-12.5,\r\n"明灯, “软件”",3,0.25\r\n合计,-9.5,0.25\r\n',
    );
  });

  test('is XLSX with numbers as numbers and no text that would be a formula', async () => {
    const sheet = await readSheet(Buffer.from(await writeXlsx(tableOf(result, 'en'))));
    expect(sheet).toEqual([
      ['Company', 'Profit', 'Rate'],
      ['\'=HYPERLINK("http://x")', -12.5, null],
      ['明灯, “软件”', 3, 0.25],
      ['Total', -9.5, 0.25],
    ]);
  });

  test.each(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx'])(
    'has an apostrophe before the text %j',
    (text) => {
      expect(neutralizeFormula(text)).toBe(`'${text}`);
    },
  );

  test('leaves other texts as they are', () => {
    expect(neutralizeFormula('a=b')).toBe('a=b');
  });
});
