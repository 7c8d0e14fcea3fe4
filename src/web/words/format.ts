import { dateLocale, type Locale } from './locale.ts';
import { useLocale } from './words.ts';
import { useZone } from './zone.ts';

/** An amount as the API gives it: exact decimal text and its currency. */
export interface Money {
  readonly amount: string;
  readonly currency: string;
}

/** How values are written for the reader: his language, his time zone. */
export interface Format {
  /** 1,234.5 */
  number(value: number | string, digits?: number): string;
  /** 12.3K or 12.3万, for axes and cards. */
  short(value: number | string): string;
  /** ¥1,234.50; no digit of the amount is lost. */
  money(value: Money): string;
  /** ¥12.3万, where there is room for little. */
  shortMoney(value: Money): string;
  /** A fraction: 0.25 is 25%. */
  percent(value: number | string, digits?: number): string;
  /** 2026-03-04 as 4 Mar 2026. */
  date(value: string | Date): string;
  /** 4 Mar in this year, with the year otherwise. */
  day(value: string | Date): string;
  time(value: string | Date): string;
  dateTime(value: string | Date): string;
  /** “30 Nov 2026 – 4 Dec 2026” of two days, “4 Dec 2026, 09:00–12:00” of two moments; of one day it is named once. */
  range(from: string, to: string): string;
  /** “tomorrow, 14:00”, “24 Nov, 14:00”: until when something is to be done. */
  moment(value: string | Date, now?: Date): string;
  /** “3 hours ago”, “in 2 days”. */
  relative(value: string | Date, now?: Date): string;
  /** A length of time, the two largest units: “2 d 4 h”. */
  duration(milliseconds: number): string;
  list(items: readonly string[]): string;
  /** For sorting texts as the reader's language does. */
  compare(a: string, b: string): number;
}

/** How values are written for the reader. */
export function useFormat(): Format {
  const locale = useLocale();
  const zone = useZone();
  return formatFor(locale, zone);
}

const formats = new Map<string, Format>();

/** Formatters are dear to make and a list asks for them in every cell: each is made once. */
function formatFor(locale: Locale, zone: string): Format {
  const name = `${locale} ${zone}`;
  const known = formats.get(name) ?? createFormat(locale, zone);
  formats.set(name, known);
  return known;
}

/** How values are written in a language and a time zone. */
export function createFormat(locale: Locale, timeZone: string): Format {
  const numbers = new Map<string, Intl.NumberFormat>();
  const number = (options: Intl.NumberFormatOptions = {}): Intl.NumberFormat => {
    const name = JSON.stringify(options);
    const known = numbers.get(name) ?? new Intl.NumberFormat(locale, options);
    numbers.set(name, known);
    return known;
  };
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const list = new Intl.ListFormat(locale, { type: 'conjunction' });
  const collator = new Intl.Collator(locale, { numeric: true });
  return {
    number: (value, digits) =>
      number(digits === undefined ? { maximumFractionDigits: 20 } : fixed(digits)).format(
        exact(value),
      ),
    short: (value) =>
      number({ notation: 'compact', maximumFractionDigits: 1 }).format(exact(value)),
    money: ({ amount, currency }) => number(moneyOptions(amount, currency)).format(exact(amount)),
    shortMoney: ({ amount, currency }) =>
      number({
        style: 'currency',
        currency,
        currencyDisplay: 'narrowSymbol',
        notation: 'compact',
        maximumFractionDigits: 1,
      }).format(exact(amount)),
    percent: (value, digits = 1) =>
      number({ style: 'percent', maximumFractionDigits: digits }).format(exact(value)),
    ...datesFor(locale, timeZone),
    relative: (value, now = new Date()) => spaced(relativeText(relative, new Date(value), now)),
    duration: (milliseconds) => durationText(locale, milliseconds),
    list: (items) => list.format(items),
    compare: (a, b) => collator.compare(a, b),
  };
}

/** How days and moments are written. */
function datesFor(
  locale: Locale,
  timeZone: string,
): Pick<Format, 'date' | 'day' | 'time' | 'dateTime' | 'range' | 'moment'> {
  const dates = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(dateLocale(locale), { timeZone, ...options });
  const day = dates({ month: 'short', day: 'numeric' });
  const date = dates({ dateStyle: 'medium' });
  const time = dates({ timeStyle: 'short' });
  const dateTime = dates({ dateStyle: 'medium', timeStyle: 'short' });
  const plain = new Intl.DateTimeFormat(dateLocale(locale), {
    dateStyle: 'medium',
    timeZone: 'UTC',
  });
  const year = dates({ year: 'numeric' });
  const daysApart = dayCounter(timeZone);
  const relative = new Intl.RelativeTimeFormat(locale, { numeric: 'auto' });
  const onDate = (value: string | Date): string =>
    isPlainDate(value) ? plain.format(new Date(value)) : date.format(new Date(value));
  const dayOf = (value: string | Date): string => {
    const given = new Date(value);
    return isPlainDate(value) || year.format(given) !== year.format(new Date())
      ? onDate(value)
      : day.format(given);
  };
  return {
    date: onDate,
    day: dayOf,
    time: (value) => time.format(new Date(value)),
    dateTime: (value) => dateTime.format(new Date(value)),
    range: (from, to) => {
      const [first, last] = [new Date(from), new Date(to)];
      if (onDate(from) !== onDate(to))
        return [first, last]
          .map((one) => (isPlainDate(from) ? plain : dateTime).format(one))
          .join(' – ');
      return isPlainDate(from) ? onDate(from) : `${dateTime.format(first)}–${time.format(last)}`;
    },
    moment: (value, now = new Date()) => {
      const apart = daysApart(new Date(value), now);
      const named = Math.abs(apart) <= 1 ? relative.format(apart, 'day') : dayOf(value);
      return `${named}${locale === 'en' ? ', ' : ' '}${time.format(new Date(value))}`;
    },
  };
}

/** A decimal text goes to the formatter as it is, so that no digit is lost on the way. */
function exact(value: number | string): number {
  return value as number;
}

function fixed(digits: number): Intl.NumberFormatOptions {
  return { minimumFractionDigits: digits, maximumFractionDigits: digits };
}

/** As many digits as the currency has, or as the amount has where that is more. */
function moneyOptions(amount: string, currency: string): Intl.NumberFormatOptions {
  const options = { style: 'currency', currency, currencyDisplay: 'narrowSymbol' } as const;
  const usual = digitsOf(currency);
  const own = (/\.(\d*?)0*$/.exec(amount)?.[1] ?? '').length;
  return { ...options, maximumFractionDigits: Math.max(usual, own) };
}

const currencyDigits = new Map<string, number>();

/** Digits after the decimal point that a currency has. */
function digitsOf(currency: string): number {
  const known = currencyDigits.get(currency);
  if (known !== undefined) return known;
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  const digits = format.resolvedOptions().maximumFractionDigits ?? 2;
  currencyDigits.set(currency, digits);
  return digits;
}

function isPlainDate(value: string | Date): boolean {
  return typeof value === 'string' && /^\d{4}-\d{2}-\d{2}$/.test(value);
}

const minute = 60_000;
const hour = 60 * minute;
const dayLength = 24 * hour;
/** Midnights of a time zone between now and then; less than none where it is past. */
function dayCounter(timeZone: string): (then: Date, now: Date) => number {
  const day = new Intl.DateTimeFormat('en-CA', { timeZone });
  return (then, now) => (Date.parse(day.format(then)) - Date.parse(day.format(now))) / dayLength;
}

const units: readonly (readonly [Intl.RelativeTimeFormatUnit, number])[] = [
  ['year', 365 * dayLength],
  ['month', 30 * dayLength],
  ['week', 7 * dayLength],
  ['day', dayLength],
  ['hour', hour],
  ['minute', minute],
];

function relativeText(format: Intl.RelativeTimeFormat, then: Date, now: Date): string {
  const apart = then.getTime() - now.getTime();
  const [unit, length] = units.find(([, size]) => Math.abs(apart) >= size) ?? [];
  if (unit === undefined || length === undefined) return format.format(0, 'second');
  return format.format(Math.trunc(apart / length), unit);
}

/** Chinese writes a figure apart from the characters after it: “8 小时后”, as everywhere else in the app. */
function spaced(text: string): string {
  return text.replace(/(\d)(?=\p{Script=Han})/gu, '$1 ');
}

function durationText(locale: Locale, milliseconds: number): string {
  const sizes = [
    ['day', dayLength],
    ['hour', hour],
    ['minute', minute],
  ] as const;
  let rest = Math.max(0, milliseconds);
  const parts = sizes.flatMap(([unit, size]) => {
    const count = Math.floor(rest / size);
    rest -= count * size;
    return count === 0 ? [] : [unitText(locale, unit, count)];
  });
  return parts.slice(0, 2).join(' ') || unitText(locale, 'minute', 0);
}

function unitText(locale: Locale, unit: string, count: number): string {
  const format = new Intl.NumberFormat(locale, { style: 'unit', unit, unitDisplay: 'short' });
  return spaced(format.format(count));
}
