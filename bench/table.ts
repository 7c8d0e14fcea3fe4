import type { BenchRow } from './result.ts';

/** The rows as a table for people: what was measured, what beside it, and whether that is enough. */
export function formatRows(rows: readonly BenchRow[]): string {
  const head = ['', 'measured', 'limit', 'ratio', 'target', 'met'];
  const lines = rows.map((row) => [
    row.name,
    `${figure(row.value)} ${row.unit}`,
    row.limit === undefined ? '–' : `${figure(row.limit)} ${row.unit}`,
    row.limit === undefined ? '–' : row.ratio.toFixed(2),
    `${row.better === 'higher' ? '≥' : '≤'} ${row.target}${row.limit === undefined ? ` ${row.unit}` : ''}`,
    row.met ? 'yes' : 'no',
  ]);
  const widths = head.map((_, column) =>
    Math.max(...[head, ...lines].map((cells) => (cells[column] ?? '').length)),
  );
  const pad = (cells: readonly string[]) =>
    cells
      .map((cell, column) =>
        column === 0 ? cell.padEnd(widths[column]!) : cell.padStart(widths[column]!),
      )
      .join('  ');
  return [head, ...lines].map((cells) => pad(cells).trimEnd()).join('\n');
}

function figure(value: number): string {
  if (value >= 1000) return Math.round(value).toLocaleString('en');
  return value.toFixed(value >= 100 ? 0 : 2);
}
