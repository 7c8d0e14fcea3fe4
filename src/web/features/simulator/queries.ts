import { queryOptions } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';
import type { World } from '../../parts/form/index.ts';

type Json200<P> = P extends { responses: { 200: { content: { 'application/json': infer T } } } }
  ? T
  : never;

export type Simulation = Json200<paths['/simulations/{simulation}']['get']>;
export type Step = Simulation['steps'][number];
export type Due = Simulation['due'][number];
export type PlayedCase = Simulation['cases'][number];
export type Player = Json200<paths['/simulations/{simulation}/people']['get']>['items'][number];
export type CasePage = Json200<paths['/cases/{case}/page']['get']>;
export type Move = CasePage['moves'][number];
export type Standing = CasePage['standing'];

/** Where the operations of a simulated world are, as somebody. */
export function worldOf(simulation: string, person: string): World {
  return `/simulations/${simulation}/as/${person}`;
}

export const simulationKey = (id: string) => ['simulations', id] as const;

export const simulationsQuery = queryOptions({
  queryKey: ['simulations'],
  queryFn: async () => (await must(api.GET('/simulations'))).items,
});

export const simulationQuery = (id: string) =>
  queryOptions({
    queryKey: simulationKey(id),
    queryFn: () =>
      must(api.GET('/simulations/{simulation}', { params: { path: { simulation: id } } })),
    retry: false,
  });

export const playersQuery = (id: string) =>
  queryOptions({
    queryKey: [...simulationKey(id), 'people'],
    queryFn: async () => {
      const params = { path: { simulation: id } };
      return (await must(api.GET('/simulations/{simulation}/people', { params }))).items;
    },
    staleTime: 60_000,
  });

/** A case as the page of it shows it to somebody of the simulated world; null where he doesn’t see it. */
export const casePageQuery = (id: string, person: string, caseId: string) =>
  queryOptions({
    queryKey: [...simulationKey(id), 'as', person, 'case', caseId],
    queryFn: async () => {
      const params = { path: { case: caseId } };
      const baseUrl = `/api/v1${worldOf(id, person)}`;
      const { data, response } = await api.GET('/cases/{case}/page', { params, baseUrl });
      if (response.status === 404) return null;
      return must(Promise.resolve({ ...(data && { data }), response }));
    },
  });

/** The funnels in which somebody may open cases. */
export const openableQuery = (id: string, person: string) =>
  queryOptions({
    queryKey: [...simulationKey(id), 'as', person, 'funnels'],
    queryFn: async () => {
      const baseUrl = `/api/v1${worldOf(id, person)}`;
      const { items } = await must(api.GET('/funnels', { baseUrl }));
      const all = await Promise.all(
        items.map(async ({ id: funnel }) => {
          const params = { path: { funnel } };
          return must(api.GET('/funnels/{funnel}', { params, baseUrl }));
        }),
      );
      return all.filter(({ mayOpen }) => mayOpen).map(({ id: own, title }) => ({ id: own, title }));
    },
  });

export const draftsQuery = queryOptions({
  queryKey: keys.drafts,
  queryFn: async () => (await must(api.GET('/definition-drafts'))).items,
});

export const releasesQuery = queryOptions({
  queryKey: keys.releases,
  queryFn: async () => (await must(api.GET('/releases'))).items,
});
