import type { PassedValue } from '../definitions/index.ts';
import { Decimal, localize } from '../shared/index.ts';
import { bilingual, isChinese } from './definition-text.ts';
import type { PassingMeasure } from './passing-measures.ts';

/**
 * The sum of an amount over the cases that were offered, each case once in a row. A case that was passed
 * between several rows counts in each of them, so that there is no total.
 */
export function valueMeasure({ title, currency }: PassedValue): PassingMeasure {
  const definition = bilingual((locale) => {
    const name = localize(title, locale);
    return isChinese(locale)
      ? `所交接事项的${name}合计（每个事项只计一次）`
      : `Sum of ${name} of the cases that were offered, each once`;
  });
  return {
    title,
    definition,
    format: currency === undefined ? 'number' : 'money',
    ...(currency === undefined ? {} : { currency }),
    of: ({ value }) => (value === undefined ? null : new Decimal(value).toFixed()),
    total: () => null,
    behind: {},
  };
}
