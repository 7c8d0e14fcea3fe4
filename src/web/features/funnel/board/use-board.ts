import { useMemo } from 'react';
import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../../api/index.ts';
import { queryOf, type Labels, type Layout } from '../../../parts/table/index.ts';

export type BoardData =
  paths['/funnels/{funnel}/board']['get']['responses'][200]['content']['application/json'];
export type ColumnData = BoardData['columns'][number];
export type CardData = ColumnData['cards'][number];

/** What a board is asked: as its list, but for columns and groups. */
export type BoardQuery = ReturnType<typeof queryOf>;

/** Cards that are read of each column at first, and in one go later on. */
const firstCards = 30;
const moreCards = 100;

export function useBoard(funnel: string, layout: Layout) {
  const asked = queryOf(layout);
  const query = useQuery({
    queryKey: [...keys.cases(funnel), 'board', asked],
    queryFn: () =>
      must(
        api.GET('/funnels/{funnel}/board', {
          params: { path: { funnel }, query: { ...asked, limit: firstCards } as never },
        }),
      ),
    placeholderData: keepPreviousData,
  });
  return { ...query, asked };
}

/** The cards of a column beyond the first, read when somebody comes to them. */
export function useMoreCards(
  funnel: string,
  { stage, next }: Pick<ColumnData, 'stage' | 'next'>,
  { asked, enabled }: { readonly asked: BoardQuery; readonly enabled: boolean },
) {
  const query = useInfiniteQuery({
    queryKey: [...keys.cases(funnel), 'column', stage, asked, next],
    queryFn: ({ pageParam }) =>
      must(
        api.GET('/funnels/{funnel}/board/{stage}', {
          params: {
            path: { funnel, stage },
            query: { ...asked, limit: moreCards, cursor: pageParam } as never,
          },
        }),
      ),
    initialPageParam: next,
    getNextPageParam: (page) => page.next,
    enabled: enabled && next !== undefined,
    placeholderData: keepPreviousData,
    staleTime: 10_000,
  });
  const { data, hasNextPage, isFetching, fetchNextPage } = query;
  const cards = useMemo(() => data?.pages.flatMap((page) => page.cards) ?? [], [data]);
  const labels = useMemo(() => merged(data?.pages.map((page) => page.labels) ?? []), [data]);
  return {
    cards,
    labels,
    readMore: () => {
      if (hasNextPage && !isFetching) void fetchNextPage();
    },
  };
}

/** Names from several answers together. */
export function merged(all: readonly Labels[]): Labels {
  const names: { [type: string]: { readonly [id: string]: string } } = {};
  for (const labels of all)
    for (const [type, some] of Object.entries(labels)) names[type] = { ...names[type], ...some };
  return names;
}
