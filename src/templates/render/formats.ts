type Key = string | number | boolean | undefined;

/** Formats that were made, by the parts of their keys one after the other: joining those takes longer. */
interface Kept {
  readonly further: Map<Key, Kept>;
  format?: unknown;
}

const made: Kept = { further: new Map() };

/** Formats are costly to make and are kept; there are few. */
function kept<T>(keys: readonly Key[], make: () => T): T {
  let place = made;
  for (const key of keys) {
    let next = place.further.get(key);
    if (!next) place.further.set(key, (next = { further: new Map() }));
    place = next;
  }
  return (place.format ??= make()) as T;
}

/** Percentages, by default with as many digits as the value has, up to ten. */
export const percentFormat = (locale: string, digits?: number) =>
  kept(['percent', locale, digits], () =>
    digits === undefined
      ? new Intl.NumberFormat(locale, { style: 'percent', maximumFractionDigits: 10 })
      : new Intl.NumberFormat(locale, { style: 'percent', ...exactly(digits) }),
  );

export const numberFormat = (locale: string, digits: number | undefined) =>
  kept(
    ['number', locale, digits],
    () =>
      new Intl.NumberFormat(
        locale,
        digits === undefined ? { maximumFractionDigits: 20 } : exactly(digits),
      ),
  );

export type MoneyStyle = 'symbol' | 'code' | 'name' | 'plain';

/** Amounts; `plain` leaves the currency out, for columns whose heading names it. */
export const moneyFormat = (
  locale: string,
  currency: string,
  style: MoneyStyle,
  digits: number | undefined,
) =>
  kept(['money', locale, currency, style, digits], () => {
    const places = digits === undefined ? {} : exactly(digits);
    if (style !== 'plain') {
      const currencyDisplay = style === 'symbol' ? 'narrowSymbol' : style;
      const options = { style: 'currency', currency, currencyDisplay, ...places } as const;
      return new Intl.NumberFormat(locale, options);
    }
    const own = new Intl.NumberFormat(locale, { style: 'currency', currency }).resolvedOptions();
    return new Intl.NumberFormat(locale, exactly(digits ?? own.maximumFractionDigits ?? 2));
  });

const exactly = (digits: number) => ({
  minimumFractionDigits: digits,
  maximumFractionDigits: digits,
});

export type DateStyle = 'full' | 'long' | 'medium' | 'short' | 'month' | 'year';

/** Days, and moments where `timed`, in a time zone. */
export const dateFormat = (locale: string, timeZone: string, style: DateStyle, timed: boolean) =>
  kept(['date', locale, timeZone, style, timed], () => {
    if (style === 'month')
      return new Intl.DateTimeFormat(locale, { year: 'numeric', month: 'long', timeZone });
    if (style === 'year') return new Intl.DateTimeFormat(locale, { year: 'numeric', timeZone });
    const time = timed ? ({ timeStyle: 'short' } as const) : {};
    return new Intl.DateTimeFormat(locale, { dateStyle: style, ...time, timeZone });
  });

/** The time of day of moments, in a time zone. */
export const timeFormat = (locale: string, timeZone: string) =>
  kept(
    ['time', locale, timeZone],
    () => new Intl.DateTimeFormat(locale, { timeStyle: 'short', timeZone }),
  );
