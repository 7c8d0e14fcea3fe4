import { useCallback, useMemo } from 'react';
import { useSearchParams } from 'wouter';
import type { Layout, View } from './layout.ts';
import { sameLayout } from './layout.ts';

export interface LayoutState {
  readonly layout: Layout;
  /** The saved view from which it comes. */
  readonly view: View | undefined;
  /** It differs from the view, or from how the list shows itself. */
  readonly isChanged: boolean;
  readonly change: (part: Partial<Layout>) => void;
  readonly choose: (view: string | undefined) => void;
}

/**
 * How a list is looked at, kept in its address: the view that was chosen and what was changed of it. So it is there
 * again on going back, and can be sent to somebody.
 */
export function useLayout(
  views: readonly View[] | undefined,
  { as }: { readonly as: Layout['as'] },
): LayoutState {
  const [params, setParams] = useSearchParams();
  const chosen = params.get('view') ?? undefined;
  const changed = params.get('layout') ?? '';
  const view = views?.find(({ id }) => id === chosen);
  const layout = useMemo((): Layout => {
    const base: Layout = view ? { ...view.layout, as } : { as };
    return { ...base, ...readPart(changed), as };
  }, [view, changed, as]);
  const change = useCallback(
    (part: Partial<Layout>) =>
      setParams(
        (before) => {
          const next = new URLSearchParams(before);
          const all = { ...readPart(next.get('layout') ?? ''), ...part };
          next.set('layout', JSON.stringify(all));
          return next;
        },
        { replace: true },
      ),
    [setParams],
  );
  const choose = useCallback(
    (id: string | undefined) => setParams(id === undefined ? {} : { view: id }),
    [setParams],
  );
  const saved: Layout = view ? { ...view.layout, as } : { as };
  return { layout, view, isChanged: !sameLayout(layout, saved), change, choose };
}

/** An address may have been cut off or written by hand. */
function readPart(text: string): Partial<Layout> {
  try {
    const parsed: unknown = JSON.parse(text);
    return typeof parsed === 'object' && parsed !== null ? (parsed as Partial<Layout>) : {};
  } catch {
    return {};
  }
}
