import { unzipSync } from 'fflate';
import type { Cell } from 'write-excel-file/node';
import { packParts } from '../files/pack.ts';
import type { SheetCell, SheetTable } from './sheet-table.ts';

const headingStyle = { fontWeight: 'bold', backgroundColor: '#E8EEF3' } as const;
const sumStyle = { fontWeight: 'bold', topBorderStyle: 'thin' } as const;

/**
 * Writes an Excel workbook (ECMA-376); the same sheets give the same bytes. Numbers are number cells, so far
 * as the format's 15 digits go. Texts are text cells, which Excel never takes for a formula, whatever they
 * begin with.
 */
export async function writeWorkbook(tables: readonly SheetTable[]): Promise<Uint8Array> {
  // A large module that few documents need.
  const { default: writeXlsxFile } = await import('write-excel-file/node');
  const names = sheetNames(tables.map(({ title }) => title));
  const sheets = tables.map((table, index) => ({
    sheet: names[index] ?? '',
    data: cellsOf(table),
    columns: widthsOf(table),
    stickyRowsCount: 1,
  }));
  const written = await writeXlsxFile(sheets).toBuffer();
  return packParts(new Map(Object.entries(unzipSync(written))));
}

function cellsOf({ heading, rows, summed }: SheetTable): Cell[][] {
  const titles = heading.map((value, column): Cell => {
    const align = rows[0]?.[column]?.kind === 'number' ? 'right' : 'left';
    return { type: String, value, align, ...headingStyle };
  });
  const cells = rows.map((row, index) =>
    row.map((cell) => sheetCell(cell, summed && index === rows.length - 1)),
  );
  return [titles, ...cells];
}

function sheetCell(cell: SheetCell, isSum: boolean): Cell {
  const style = isSum ? sumStyle : {};
  switch (cell.kind) {
    case 'empty':
      return isSum ? { value: '', type: String, ...style } : null;
    case 'text':
      return { type: String, value: cell.text, ...style };
    case 'number':
      return { type: Number, value: Number(cell.text), format: cell.format, ...style };
    case 'time':
      return { type: Date, value: new Date(cell.text), format: cell.format, ...style };
  }
}

/** Wide enough for what stands in them; Chinese characters count twice. */
function widthsOf({ heading, rows }: SheetTable): { width: number }[] {
  return heading.map((title, column) => {
    const texts = rows.slice(0, 200).map((row) => row[column]);
    const widest = Math.max(widthOf(title), ...texts.map((cell) => cellWidth(cell)));
    return { width: Math.min(60, Math.max(8, widest + 2)) };
  });
}

function cellWidth(cell: SheetCell | undefined): number {
  if (!cell || cell.kind === 'empty') return 0;
  if (cell.kind === 'time') return cell.format.length;
  return cell.kind === 'text' ? widthOf(cell.text) : Math.min(24, cell.text.length + 8);
}

const widthOf = (text: string) =>
  [...text].reduce((sum, one) => sum + (/[\u2E80-\uFFFF]/.test(one) ? 2 : 1), 0);

/** Excel takes at most 31 characters, none of `[ ] : * ? / \\`, and each name once. */
function sheetNames(titles: readonly string[]): readonly string[] {
  const taken = new Set<string>();
  return titles.map((title, index) => {
    const plain = title
      .replaceAll(/[[\]:*?/\\]/g, ' ')
      .trim()
      .replaceAll(/^'+|'+$/g, '')
      .slice(0, 31);
    const name = plain === '' ? `Sheet ${index + 1}` : plain;
    const free = taken.has(name.toLowerCase()) ? `${name.slice(0, 26)} (${index + 1})` : name;
    taken.add(free.toLowerCase());
    return free;
  });
}
