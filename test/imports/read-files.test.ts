import { Buffer } from 'node:buffer';
import { describe, expect, test } from 'vitest';
import writeXlsxFile from 'write-excel-file/node';
import type { ImportFile } from '../../src/imports/index.ts';
import { openRows } from '../../src/imports/read/open-rows.ts';
import { surveyFile } from '../../src/imports/read/survey-file.ts';
import { BatonError } from '../../src/shared/index.ts';
import { fileOf } from './files.ts';

async function read(file: ImportFile) {
  const { encoding } = await surveyFile(file);
  const { columns, chunks } = await openRows(file, encoding);
  const rows = [];
  for await (const chunk of chunks) rows.push(...chunk.rows);
  return { encoding, columns, rows };
}

async function problemOf(file: ImportFile) {
  const error: unknown = await read(file).catch((raised: unknown) => raised);
  return error instanceof BatonError ? error.problems[0] : error;
}

describe('a CSV file', () => {
  test('is read with quotation marks, commas and line breaks inside texts, and keeps its line numbers', async () => {
    const file = fileOf('a.csv', 'id,note\r\n1,"a, ""b""\nc"\r\n\r\n2,d\r\n');
    expect(await read(file)).toEqual({
      encoding: 'utf-8',
      columns: ['id', 'note'],
      rows: [
        { line: 2, cells: ['1', 'a, "b"\nc'] },
        { line: 5, cells: ['2', 'd'] },
      ],
    });
  });

  test.each([';', '\t', '|'])('may separate its columns by %j', async (delimiter) => {
    const file = fileOf('a.csv', `id${delimiter}"a,b"\n1${delimiter}x`);
    expect((await read(file)).columns).toEqual(['id', 'a,b']);
  });

  test('loses its byte order mark', async () => {
    const { columns } = await read(fileOf('a.csv', '\uFEFFid,名称\n1,甲'));
    expect(columns).toEqual(['id', '名称']);
  });

  test('written by Chinese Excel in GBK is recognised, even where the first Chinese comes late', async () => {
    // “公司” in GBK, after more ASCII than one piece holds.
    const head = Buffer.from(`id,${'x'.repeat(100)}\n1,`);
    const { encoding, rows } = await read(
      fileOf('a.csv', Buffer.concat([head, Buffer.from([0xb9, 0xab, 0xcb, 0xbe])])),
    );
    expect(encoding).toBe('gb18030');
    expect(rows[0]?.cells[1]).toBe('公司');
  });

  test('in UTF-16 with its mark is recognised', async () => {
    const { columns } = await read(fileOf('a.csv', Buffer.from('\uFEFFid,公司\n1,甲', 'utf16le')));
    expect(columns).toEqual(['id', '公司']);
  });

  test('that is broken within a quotation is refused with its line', async () => {
    expect(await problemOf(fileOf('a.csv', 'id,note\n1,ok\n2,"never closed'))).toMatchObject({
      code: 'import-file-malformed',
      file: 'a.csv',
      line: 3,
    });
  });

  test('with a mark of quotation astray, far down, is refused with its line', async () => {
    const rows = '"one\ntwo",2\n'.repeat(20_000);
    const file = fileOf('a.csv', `id,note\n${rows}3" wide,4\n${rows}`, 65_536);
    expect(await problemOf(file)).toMatchObject({ code: 'import-file-malformed', line: 40_002 });
  });

  test('with a quotation that takes up the whole file is refused without holding all of it', async () => {
    const file = fileOf('a.csv', `id\n"${'x'.repeat(5_000_000)}`, 65_536);
    expect(await problemOf(file)).toMatchObject({ code: 'import-file-malformed' });
  });

  test('with two columns of one name is refused', async () => {
    expect(await problemOf(fileOf('a.csv', 'id,id\n1,2'))).toMatchObject({
      code: 'import-heading-repeated',
      params: { column: 'id' },
    });
  });

  test('without a heading is refused', async () => {
    expect(await problemOf(fileOf('a.csv', ''))).toMatchObject({ code: 'import-file-empty' });
  });
});

describe('an XLSX file', () => {
  test('is read with dates as ISO texts and empty cells as blanks', async () => {
    const bytes = await writeXlsxFile(
      [
        ['id', '日期', 'value'],
        ['A', { value: new Date(Date.UTC(2017, 2, 1)), type: Date, format: 'yyyy-mm-dd' }, 12.5],
        ['B', null, null],
      ],
      {},
    ).toBuffer();
    expect((await read(fileOf('a.xlsx', bytes, 1000))).rows).toEqual([
      { line: 2, cells: ['A', '2017-03-01', '12.5'] },
      { line: 3, cells: ['B', '', ''] },
    ]);
  });

  test('that would unpack to more than memory should hold is refused before it is unpacked', async () => {
    const bytes = Buffer.from(await writeXlsxFile([['id'], ['A']], {}).toBuffer());
    const directory = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x01, 0x02]));
    bytes.writeUInt32LE(1_000_000_000, directory + 24);
    expect(await problemOf(fileOf('a.xlsx', bytes, 1000))).toMatchObject({
      code: 'import-file-too-large',
    });
  });

  test('that is none is refused', async () => {
    expect(await problemOf(fileOf('a.xlsx', 'id,name'))).toMatchObject({
      code: 'import-file-malformed',
    });
  });
});
