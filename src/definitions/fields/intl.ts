/** Formatters are costly to make and used for every cell, so each is made once. */

const numbers = new Map<string, Intl.NumberFormat>();
const marks = new Map<string, NumberMarks>();

/** What a locale writes between groups of digits and before decimals. */
export interface NumberMarks {
  readonly group: string;
  readonly point: string;
}

export function numberFormat(
  locale: string,
  options: Intl.NumberFormatOptions = {},
): Intl.NumberFormat {
  const key = `${locale} ${JSON.stringify(options)}`;
  let format = numbers.get(key);
  if (!format) numbers.set(key, (format = new Intl.NumberFormat(locale, options)));
  return format;
}

export function numberMarks(locale: string): NumberMarks {
  let found = marks.get(locale);
  if (!found) {
    const parts = numberFormat(locale).formatToParts(12345.6);
    const of = (type: string) => parts.find((part) => part.type === type)?.value;
    marks.set(locale, (found = { group: of('group') ?? ',', point: of('decimal') ?? '.' }));
  }
  return found;
}
