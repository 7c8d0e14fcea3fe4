import { useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';
import type { ReportResult } from '../charts/index.ts';

type Got<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;
type Posted<P extends keyof paths> = paths[P] extends {
  post: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type ReportData = Got<'/reports/{report}'>;
export type Parameter = ReportData['ask'][number];
export type Metric = Got<'/metrics'>['items'][number];
export type Behind = Posted<'/reports/{report}/rows'>;
/** Parameters by id, as they are sent: texts, of periods too. */
export type Parameters = Readonly<Record<string, unknown>>;

const fresh = 30_000;

/** The figures of a report; those on the screen stay until the new ones are there. */
export function useReport(report: string, parameters: Parameters, compare: boolean) {
  return useQuery({
    queryKey: [...keys.reports, 'run', report, parameters, compare],
    queryFn: () =>
      must(
        api.POST('/reports/{report}/run', {
          params: { path: { report } },
          body: { parameters, compare },
        }),
      ),
    staleTime: fresh,
    placeholderData: (before: ReportResult | undefined) =>
      before?.report === report ? before : undefined,
  });
}

/** The figure of a metric, beside that of the period before. */
export function useFigure(metric: string, period: unknown) {
  const asked = periodOf(period);
  return useQuery({
    queryKey: [...keys.reports, 'figure', metric, asked],
    queryFn: () =>
      must(
        api.POST('/metrics/{metric}/figure', {
          params: { path: { metric } },
          body: asked === undefined ? {} : { period: asked, compare: true },
        }),
      ),
    staleTime: fresh,
  });
}

/** What a figure is asked to lead to: a cell of a report, or the figure of a metric. */
export type DrillQuestion =
  | {
      readonly report: string;
      readonly parameters: Parameters;
      readonly keys: readonly unknown[];
      readonly column: string;
    }
  | { readonly metric: string; readonly period: unknown };

/** The rows behind a figure, a page at a time. */
export function useBehind(question: DrillQuestion) {
  return useInfiniteQuery({
    queryKey: [...keys.reports, 'behind', question],
    queryFn: ({ pageParam }) => must(ask(question, pageParam)),
    initialPageParam: undefined as string | undefined,
    getNextPageParam: ({ next }) => next,
    staleTime: fresh,
  });
}

function ask(question: DrillQuestion, cursor: string | undefined) {
  const page = { limit: 50, ...(cursor !== undefined && { cursor }) };
  if ('metric' in question) {
    const period = periodOf(question.period);
    return api.POST('/metrics/{metric}/rows', {
      params: { path: { metric: question.metric } },
      body: { ...page, ...(period !== undefined && { period }) },
    });
  }
  const { report, parameters, keys: row, column } = question;
  return api.POST('/reports/{report}/rows', {
    params: { path: { report } },
    body: { ...page, parameters, keys: [...row], column },
  });
}

function periodOf(period: unknown): string | undefined {
  return typeof period === 'string' && period !== '' ? period : undefined;
}
