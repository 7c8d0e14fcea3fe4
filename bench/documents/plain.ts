import Handlebars, { type HelperOptions } from 'handlebars';
import { Decimal, type JsonObject } from '../../src/shared/index.ts';
import { chineseAmount, englishAmount } from '../../src/templates/index.ts';
import { source } from './quote.ts';

/**
 * The same quote by Handlebars alone, as one would write it by hand: helpers that format with Intl and add
 * with decimals, nothing checked, no types, no budget. It writes the same text.
 */
export function plainQuote(): (data: JsonObject, language: string) => string {
  const runtime = Handlebars.create();
  runtime.registerHelper(helpers);
  const template = runtime.compile(source.replaceAll('"record.discount > 0"', 'record.discount'));
  return (data, language) => template(data, { data: { language } });
}

const languageOf = ({ data }: HelperOptions) => (data as { readonly language: string }).language;

const amounts = new Map<string, Intl.NumberFormat>();
const days = new Map<string, Intl.DateTimeFormat>();

function amountFormat(language: string, style: string | undefined): Intl.NumberFormat {
  const key = `${language} ${style}`;
  const options =
    style === 'plain'
      ? { minimumFractionDigits: 2, maximumFractionDigits: 2 }
      : ({ style: 'currency', currency: 'CNY', currencyDisplay: 'narrowSymbol' } as const);
  const known = amounts.get(key) ?? new Intl.NumberFormat(language, options);
  amounts.set(key, known);
  return known;
}

function dayFormat(language: string): Intl.DateTimeFormat {
  const options = { dateStyle: 'long', timeZone: 'UTC' } as const;
  const known = days.get(language) ?? new Intl.DateTimeFormat(language, options);
  days.set(language, known);
  return known;
}

const percentFormat = new Intl.NumberFormat('en', { style: 'percent', maximumFractionDigits: 10 });

type Row = { readonly [name: string]: string };

const helpers: { readonly [name: string]: Handlebars.HelperDelegate } = {
  t(options: HelperOptions) {
    const texts = options.hash as Row;
    const text = texts[languageOf(options)] ?? '';
    return text.replaceAll(/\{(\w+)\}/g, (whole, name: string) => texts[name] ?? whole);
  },
  date: (day: string, options: HelperOptions) =>
    dayFormat(languageOf(options)).format(new Date(`${day}T00:00:00Z`)),
  number: (value: number) => value.toLocaleString('en'),
  percent: (value: number) => percentFormat.format(value),
  money(amount: string, options: HelperOptions) {
    const { style } = options.hash as Row;
    return amountFormat(languageOf(options), style).format(amount as Intl.StringNumericLiteral);
  },
  words(amount: string, options: HelperOptions) {
    const money = { amount: new Decimal(amount), currency: 'CNY' };
    return languageOf(options) === 'zh-CN' ? chineseAmount(money) : englishAmount(money);
  },
  sum: (rows: readonly Row[], column: string) =>
    rows.reduce((all, row) => all.plus(row[column] ?? 0), new Decimal(0)).toFixed(2),
  when(value: unknown, options: HelperOptions) {
    return value ? options.fn(this) : options.inverse(this);
  },
  group(rows: readonly Row[], column: string, options: HelperOptions) {
    const groups = Map.groupBy(rows, (row) => row[column]);
    const parts = [...groups].map(([value, own]) =>
      options.fn(own, { data: options.data, blockParams: [own, value] }),
    );
    return parts.join('');
  },
};
