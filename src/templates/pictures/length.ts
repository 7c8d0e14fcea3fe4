/** Most millimetres that a picture may be wide or high: more than a page of A3. */
const longest = 500;

const form = /^(\d+(?:\.\d+)?)\s*(mm|cm|px)?$/;

/** A pixel is that of CSS (Values and Units, 6.2): 96 to the inch. */
const perUnit: { readonly [unit: string]: number } = { mm: 1, cm: 10, px: 25.4 / 96 };

/**
 * A length as a template writes it, in millimetres to three places: `40`, `"40mm"`, `"1.5cm"`, `"120px"`.
 * Undefined for anything else, and for what is nothing or more than half a metre.
 */
export function millimetres(written: string | number | boolean | undefined): number | undefined {
  const [, count, unit = 'mm'] = form.exec(String(written)) ?? [];
  const length = Math.round(Number(count) * (perUnit[unit] ?? 1) * 1000) / 1000;
  return length > 0 && length <= longest ? length : undefined;
}
