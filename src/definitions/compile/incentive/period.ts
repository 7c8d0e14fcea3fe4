import {
  Decimal,
  isPlainDate,
  isTimeZone,
  minorUnitDigits,
  parseDecimal,
} from '../../../shared/index.ts';
import type { RawIncentive } from '../../kinds/incentive/incentive.ts';
import type { RawIncentivePeriod, RawRounding } from '../../kinds/incentive/terms.ts';
import type { Site } from '../../load/site.ts';
import type { Incentive, IncentivePeriod, PayRounding } from '../../model/index.ts';
import type { Draft } from '../draft.ts';
import { fiscalWeeksAt } from './fiscal-weeks.ts';

/** The period with the zone in which it begins, and the fiscal year of the organization. */
export function periodAt(
  draft: Draft,
  site: Site,
  raw: RawIncentivePeriod,
): IncentivePeriod | undefined {
  const { zone } = raw;
  if (zone === undefined) {
    if (!site.at('zone').written) site.report('period-without-zone');
    return undefined;
  }
  if (!isTimeZone(zone)) {
    site.at('zone').report('bad-time-zone', { params: { zone } });
    return undefined;
  }
  const ofMonths = raw.fiscal && raw.weeks === undefined;
  const firstMonth = ofMonths ? fiscalMonth(draft, site.at('fiscal')) : 1;
  const weeks = fiscalWeeksAt(site, raw);
  return { every: raw.every, zone, firstMonth, ...(weeks ? { weeks } : {}) };
}

function fiscalMonth(draft: Draft, site: Site): number {
  const [organization] = draft.documents.get('Organization')?.values() ?? [];
  if (organization && !organization.site.at('fiscal year starts').written)
    site.reportKey('period-without-fiscal-year');
  return draft.organization?.fiscalYearStart ?? 1;
}

/** The first and the last day on which something holds. */
export function datesAt(site: Site, raw: RawIncentive['effective']): Incentive['effective'] {
  const read = (key: 'from' | 'until') => {
    const date = raw?.[key];
    if (date === undefined) return undefined;
    if (isPlainDate(date)) return date;
    site.at(key).report('bad-date', { params: { value: date } });
    return undefined;
  };
  const [from, until] = [read('from'), read('until')];
  if (from !== undefined && until !== undefined && until < from)
    site.at('until').report('effective-ends-before', { params: { from } });
  return { ...(from ? { from } : {}), ...(until ? { until } : {}) };
}

/** To the minor unit of the currency, half up and at each entry, where nothing else is said. */
export function roundingAt(
  site: Site,
  raw: RawRounding | undefined,
  currency: string,
): PayRounding | undefined {
  const usual = new Decimal(10).pow(`-${minorUnitDigits(currency)}`);
  if (raw === undefined) return { how: 'half up', unit: usual, at: 'entry' };
  const written = (['half up', 'half even'] as const).filter((how) => raw[how] !== undefined);
  const [how] = written;
  if (written.length !== 1 || how === undefined) {
    if (!site.lacks(raw)) site.report('rounding-unclear');
    return undefined;
  }
  const unit = parseDecimal(String(raw[how]));
  if (unit?.gt(0)) return { how, unit, at: raw.at ?? 'entry' };
  site.at(how).report('bad-rounding-unit', { params: { value: String(raw[how]) } });
  return undefined;
}
