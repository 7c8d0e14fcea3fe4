import type { Report } from '../../definitions/index.ts';
import { previousParameters, runReport, type ReportResult } from '../../reports/index.ts';
import { toIso, type JsonObject } from '../../shared/index.ts';
import { namesFor } from '../reading/names.ts';
import { periodContext, readerOf, valueOf, type ReportCall } from './reader.ts';

export interface RunBody {
  readonly parameters?: { readonly [name: string]: unknown };
}

/** Raises `not-found`, and what is wrong with the parameters. */
export async function run(
  call: ReportCall,
  report: Report,
  { parameters = {} }: RunBody,
): Promise<ReportResult> {
  const context = { ...readerOf(call), store: call.services.store, names: namesFor(call) };
  return valueOf(await runReport(report, parameters as JsonObject, context));
}

/** The same for the period before; undefined where the report asks for no period. */
export async function runPrevious(
  call: ReportCall,
  report: Report,
  { parameters }: ReportResult,
): Promise<object | undefined> {
  const previous = previousParameters(report, parameters, periodContext(call));
  if (!previous) return undefined;
  const { period, toDate } = previous.earlier;
  const { rows, totals } = await run(call, report, previous);
  return {
    from: toIso(period.start),
    to: toIso(period.end),
    toDate,
    rows: rows.map(({ keys, values }) => ({ keys, values })),
    totals,
  };
}
