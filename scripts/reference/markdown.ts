/** One line of a table; what would break the table is escaped. */
export function row(cells: readonly string[]): string {
  const escaped = cells.map((cell) => cell.replaceAll('|', '\\|').replaceAll('\n', '<br>'));
  return `| ${escaped.join(' | ')} |`;
}

/** A table with its head. */
export function table(columns: readonly string[], rows: readonly (readonly string[])[]): string[] {
  return [row(columns), row(columns.map(() => '---')), ...rows.map(row)];
}

export const code = (text: string): string => `\`${text}\``;

/** A heading of a level with the lines under it. */
export function titled(level: 1 | 2 | 3, title: string, lines: readonly string[]): string[] {
  const heading = `${'#'.repeat(level)} ${title}`;
  return lines.length === 0 ? [heading, ''] : [heading, '', ...lines, ''];
}
