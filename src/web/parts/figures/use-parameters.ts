import { useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Parameter, Parameters } from './queries.ts';

/** The parameters of a page, kept in its address: what is sent can be shared as a link. */
export function useParameters(ask: readonly Parameter[]) {
  const [search, setSearch] = useSearchParams();
  const query = search.toString();
  const values = useMemo((): Parameters => {
    const given = new URLSearchParams(query);
    return Object.fromEntries(
      ask.flatMap(({ id, default: fallback }) => {
        const value = given.get(id) ?? fallback;
        return value === undefined || value === '' ? [] : [[id, value]];
      }),
    );
  }, [ask, query]);
  const set = (id: string, value: string | undefined): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        if (value === undefined) next.delete(id);
        else next.set(id, value);
        return next;
      },
      { replace: true },
    );
  return { values, set, isMissing: ask.some(({ id }) => values[id] === undefined) };
}
