export { BatonError } from './errors/baton-error.ts';
export { errorCatalogue, errorEntry, type ErrorCode } from './errors/catalogue.ts';
export type { ErrorEntries, ErrorEntry } from './errors/entry.ts';
export {
  renderProblem,
  type Place,
  type Problem,
  type ProblemParams,
  type RenderedProblem,
} from './errors/problem.ts';
export { escapeHtml } from './escape-html.ts';
export { escapeXml } from './escape-xml.ts';
export { countingIds, uuids, type IdSource } from './ids.ts';
export { canonicalJson, type Json, type JsonObject } from './json.ts';
export { isCurrency, minorUnitDigits, type CurrencyCode } from './money/currency.ts';
export { Decimal, parseDecimal } from './money/decimal.ts';
export { fromScaled, round, type Money, type Rounding } from './money/money.ts';
export { fail, ok, type Result } from './result.ts';
export { numberedTitle } from './numbered-title.ts';
export { rowMark } from './row-mark.ts';
export { localize, type Locale, type LocalizedText } from './text.ts';
export { SimulatedClock, systemClock, type Clock } from './time/clock.ts';
export { Slots, type SlotsOptions } from './slots.ts';
export { fromIso, toIso, type Instant, type PlainDate } from './time/instant.ts';
export { fromEpochDay, dateIn, isPlainDate, startOfDate, toEpochDay } from './time/plain-date.ts';
export { dateText, momentText } from './time/date-text.ts';
export { DAY, HOUR, MINUTE, SECOND } from './time/milliseconds.ts';
export {
  fromLocal,
  isTimeZone,
  offsetPeriodAt,
  toLocal,
  type LocalTime,
  type OffsetPeriod,
  type TimeZone,
} from './time/zone.ts';
export {
  weekdays,
  type TimeRange,
  type Weekday,
  type WorkingCalendar,
} from './time/calendar/calendar.ts';
export { parseTimeRange } from './time/calendar/time-range.ts';
export {
  addWorkingDays,
  isWorkingDay,
  workingDay,
  workingDaysBetween,
} from './time/calendar/working-days.ts';
export {
  addWorkingTime,
  isWorkingTime,
  nextWorkingInstant,
  previousWorkingInstant,
  workingTimeBetween,
} from './time/calendar/working-time.ts';
export {
  bucketLabel,
  bucketStart,
  bucketUnits,
  moveBucket,
  nextBucket,
  type BucketUnit,
  type FiscalYear,
} from './time/periods/bucket.ts';
export {
  businessPeriodAt,
  businessPeriods,
  type BusinessCalendar,
  type BusinessPeriod,
} from './time/periods/business-period.ts';
export { weekPatterns, type FiscalWeeks } from './time/periods/fiscal-weeks.ts';
export { parsePeriod, type PeriodContext } from './time/periods/parse-period.ts';
export type { Period } from './time/periods/period.ts';
export {
  addDuration,
  durationUnits,
  subtractDuration,
  type Duration,
  type DurationUnit,
} from './units/duration.ts';
export { formatDuration } from './units/format-duration.ts';
export {
  formatNumber,
  parseNumberPattern,
  seriesOf,
  type NumberOccasion,
  type NumberPattern,
} from './units/number-pattern.ts';
export { parseDuration } from './units/parse-duration.ts';
export { parseMoney } from './units/parse-money.ts';
export { parsePercent } from './units/parse-percent.ts';
