import { useSearchParams } from 'wouter';

/** What is chosen on the page, kept in its address; `set` leaves the other choices as they are. */
export function useChoices(): readonly [
  (name: string) => string | undefined,
  (name: string, value: string) => void,
] {
  const [search, setSearch] = useSearchParams();
  const set = (name: string, value: string): void =>
    setSearch(
      (before) => {
        const next = new URLSearchParams(before);
        next.set(name, value);
        return next;
      },
      { replace: true },
    );
  return [(name) => search.get(name) ?? undefined, set];
}
