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
export { countingIds, uuids, type IdSource } from './ids.ts';
export { canonicalJson, type Json, type JsonObject } from './json.ts';
export { isCurrency, minorUnitDigits, type CurrencyCode } from './money/currency.ts';
export { Decimal, parseDecimal } from './money/decimal.ts';
export { fromScaled, round, toScaled, type Money, type Rounding } from './money/money.ts';
export { fail, ok, type Result } from './result.ts';
export { localize, type Locale, type LocalizedText } from './text.ts';
export { SimulatedClock, systemClock, type Clock } from './time/clock.ts';
export { fromIso, toIso, type Instant, type PlainDate } from './time/instant.ts';
