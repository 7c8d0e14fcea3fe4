import { useEffect, useState } from 'react';
import { useQuery } from '@tanstack/react-query';
import { api, keys, must } from '../../api/index.ts';
import type { Kind } from './model.ts';

/** A pause in typing after which one looks. */
const pause = 120;

/** What is found for the words, as soon as the typing pauses; what was found before stays until then. */
export function useSearch(
  typed: string,
  options: { readonly limit: number; readonly only?: Kind | undefined },
) {
  const words = useSettled(typed.trim());
  const { limit, only } = options;
  return useQuery({
    queryKey: [...keys.search, words, limit, only],
    queryFn: ({ signal }) => {
      const query = { q: words, limit, ...(only !== undefined && { only: [only] }) };
      return must(api.GET('/search', { params: { query }, signal }));
    },
    enabled: words !== '',
    placeholderData: (before) => (words === '' ? undefined : before),
    staleTime: 10_000,
  });
}

function useSettled(value: string): string {
  const [settled, setSettled] = useState(value);
  useEffect(() => {
    const timer = setTimeout(() => setSettled(value), pause);
    return () => clearTimeout(timer);
  }, [value]);
  return settled;
}
