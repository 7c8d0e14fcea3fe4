import { keepPreviousData, useInfiniteQuery, useQuery } from '@tanstack/react-query';
import { api, must } from '../../../api/index.ts';
import { queryOf, type FilterRule, type Layout } from './layout.ts';
import { rowsKey, type ListSource } from './source.ts';

/** A row as the reader may see it, in stored form. */
export type Row = Readonly<Record<string, unknown>> & { readonly id: string };

/** Names by id of what values refer to, by record type and `person`. */
export type Labels = Readonly<Record<string, Readonly<Record<string, string>>>>;

/** Rows that are read in one go. */
const pageSize = 100;

/** The rows of a layout, or of one group of it, page by page. */
export function useRows(
  source: ListSource,
  layout: Layout,
  { within, enabled }: { readonly within?: FilterRule | undefined; readonly enabled: boolean },
) {
  const filter = [...(layout.filter ?? []), ...(within ? [within] : [])];
  const asked = queryOf({ ...layout, filter });
  return useInfiniteQuery({
    queryKey: [...rowsKey(source), 'rows', asked],
    queryFn: ({ pageParam }) => readRows(source, { ...asked, ...pageParam }),
    initialPageParam: {} as { readonly cursor?: string },
    getNextPageParam: ({ next }) => (next === undefined ? undefined : { cursor: next }),
    enabled,
    placeholderData: keepPreviousData,
  });
}

type Asked = ReturnType<typeof queryOf> & { readonly cursor?: string };

function readRows({ kind, id }: ListSource, asked: Asked) {
  const query = { ...asked, limit: pageSize, labels: true } as never;
  return kind === 'cases'
    ? must(api.GET('/funnels/{funnel}/cases', { params: { path: { funnel: id }, query } }))
    : must(api.GET('/records/{type}', { params: { path: { type: id }, query } }));
}

/** How many rows a layout has, the sums of its money columns, and the same of its groups. */
export function useSummary(source: ListSource, layout: Layout, columns: readonly string[]) {
  const { filter, search } = queryOf(layout);
  const sums = columns.filter((column) => {
    const field = source.fields.get(column);
    return field?.type === 'money' && field.queryable;
  });
  const query = {
    ...(filter !== undefined && { filter }),
    ...(search !== undefined && { search }),
    ...(sums.length > 0 && { sums: sums.join(',') }),
    ...(layout.group !== undefined && layout.group !== '' && { group: layout.group }),
  } as never;
  const { kind, id } = source;
  return useQuery({
    queryKey: [...rowsKey(source), 'summary', query],
    queryFn: () =>
      kind === 'cases'
        ? must(api.GET('/summaries/cases/{funnel}', { params: { path: { funnel: id }, query } }))
        : must(api.GET('/summaries/records/{type}', { params: { path: { type: id }, query } })),
    placeholderData: keepPreviousData,
  });
}

export type Summary = NonNullable<ReturnType<typeof useSummary>['data']>;
export type MoneySum = Summary['sums'][number];
