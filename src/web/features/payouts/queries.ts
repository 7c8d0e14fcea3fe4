import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';

type Got<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Run = Got<'/incentives/{plan}/periods/{period}'>;
export type Target = Got<'/targets'>['items'][number];
export type Rate = Got<'/exchange-rates'>['items'][number];
export type Metric = Got<'/metrics'>['items'][number];

export function useRun(plan: string, period: string) {
  return useQuery({
    queryKey: [...keys.payouts, 'run', plan, period],
    queryFn: () =>
      must(api.GET('/incentives/{plan}/periods/{period}', { params: { path: { plan, period } } })),
  });
}

export function useTargets() {
  return useQuery({
    queryKey: [...keys.payouts, 'targets'],
    queryFn: () => must(api.GET('/targets')),
  });
}

export function useRates() {
  return useQuery({
    queryKey: [...keys.payouts, 'rates'],
    queryFn: () => must(api.GET('/exchange-rates')),
  });
}

export function useMetrics() {
  return useQuery({
    queryKey: [...keys.reports, 'metrics'],
    queryFn: () => must(api.GET('/metrics')),
    staleTime: 300_000,
  });
}

export type Step = 'submit' | 'return' | 'approve' | 'close' | 'reopen';

/** Takes a run a step further; refused where somebody else was faster. */
export function takeStep(
  step: Step,
  of: { readonly plan: string; readonly period: string },
  revision: number,
  reason: string,
): Promise<unknown> {
  const params = { path: of, header: { 'If-Match': `"${revision}"` } };
  const body = { reason };
  switch (step) {
    case 'submit':
      return must(api.POST('/incentives/{plan}/periods/{period}/submit', { params }));
    case 'approve':
      return must(api.POST('/incentives/{plan}/periods/{period}/approve', { params }));
    case 'close':
      return must(api.POST('/incentives/{plan}/periods/{period}/close', { params }));
    case 'return':
      return must(api.POST('/incentives/{plan}/periods/{period}/return', { params, body }));
    case 'reopen':
      return must(api.POST('/incentives/{plan}/periods/{period}/reopen', { params, body }));
  }
}
