import { isPlainDate } from '../../shared/index.ts';

const parts: { readonly [token: string]: string } = {
  YYYY: '(?<year>\\d{4})',
  MM: '(?<month>\\d{1,2})',
  DD: '(?<day>\\d{1,2})',
  HH: '(?<hour>\\d{1,2})',
  mm: '(?<minute>\\d{2})',
  ss: '(?<second>\\d{2})',
};

/** Rewrites a date as somebody wrote it to ISO 8601; undefined where it is not written so. */
export type DateReader = (text: string) => string | undefined;

/**
 * Reads dates of one way of writing (see `ImportField.as`) for a field that is a date or a moment: a
 * moment without a time is the start of its day, a date leaves the time away.
 */
export function dateReader(as: string, kind: 'date' | 'instant'): DateReader {
  if (as === 'date' || as === 'date-time')
    return (text) => (kind === 'date' ? text.slice(0, 10) : withTime(text));
  const pattern = patternOf(as);
  return (text) => {
    const found = pattern.exec(text)?.groups;
    if (found === undefined) return undefined;
    const { year = '', month = '1', day = '1', hour = '0', minute = '00', second = '00' } = found;
    const date = `${year}-${month.padStart(2, '0')}-${day.padStart(2, '0')}`;
    if (!isPlainDate(date)) return undefined;
    return kind === 'date' ? date : `${date} ${hour.padStart(2, '0')}:${minute}:${second}`;
  };
}

function withTime(text: string): string {
  return /^[\d/.-]+$/.test(text) ? `${text} 00:00:00` : text;
}

function patternOf(as: string): RegExp {
  const source = as
    .split(/(YYYY|MM|DD|HH|mm|ss)/)
    .map((part) => parts[part] ?? part.replace(/[.*+?^${}()|[\]\\]/g, String.raw`\$&`));
  return new RegExp(`^${source.join('')}$`);
}
