import { useMemo } from 'react';
import { useInfiniteQuery } from '@tanstack/react-query';
import { api, keys, must } from '../../api/index.ts';
import { entryMatter, mattersOf, newsOf, type Entry, type Matter } from './model.ts';

/** What the inbox can show. */
export const views = ['todo', 'news', 'cases', 'snoozed', 'done'] as const;
export type View = (typeof views)[number];

export interface Matters {
  readonly matters: readonly Matter[];
  readonly isPending: boolean;
  readonly error: unknown;
  readonly retry: () => void;
  /** Reads the next page, where there is one and none is being read. */
  readonly more: () => void;
  readonly isMore: boolean;
}

const pageSize = 100;

/** The items of a view, page by page. */
export function useMatters(view: View): Matters {
  const isWork = view === 'todo' || view === 'cases';
  const work = useWork(view === 'cases' ? 'cases' : 'todo', isWork);
  const entries = useEntries(
    view === 'snoozed' || view === 'done' ? view : 'open',
    view !== 'cases',
  );
  const snoozed = useEntries('snoozed', view === 'todo');
  const told = useMemo(() => itemsIn(entries.data?.pages), [entries.data]);
  const later = useMemo(() => putOff(itemsIn(snoozed.data?.pages)), [snoozed.data]);
  const matters = useMemo(() => {
    if (view === 'news') return newsOf(told);
    if (!isWork) return told.map((entry) => entryMatter(entry));
    const all = mattersOf(work.data?.pages ?? [], told);
    return all.filter(({ key }) => !later.has(key));
  }, [view, isWork, told, later, work.data]);
  const shown = isWork ? work : entries;
  return {
    matters,
    isPending: shown.isPending,
    error: shown.data === undefined ? shown.error : undefined,
    retry: () => void shown.refetch(),
    isMore: shown.hasNextPage,
    more: () => {
      if (shown.hasNextPage && !shown.isFetching) void shown.fetchNextPage();
    },
  };
}

function useWork(view: 'todo' | 'cases', enabled: boolean) {
  return useInfiniteQuery({
    queryKey: [...keys.work, view],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const cursor = pageParam === '' ? {} : { cursor: pageParam };
      const which = view === 'cases' ? { only: ['cases' as const] } : { soon: true };
      const query = { limit: pageSize, ...which, ...cursor };
      return must(api.GET('/me/work', { params: { query } }));
    },
    getNextPageParam: ({ next }) => next,
    select: ({ pages, pageParams }) => ({
      // Documents and payouts come with the first page; they belong to what is to do.
      pages:
        view === 'todo'
          ? pages
          : pages.map((page) => ({ ...page, documents: [], payouts: undefined })),
      pageParams,
    }),
    enabled,
  });
}

function useEntries(view: 'open' | 'snoozed' | 'done', enabled: boolean) {
  return useInfiniteQuery({
    queryKey: [...keys.inbox, view],
    initialPageParam: '',
    queryFn: ({ pageParam }) => {
      const query = { view, limit: pageSize, ...(pageParam === '' ? {} : { cursor: pageParam }) };
      return must(api.GET('/inbox', { params: { query } }));
    },
    getNextPageParam: ({ next }) => next,
    enabled,
  });
}

function itemsIn(pages: readonly { readonly items: readonly Entry[] }[] = []): readonly Entry[] {
  return pages.flatMap(({ items }) => items);
}

/** What is put off, by what it is about. */
function putOff(entries: readonly Entry[]): ReadonlySet<string> {
  return new Set(entries.flatMap(({ offer, approval, task }) => offer ?? approval ?? task ?? []));
}
