import type { Report, ReportParameter } from '../definitions/index.ts';
import {
  dateIn,
  fail,
  fromIso,
  isPlainDate,
  ok,
  parseDecimal,
  parsePeriod,
  toIso,
  type Instant,
  type Json,
  type JsonObject,
  type LocalizedText,
  type Period,
  type PeriodContext,
  type Problem,
  type Result,
} from '../shared/index.ts';

/**
 * Reads the parameters that a reader gave, as texts (of a query string) or as JSON, and fills in the
 * defaults. A period becomes `{ from, to }`, two moments or dates of which the second is no longer in it.
 * Problems: `report-parameter-unknown`, `report-parameter-missing`, `report-parameter-invalid`.
 */
export function resolveParameters(
  report: Pick<Report, 'id' | 'ask'>,
  given: JsonObject,
  context: PeriodContext,
): Result<JsonObject, readonly Problem[]> {
  const problems: Problem[] = unknownParameters(report, given);
  const values: { [id: string]: Json } = {};
  for (const parameter of report.ask.values()) {
    const value = given[parameter.id] ?? parameter.default;
    if (value === undefined || value === null || value === '') {
      problems.push({
        code: 'report-parameter-missing',
        params: { report: report.id, parameter: parameter.id },
      });
      continue;
    }
    const read = readParameter(parameter, value, context);
    if (read.ok) values[parameter.id] = read.value;
    else problems.push(invalid(parameter, value, read.error));
  }
  return problems.length > 0 ? fail(problems) : ok(values);
}

function unknownParameters(report: Pick<Report, 'id' | 'ask'>, given: JsonObject): Problem[] {
  return Object.keys(given)
    .filter((id) => !report.ask.has(id))
    .map((parameter) => ({
      code: 'report-parameter-unknown',
      params: { report: report.id, parameter, known: [...report.ask.keys()].join(', ') || '–' },
    }));
}

function invalid(parameter: ReportParameter, value: Json, expected: LocalizedText): Problem {
  const shown = typeof value === 'string' ? value : JSON.stringify(value);
  return {
    code: 'report-parameter-invalid',
    params: { parameter: parameter.id, value: shown, expected },
  };
}

function readParameter(
  parameter: ReportParameter,
  value: Json,
  context: PeriodContext,
): Result<Json, LocalizedText> {
  if (parameter.kind === 'period') return readPeriod(parameter, value, context);
  const { field } = parameter;
  if (field?.options !== undefined) {
    const known = field.options.map(({ id }) => id);
    return typeof value === 'string' && known.includes(value) ? ok(value) : fail(known.join(' | '));
  }
  switch (field?.valueType.kind) {
    case 'int':
    case 'decimal':
      return readNumber(value, field.valueType.kind);
    case 'money':
      return typeof value === 'string' && parseDecimal(value) ? ok(value) : fail('1234.50');
    case 'bool':
      return readBoolean(value);
    case 'date':
      return typeof value === 'string' && isPlainDate(value) ? ok(value) : fail('YYYY-MM-DD');
    default:
      return typeof value === 'string' ? ok(value) : fail({ en: 'a text', 'zh-CN': '一段文字' });
  }
}

function readPeriod(
  { dates = false }: ReportParameter,
  value: Json,
  context: PeriodContext,
): Result<Json, LocalizedText> {
  const period = momentsOf(value) ?? parsePeriod(periodText(value), context);
  const stored = (end: Instant): string => (dates ? dateIn(end, context.zone) : toIso(end));
  return period.ok
    ? ok({ from: stored(period.value.start), to: stored(period.value.end) })
    : fail({
        en: 'a period, such as `this quarter`, `2026-03` or `2026-01-01 to 2026-03-31`',
        'zh-CN': '一个期间，例如 `本季度`、`2026-03` 或 `2026-01-01 to 2026-03-31`',
      });
}

/** Two moments are a period as it is: the second is no longer in it. */
function momentsOf(value: Json): Result<Period, never> | undefined {
  const { from, to } = (value ?? {}) as { readonly from?: Json; readonly to?: Json };
  if (typeof from !== 'string' || typeof to !== 'string') return undefined;
  const [start, end] = [fromIso(from), fromIso(to)];
  return start === undefined || end === undefined || end < start ? undefined : ok({ start, end });
}

function periodText(value: Json): string {
  if (typeof value === 'string') return value;
  const { from, to } = (value ?? {}) as { readonly from?: Json; readonly to?: Json };
  return typeof from === 'string' && typeof to === 'string' ? `${from} to ${to}` : '';
}

function readNumber(value: Json, kind: 'int' | 'decimal'): Result<Json, LocalizedText> {
  const number = parseDecimal(String(value));
  if (number === undefined) return fail('123');
  return kind === 'decimal' || number.isInteger() ? ok(number.toNumber()) : fail('123');
}

function readBoolean(value: Json): Result<Json, LocalizedText> {
  if (typeof value === 'boolean') return ok(value);
  return value === 'true' || value === 'false' ? ok(value === 'true') : fail('true | false');
}
