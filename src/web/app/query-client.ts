import { QueryClient } from '@tanstack/react-query';
import { ApiError, funnelsQuery, meQuery, recordTypesQuery } from '../api/index.ts';

/** Keeps what was read; the change stream says what has become stale, so nothing is read again for its age. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    defaultOptions: {
      queries: {
        staleTime: 5 * 60_000,
        refetchOnWindowFocus: false,
        retry: (count, error) => !(error instanceof ApiError) && count < 3,
        networkMode: 'always',
      },
      mutations: { networkMode: 'always' },
    },
  });
}

/** Asks for what every page needs, all at once, before anything is drawn. */
export function askAhead(client: QueryClient): void {
  void client.prefetchQuery(meQuery);
  void client.prefetchQuery(funnelsQuery);
  void client.prefetchQuery(recordTypesQuery);
}
