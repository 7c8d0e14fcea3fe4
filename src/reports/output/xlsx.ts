import type { Cell, SheetData } from 'write-excel-file/node';
import type { ValueFormat } from '../result.ts';
import { neutralizeFormula } from './neutralize-formula.ts';
import type { Table, TableCell } from './table.ts';

const numberFormats: { readonly [format in ValueFormat]?: string } = {
  integer: '#,##0',
  money: '#,##0.00',
  percent: '0.0%',
  days: '0.0',
};

/**
 * Writes a table as an Excel workbook of one sheet. Numbers are number cells, so far as the format's 15
 * digits go; texts are text cells and neutralised all the same, for when they are saved as CSV again.
 */
export async function writeXlsx(table: Table): Promise<Uint8Array> {
  const data: SheetData = [
    table.heading.map((text): Cell => ({ value: neutralizeFormula(text), fontWeight: 'bold' })),
  ];
  for await (const row of table.rows) data.push(row.map((cell) => sheetCell(cell)));
  const sheet = { sheet: sheetName(table.title), stickyRowsCount: 1 };
  // A large module that few answers need.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  return writeXlsxFile(data, sheet).toBuffer();
}

function sheetCell(cell: TableCell): Cell {
  if (cell.kind === 'empty') return null;
  if (cell.kind === 'text') return { type: String, value: neutralizeFormula(cell.text) };
  if (cell.kind === 'date') return dateCell(cell.text);
  const format = numberFormats[cell.format];
  return { type: Number, value: Number(cell.text), ...(format === undefined ? {} : { format }) };
}

/** Excel knows no time zones: the clock's reading is kept as it is. */
function dateCell(text: string): Cell {
  const hasTime = text.length > 10;
  const value = new Date(`${text.replace(' ', 'T')}${hasTime ? '' : 'T00:00:00'}Z`);
  return { type: Date, value, format: hasTime ? 'yyyy-mm-dd hh:mm:ss' : 'yyyy-mm-dd' };
}

/** Excel takes at most 31 characters and none of `[ ] : * ? / \` in a sheet's name. */
function sheetName(title: string): string {
  return (
    title
      .replace(/[[\]:*?/\\]/g, ' ')
      .slice(0, 31)
      .trim() || 'Report'
  );
}
