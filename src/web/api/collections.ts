import { queryOptions, useSuspenseQuery } from '@tanstack/react-query';
import { api, must } from './client.ts';
import { keys } from './keys.ts';
import type { paths } from './schema.ts';

type Items<P extends '/funnels' | '/record-types'> =
  paths[P]['get']['responses'][200]['content']['application/json']['items'];

/** A funnel of which the person may see cases, with its stages, moves and fields. */
export type Funnel = Items<'/funnels'>[number];
/** A record type of which he may see or add records. */
export type RecordType = Items<'/record-types'>[number];

export const funnelsQuery = queryOptions({
  queryKey: keys.funnels,
  queryFn: () => must(api.GET('/funnels')),
});

export const recordTypesQuery = queryOptions({
  queryKey: keys.recordTypes,
  queryFn: () => must(api.GET('/record-types')),
});

/** The funnels of which the person may see cases. */
export function useFunnels(): readonly Funnel[] {
  return useSuspenseQuery(funnelsQuery).data.items;
}

/** The record types of which he may see or add records. */
export function useRecordTypes(): readonly RecordType[] {
  return useSuspenseQuery(recordTypesQuery).data.items;
}
