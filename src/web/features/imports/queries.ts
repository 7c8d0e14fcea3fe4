import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';

type Answer<P extends keyof paths> = paths[P] extends {
  get: { responses: { 200: { content: { 'application/json': infer T } } } };
}
  ? T
  : never;

export type Run = Answer<'/import-runs'>['items'][number];
export type RefusedRow = Answer<'/import-runs/{run}/refused'>['items'][number];
export type Survey =
  paths['/import-files/survey']['post']['responses'][200]['content']['application/json'];
export type Column = Survey['columns'][number];
export type Target =
  paths['/import-mappings/propose']['post']['responses'][200]['content']['application/json'];
export type TargetField = Target['fields'][number];

export const runsKey = ['import runs'] as const;

export function useImports() {
  return useQuery({
    queryKey: [...keys.releases, 'imports'],
    queryFn: () => must(api.GET('/imports')),
  });
}

/** The latest runs; read again often while one is on. */
export function useRuns() {
  return useQuery({
    queryKey: runsKey,
    queryFn: () => must(api.GET('/import-runs', { params: { query: { limit: 50 } } })),
    refetchInterval: ({ state }) =>
      state.data?.items.some(({ finished }) => finished === undefined) ? 2000 : false,
  });
}

export function useRefusedRows(run: string) {
  return useQuery({
    queryKey: [...runsKey, run],
    queryFn: () =>
      must(
        api.GET('/import-runs/{run}/refused', {
          params: { path: { run }, query: { limit: 1000 } },
        }),
      ),
  });
}
