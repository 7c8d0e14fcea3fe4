import { useState } from 'react';
import type { Matter } from './model.ts';

/**
 * Which item is active, by its key: it stays so when others come and go. Where it leaves the list the one that takes
 * its place follows.
 */
export function useActive(matters: readonly Matter[], standard: 'first' | 'none') {
  const [active, setActive] = useState<{ readonly key: string; readonly index: number }>();
  const found = active ? matters.findIndex(({ key }) => key === active.key) : -1;
  const index =
    found >= 0
      ? found
      : active
        ? Math.min(active.index, matters.length - 1)
        : standard === 'first'
          ? Math.min(0, matters.length - 1)
          : -1;
  const choose = (to: number): void => {
    const matter = matters[to];
    if (matter) setActive({ key: matter.key, index: to });
  };
  return { index, matter: matters[index], choose, clear: () => setActive(undefined) };
}
