/**
 * Amounts and percentages are exact decimal text; here they are read as people type them and moved by powers of ten,
 * digit by digit, so that no binary fraction comes between.
 */

/** Decimal text of what was typed, as `1,234.5` or `１２３４．５`; undefined where it is no number. */
export function readDecimal(typed: string, locale: string): string | undefined {
  const { group, point } = separators(locale);
  const plain = typed
    .normalize('NFKC')
    .replaceAll(/[\s\u00a0\u202f%¥$€£]/g, '')
    .replaceAll('−', '-')
    .replaceAll(group, '')
    .replaceAll('、', '')
    .replace(point, '.');
  if (!/^-?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  const [, sign = '', whole = '', part = ''] = /^(-?)(\d*)\.?(\d*)$/.exec(plain) ?? [];
  const digits = whole.replace(/^0+(?=\d)/, '') || '0';
  return `${sign}${digits}${part === '' ? '' : `.${part}`}`;
}

/** Decimal text of a stored number, without an exponent. */
export function decimalText(value: number | string): string {
  if (typeof value === 'string') return value;
  const text = String(value);
  if (!text.includes('e')) return text;
  const [digits = '0', exponent = '0'] = text.split('e');
  return shift(digits, Number(exponent));
}

/** The number moved by a power of ten: `0.125` by 2 is `12.5`. */
export function shift(text: string, places: number): string {
  const sign = text.startsWith('-') ? '-' : '';
  const [whole = '', part = ''] = text.replace('-', '').split('.');
  const digits = whole + part;
  const at = whole.length + places;
  const padded = at <= 0 ? '0'.repeat(1 - at) + digits : digits.padEnd(at, '0');
  const point = Math.max(at, 1);
  const left = padded.slice(0, point).replace(/^0+(?=\d)/, '');
  const right = padded.slice(point).replace(/0+$/, '');
  return `${sign}${left}${right === '' ? '' : `.${right}`}`;
}

/** With at least so many digits after the point. */
export function padded(text: string, digits: number): string {
  const [whole = '', part = ''] = text.split('.');
  return digits === 0 || part.length >= digits ? text : `${whole}.${part.padEnd(digits, '0')}`;
}

function separators(locale: string): { readonly group: string; readonly point: string } {
  const parts = new Intl.NumberFormat(locale).formatToParts(12345.6);
  const find = (type: string): string | undefined =>
    parts.find((part) => part.type === type)?.value;
  return { group: find('group') ?? ',', point: find('decimal') ?? '.' };
}
