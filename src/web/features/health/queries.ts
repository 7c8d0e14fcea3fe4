import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer A } } } };
}
  ? A
  : never;

export type Health = Answer<'/collaboration-health'>;
export type Pair = Health['pairs'][number];
export type FunnelHealth = Health['funnels'][number];
export type Stay = FunnelHealth['stays'][number];
export type Way = FunnelHealth['ways']['rows'][number];
export type Changes = Answer<'/collaboration-health/changes'>;
export type Change = Changes['changes'][number];
export type Simplification = Answer<'/funnels/{funnel}/simplification'>;
export type FigureWords = Health['figures'][number];

/** What the page is about; it stands in the address. */
export interface Asked {
  readonly period: string;
  readonly funnel?: string;
}

export function useHealth(asked: Asked) {
  return useQuery({
    queryKey: [...keys.reports, 'health', asked],
    queryFn: () => must(api.GET('/collaboration-health', { params: { query: asked } })),
  });
}

export function useChanges(asked: Asked & { readonly before?: string }) {
  return useQuery({
    queryKey: [...keys.reports, 'health changes', asked],
    queryFn: () => must(api.GET('/collaboration-health/changes', { params: { query: asked } })),
  });
}

export function useSimplification({ period, funnel }: Required<Asked>) {
  return useQuery({
    queryKey: [...keys.reports, 'simplification', funnel, period],
    queryFn: () =>
      must(
        api.GET('/funnels/{funnel}/simplification', {
          params: { path: { funnel }, query: { period } },
        }),
      ),
  });
}
