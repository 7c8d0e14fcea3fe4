/** What a template writes. Every value is escaped for it. */
export type OutputFormat = 'html' | 'markdown' | 'text';

const endings: readonly (readonly [string, OutputFormat])[] = [
  ['.md.hbs', 'markdown'],
  ['.txt.hbs', 'text'],
  ['.hbs', 'html'],
];

/** The format by the file's name: `quote.hbs`, `quote.md.hbs`, `quote.txt.hbs`; undefined for other files. */
export function formatOf(path: string): OutputFormat | undefined {
  return endings.find(([ending]) => path.endsWith(ending))?.[1];
}
