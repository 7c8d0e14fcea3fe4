import { weekdays, type FiscalWeeks } from '../../../shared/index.ts';
import type { RawIncentivePeriod } from '../../kinds/incentive/terms.ts';
import type { Site } from '../../load/site.ts';
import { months } from '../months.ts';

/** A fiscal year of weeks, where one is written; undefined also where it is wrong. */
export function fiscalWeeksAt(site: Site, raw: RawIncentivePeriod): FiscalWeeks | undefined {
  const { weeks, fiscal, 'year ends': ends } = raw;
  if (weeks === undefined && ends === undefined) return undefined;
  if (weeks === undefined || ends === undefined) {
    if (!site.lacks(raw)) site.report('period-without-calendar');
    return undefined;
  }
  if (fiscal) site.at('fiscal').reportKey('period-two-calendars');
  const end = yearEndOf(ends);
  if (!end) site.at('year ends').report('bad-year-end', { params: { value: ends } });
  return end && { pattern: weeks, ...end };
}

/** `last saturday of january` or `saturday nearest the end of january`. */
function yearEndOf(text: string): Omit<FiscalWeeks, 'pattern'> | undefined {
  const words = text.trim().toLowerCase().replaceAll(/\s+/g, ' ');
  const [, last, ofLast] = /^last (\w+) of (\w+)$/.exec(words) ?? [];
  const [, near, ofNear] = /^(\w+) nearest the end of (\w+)$/.exec(words) ?? [];
  const weekday = weekdays.findIndex((one) => one === (last ?? near));
  const month = months.indexOf(ofLast ?? ofNear ?? '') + 1;
  return weekday < 0 || month < 1 ? undefined : { weekday, month, nearest: near !== undefined };
}
