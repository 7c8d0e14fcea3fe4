import type { Option } from '../../../ui/index.ts';
import type { Json } from '../model/answer.ts';
import type { FieldModel } from '../model/field-model.ts';
import { numberValue } from '../controls/number-control.tsx';
import { readDecimal } from '../model/decimal.ts';

/** The cells of what a spreadsheet puts on the clipboard: rows by lines, columns by tabs, cells in quotes. */
export function clipboardRows(text: string): readonly (readonly string[])[] {
  const rows: string[][] = [[]];
  const cells = /(?:"((?:[^"]|"")*)"|([^\t\r\n]*))(\t|\r?\n|\r|$)/g;
  for (const match of text.matchAll(cells)) {
    const [whole, quoted, plain = '', end = ''] = match;
    if (whole === '' && match.index >= text.length) break;
    rows.at(-1)?.push((quoted?.replaceAll('""', '"') ?? plain).trim());
    if (end !== '\t' && end !== '') rows.push([]);
  }
  return rows.filter((row) => row.some((cell) => cell !== ''));
}

/** Something to be looked up by its name: a record, a person. */
export interface Named {
  readonly find: string;
}

/** The value of a cell of a spreadsheet; undefined where it can’t be read as the column’s. */
export function cellValue(
  column: FieldModel,
  text: string,
  locale: string,
): Json | Named | undefined {
  if (text === '') return null;
  switch (column.widget) {
    case 'integer':
    case 'number':
    case 'percent':
      return readDecimal(text, locale) === undefined
        ? undefined
        : numberValue(column, text, locale);
    case 'money':
      return column.currency === undefined || readDecimal(text, locale) === undefined
        ? undefined
        : numberValue(column, text, locale);
    case 'checkbox':
      return yesOrNo(text);
    case 'select':
    case 'department':
      return optionOf(column.options ?? [], text)?.id;
    case 'checkboxes':
      return text
        .split(/[,;，；、]/)
        .flatMap((part) => optionOf(column.options ?? [], part.trim())?.id ?? []);
    case 'date':
      return dateOf(text);
    case 'user':
    case 'reference':
      return { find: text };
    case 'date-time':
    case 'file':
      return undefined;
    default:
      return text;
  }
}

function optionOf(options: readonly Option[], text: string): Option | undefined {
  const wanted = text.toLocaleLowerCase();
  return options.find(
    ({ id, title }) => title.toLocaleLowerCase() === wanted || id.toLocaleLowerCase() === wanted,
  );
}

function yesOrNo(text: string): boolean | undefined {
  if (/^(true|yes|y|1|x|✓|是|有)$/i.test(text)) return true;
  return /^(false|no|n|0|否|无)$/i.test(text) ? false : undefined;
}

/** Dates as spreadsheets write them with the year first; others can be read in more than one way. */
function dateOf(text: string): string | undefined {
  const match = /^(\d{4})[-/.年](\d{1,2})[-/.月](\d{1,2})日?$/.exec(text);
  if (!match) return undefined;
  const [, year = '', month = '', day = ''] = match;
  return `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
}
