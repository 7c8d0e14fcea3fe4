/** What a template writes as text. */
export type TextFormat = 'html' | 'markdown' | 'text';

/** What a template writes. Every value is escaped for it. */
export type OutputFormat = TextFormat | 'docx' | 'xlsx';

const endings: readonly (readonly [string, OutputFormat])[] = [
  ['.md.hbs', 'markdown'],
  ['.txt.hbs', 'text'],
  ['.hbs', 'html'],
  ['.docx', 'docx'],
];

/** The format by the file's name: `quote.hbs`, `quote.md.hbs`, `quote.txt.hbs`, `quote.docx`; undefined for other files. */
export function formatOf(path: string): OutputFormat | undefined {
  return endings.find(([ending]) => path.endsWith(ending))?.[1];
}
