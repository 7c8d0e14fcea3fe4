import { useEffect, useRef, type RefObject } from 'react';

/** The button that dealt with an item goes with it: the focus it had goes to the list, and the keys go on from there. */
export function useKeptFocus(key: string | undefined): RefObject<HTMLDivElement | null> {
  const list = useRef<HTMLDivElement>(null);
  const before = useRef(key);
  useEffect(() => {
    const isFirst = before.current === undefined;
    before.current = key;
    if (!isFirst && document.activeElement === document.body)
      list.current?.focus({ preventScroll: true });
  }, [key]);
  return list;
}
