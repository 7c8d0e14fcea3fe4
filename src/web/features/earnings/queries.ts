import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';

export type Forecast =
  paths['/incentives/{plan}/forecast']['get']['responses'][200]['content']['application/json'];
export type WhatIf =
  paths['/incentives/{plan}/what-if']['post']['responses'][200]['content']['application/json'];

/** How far somebody has come towards the quota and through the tiers. */
export function useProgress(plan: string, period: string, person: string) {
  return useQuery({
    queryKey: [...keys.earnings, 'progress', plan, period, person],
    queryFn: () =>
      must(
        api.GET('/incentives/{plan}/progress', {
          params: { path: { plan }, query: { period, person } },
        }),
      ),
    retry: false,
  });
}

/** What the open deals of somebody would pay. */
export function useForecast(plan: string, person: string) {
  return useQuery({
    queryKey: [...keys.earnings, 'forecast', plan, person],
    queryFn: () =>
      must(
        api.GET('/incentives/{plan}/forecast', {
          params: { path: { plan }, query: { person } },
        }),
      ),
  });
}

/** What a deal would pay: one that is there, or an amount. */
export function askWhatIf(
  plan: string,
  body: { readonly case?: string; readonly amount?: string; readonly person: string },
): Promise<WhatIf> {
  return must(api.POST('/incentives/{plan}/what-if', { params: { path: { plan } }, body }));
}
