import type { RefObject } from 'react';
import { useKeys } from '../../../ui/index.ts';

/** `j` and `k` go from row to row, `x` chooses, Enter opens. */
export function useRowKeys(place: RefObject<HTMLElement | null>): void {
  const rows = (): readonly HTMLElement[] =>
    [...(place.current?.querySelectorAll<HTMLElement>('[data-line]') ?? [])].toSorted(
      (a, b) => Number(a.dataset['line']) - Number(b.dataset['line']),
    );
  const current = (): HTMLElement | null =>
    document.activeElement?.closest<HTMLElement>('[data-line]') ?? null;
  const go = (by: number): void => {
    const all = rows();
    const row = current();
    const next = row ? all[all.indexOf(row) + by] : all[0];
    next?.focus();
  };
  useKeys({
    j: () => go(1),
    k: () => go(-1),
    ArrowDown: () => go(1),
    ArrowUp: () => go(-1),
    x: () => current()?.querySelector<HTMLElement>('input[type="checkbox"]')?.click(),
  });
}
