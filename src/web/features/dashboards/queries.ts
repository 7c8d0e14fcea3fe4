import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';

export type DashboardData =
  paths['/dashboards/{dashboard}']['get']['responses'][200]['content']['application/json'];
export type DashboardPart = DashboardData['rows'][number]['parts'][number];

/** The dashboards that are meant for the reader. */
export function useDashboards() {
  return useQuery({
    queryKey: [...keys.reports, 'dashboards'],
    queryFn: () => must(api.GET('/dashboards')),
  });
}

export function useDashboard(id: string) {
  return useQuery({
    queryKey: [...keys.reports, 'dashboards', id],
    queryFn: () =>
      must(api.GET('/dashboards/{dashboard}', { params: { path: { dashboard: id } } })),
  });
}

/** A goal in its present period, with what the reader may see of it. */
export function useGoal(id: string) {
  return useQuery({
    queryKey: [...keys.reports, 'goals', id],
    queryFn: () => must(api.GET('/goals/{goal}', { params: { path: { goal: id } } })),
  });
}
