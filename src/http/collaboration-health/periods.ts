import { Type } from 'typebox';
import { previousPeriod } from '../../reports/index.ts';
import { BatonError, parsePeriod, toIso, type Period } from '../../shared/index.ts';
import { periodContext, type ReportCall } from '../reporting/reader.ts';

const words = '`this quarter`, `2026-03`, or `2026-01-01 to 2026-03-31`';

/** The period that is asked about. */
export const PeriodText = Type.Optional(
  Type.String({ minLength: 1, maxLength: 100, description: `${words}; this quarter without it.` }),
);

export const EarlierText = Type.Optional(
  Type.String({
    minLength: 1,
    maxLength: 100,
    description: `${words}; without it as much before the period, as far as that has come.`,
  }),
);

/** Raises `invalid-period`. */
export function periodOf(text: string | undefined, call: ReportCall, path = '/period'): Period {
  const period = parsePeriod(text ?? 'this quarter', periodContext(call));
  if (!period.ok) throw new BatonError({ ...period.error, path });
  return period.value;
}

/** The period with which another is compared. Raises `invalid-period`. */
export function earlierOf(text: string | undefined, period: Period, call: ReportCall): Period {
  if (text !== undefined) return periodOf(text, call, '/before');
  return previousPeriod(period, periodContext(call)).period;
}

export function periodJson({ start, end }: Period): { readonly from: string; readonly to: string } {
  return { from: toIso(start), to: toIso(end) };
}
