import { BatonError, minorUnitDigits, round, type Money } from '../../shared/index.ts';

const small = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
];
const tens = ['', '', 'twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'];
const scales = ['', ' thousand', ' million', ' billion'];

const limit = 1e12;

/**
 * An amount in English words as on a cheque: ¥1,680.32 is “One thousand six hundred eighty and 32/100
 * Chinese yuan”, ¥1,680.00 “One thousand six hundred eighty Chinese yuan only”. Short scale; rounded half
 * up to the minor unit. Raises `amount-too-large` from a million millions on.
 */
export function englishAmount({ amount, currency }: Money): string {
  const minor = minorUnitDigits(currency);
  const rounded = round(amount.abs(), minor, 'half up');
  if (rounded.gte(limit))
    throw new BatonError({ code: 'amount-too-large', params: { amount: amount.toFixed() } });
  const [whole = '0', fraction = ''] = rounded.toFixed(minor).split('.');
  const sign = amount.isNegative() && !rounded.isZero() ? 'minus ' : '';
  const name = nameOf(currency, rounded.eq(1));
  const words = sign + englishInteger(Number(whole));
  const said = words.charAt(0).toUpperCase() + words.slice(1);
  if (Number(fraction) === 0) return `${said} ${name} only`;
  return `${said} and ${fraction}/${10 ** minor} ${name}`;
}

/** The name of a currency, by Unicode CLDR. */
function nameOf(currency: string, one: boolean): string {
  const options = {
    style: 'currency',
    currency,
    currencyDisplay: 'name',
    maximumFractionDigits: 0,
  } as const;
  const found = new Intl.NumberFormat('en', options).formatToParts(one ? 1 : 2);
  return found.find(({ type }) => type === 'currency')?.value ?? currency;
}

/** A whole number below a million millions, in words. */
export function englishInteger(whole: number): string {
  if (whole === 0) return 'zero';
  const groups: string[] = [];
  for (let rest = whole, scale = 0; rest > 0; rest = Math.floor(rest / 1000), scale++)
    if (rest % 1000 > 0) groups.unshift(`${hundreds(rest % 1000)}${scales[scale] ?? ''}`);
  return groups.join(' ');
}

function hundreds(number: number): string {
  const rest = number % 100;
  const hundred = number >= 100 ? `${small[Math.floor(number / 100)]} hundred` : '';
  return [hundred, rest > 0 ? underHundred(rest) : ''].filter(Boolean).join(' ');
}

function underHundred(number: number): string {
  if (number < 20) return small[number] ?? '';
  const unit = number % 10;
  return `${tens[Math.floor(number / 10)]}${unit > 0 ? `-${small[unit]}` : ''}`;
}
