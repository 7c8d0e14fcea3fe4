/** An ISO 4217 code, such as `CNY`. */
export type CurrencyCode = string;

const codes = new Set(Intl.supportedValuesOf('currency'));

export function isCurrency(code: string): boolean {
  return codes.has(code);
}

/** Digits after the decimal point of the currency's minor unit (ISO 4217): 2 for CNY, 0 for JPY. */
export function minorUnitDigits(currency: CurrencyCode): number {
  const format = new Intl.NumberFormat('en', { style: 'currency', currency });
  return format.resolvedOptions().maximumFractionDigits ?? 2;
}
