import {
  dateText,
  localize,
  momentText,
  type Decimal,
  type Locale,
  type Money,
} from '../../shared/index.ts';
import type { ValueType } from '../types.ts';
import type { Value } from '../values/value.ts';

/** How values are shown to a reader. */
export interface RenderOptions {
  readonly locale: Locale;
  /** IANA time zone of moments. */
  readonly zone: string;
}

const yes = { en: 'yes', 'zh-CN': '是' };
const no = { en: 'no', 'zh-CN': '否' };

/** A value as the reader writes it: amounts with currency, dates in his order, moments in his zone. */
export function renderValue(value: Value, type: ValueType, options: RenderOptions): string {
  switch (type.kind) {
    case 'bool':
      return localize(value === true ? yes : no, options.locale);
    case 'int':
      return numberFormat(options.locale).format(value as number);
    case 'decimal':
      return exact(numberFormat(options.locale), value as Decimal);
    case 'money':
      return renderMoney(value as Money, options.locale);
    case 'date':
      return dateText(value as string, options.locale);
    case 'instant':
      return momentText(value as number, options.locale, options.zone);
    case 'duration':
      return renderDuration(value as number, options.locale);
    case 'list':
      return (value as readonly Value[])
        .map((item) => renderValue(item, type.of, options))
        .join(localize({ en: ', ', 'zh-CN': '、' }, options.locale));
    default:
      return String(value);
  }
}

function renderMoney({ amount, currency }: Money, locale: Locale): string {
  return exact(moneyFormat(locale, currency), amount);
}

/** Intl takes a decimal text as it is, without a detour through a double. */
function exact(format: Intl.NumberFormat, value: Decimal): string {
  return format.format(value.toFixed() as Intl.StringNumericLiteral);
}

function renderDuration(milliseconds: number, locale: Locale): string {
  const hours = milliseconds / 3_600_000;
  return unitFormat(locale, Math.abs(hours) >= 48 ? 'day' : 'hour').format(
    Math.abs(hours) >= 48 ? hours / 24 : hours,
  );
}

const made = new Map<string, unknown>();

/** Formats are costly to make and are kept; there are few locales and currencies. */
function kept<T>(key: string, make: () => T): T {
  const known = made.get(key) as T | undefined;
  if (known !== undefined) return known;
  const value = make();
  made.set(key, value);
  return value;
}

const numberFormat = (locale: Locale) =>
  kept(`n ${locale}`, () => new Intl.NumberFormat(locale, { maximumFractionDigits: 20 }));

const moneyFormat = (locale: Locale, currency: string) =>
  kept(
    `m ${locale} ${currency}`,
    () => new Intl.NumberFormat(locale, { style: 'currency', currency }),
  );

const unitFormat = (locale: Locale, unit: 'day' | 'hour') =>
  kept(
    `u ${locale} ${unit}`,
    () =>
      new Intl.NumberFormat(locale, {
        style: 'unit',
        unit,
        unitDisplay: 'long',
        maximumFractionDigits: 1,
      }),
  );
