import { readSheet } from 'read-excel-file/node';
import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, it } from 'vitest';
import { compileWorkspace, readWorkspaceFolder } from '../../src/definitions/index.ts';
import { renderDocument } from '../../src/documents/index.ts';
import type { JsonObject } from '../../src/shared/index.ts';
import { deal, gathered } from './sample.ts';

const sheets = `
sheets:
  - title: { en: Lines, zh-CN: 明细 }
    rows: case.lines
    columns:
      - { title: { en: Product, zh-CN: 产品 }, value: row.product.label }
      - { title: { en: Quantity, zh-CN: 数量 }, value: row.quantity, total: true }
      - { title: { en: Amount, zh-CN: 金额 }, value: row.total, total: true }
      - { title: { en: Half, zh-CN: 半价 }, value: row.total * 0.5 }
  - title: { en: "Case: [1]", zh-CN: 商机 }
    columns:
      - { title: { en: Company, zh-CN: 客户 }, value: case.company.company }
      - { title: { en: Region, zh-CN: 区域 }, value: case.region }
      - { title: { en: Discount, zh-CN: 折扣 }, value: case.discount }
      - { title: { en: Expected, zh-CN: 预计 }, value: case.expected }
      - { title: { en: Need, zh-CN: 需求 }, value: case.need }
`;

const root = new URL('../../', import.meta.url).pathname;
const files = (await readWorkspaceFolder(root)).map((file) => {
  if (file.path !== 'definitions/documents/documents.yaml') return file;
  const [head = '', ...rest] = file.content.split(/^---$/m);
  const first = `${head.replace(/^formats: .*$/m, 'formats: [pdf, xlsx]')}${sheets}`;
  return { ...file, content: [first, ...rest].join('---') };
});
const compiled = compileWorkspace(files);
if (!compiled.ok) throw new Error(JSON.stringify(compiled.error, undefined, 1));
const quote = compiled.value.documents.get('quote') as NonNullable<
  ReturnType<typeof compiled.value.documents.get>
>;

async function workbook(row: JsonObject): Promise<Uint8Array> {
  const { content } = await renderDocument(quote, gathered(quote, row), 'xlsx');
  return content as Uint8Array;
}

const read = async (row: JsonObject, sheet = 1) =>
  readSheet(Buffer.from(await workbook(row)), sheet);

describe('a workbook of a document', () => {
  it('has a row for each item, typed, with sums below', async () => {
    const row = deal('acme', 2);
    expect(await read(row)).toEqual([
      ['产品', '数量', '金额', '半价'],
      ['Lantern 协同平台 Lantern platform', 1, 128_000, 64_000],
      ['交接工作台 Handoff workbench', 2, 72_000, 36_000],
      ['合计', 3, 200_000, null],
    ]);
  });

  it('has one row where it has no list; what is empty is an empty cell', async () => {
    const row = deal('northwind', 1, { region: 'east' });
    expect(await read(row, 2)).toEqual([
      ['Company', 'Region', 'Discount', 'Expected', 'Need'],
      [
        'Northwind <Trading> & Co.',
        expect.stringMatching(/East/i),
        0.1,
        new Date('2026-04-30T00:00:00Z'),
        null,
      ],
    ]);
  });

  it('shows amounts with their currency, and fractions as percentages', async () => {
    const styles = strFromU8(unzipSync(await workbook(deal('acme', 1)))['xl/styles.xml'] as never);
    expect(styles).toContain('[$CNY] #,##0.00');
    expect(styles).toContain('0.##%');
  });

  it('takes no text for a formula, and each name of a sheet once', async () => {
    const row = deal('northwind', 1, { need: '=HYPERLINK("http://x","y")' });
    const parts = unzipSync(await workbook(row));
    const xml = Object.entries(parts).map(([name, bytes]) => [name, strFromU8(bytes)] as const);
    for (const [name, text] of xml)
      if (name.includes('worksheets')) expect(text).not.toContain('<f>');
    expect((await read(row, 2))[1]?.[4]).toBe('=HYPERLINK("http://x","y")');
    expect(xml.find(([name]) => name === 'xl/workbook.xml')?.[1]).toContain('name="Case   1"');
  });

  it('is the same bytes for the same data', async () => {
    const row = deal('acme', 3);
    expect(await workbook(row)).toEqual(await workbook(JSON.parse(JSON.stringify(row))));
  });
});
