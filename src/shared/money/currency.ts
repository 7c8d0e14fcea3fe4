/** An ISO 4217 code, such as `CNY`. */
export type CurrencyCode = string;

const codes = new Set(Intl.supportedValuesOf('currency'));

export function isCurrency(code: string): boolean {
  return codes.has(code);
}

const digitsOf = new Map<CurrencyCode, number>();

/** Digits after the decimal point of the currency's minor unit (ISO 4217): 2 for CNY, 0 for JPY. */
export function minorUnitDigits(currency: CurrencyCode): number {
  let digits = digitsOf.get(currency);
  if (digits === undefined) {
    const format = new Intl.NumberFormat('en', { style: 'currency', currency });
    digits = format.resolvedOptions().maximumFractionDigits ?? 2;
    digitsOf.set(currency, digits);
  }
  return digits;
}
