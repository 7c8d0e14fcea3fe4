import { useQueryClient, type QueryKey } from '@tanstack/react-query';

/**
 * The first words of the keys under which answers are kept; a change that comes by the stream makes stale what begins
 * with them. Each query adds what else it hangs on.
 */
export const keys = {
  me: ['me'],
  funnels: ['funnels'],
  recordTypes: ['record types'],
  inbox: ['inbox'],
  work: ['work'],
  search: ['search'],
  cases: (funnel?: string) => (funnel === undefined ? ['cases'] : ['cases', funnel]),
  case: (id: string) => ['case', id],
  records: (type?: string) => (type === undefined ? ['records'] : ['records', type]),
  record: (type: string, id: string) => ['record', type, id],
  people: ['people'],
  reports: ['reports'],
  earnings: ['earnings'],
  payouts: ['payouts'],
  releases: ['releases'],
  drafts: ['definition drafts'],
} as const satisfies { readonly [name: string]: QueryKey | ((...about: string[]) => QueryKey) };

/** Makes answers stale, so that what is on the screen is read again. */
export function useInvalidate(): (...stale: readonly QueryKey[]) => Promise<void> {
  const client = useQueryClient();
  return async (...stale) => {
    await Promise.all(stale.map((queryKey) => client.invalidateQueries({ queryKey })));
  };
}
