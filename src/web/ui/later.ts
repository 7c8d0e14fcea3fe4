import { lazy, type ComponentType, type LazyExoticComponent } from 'react';

const restOfFirstPage = 2000;

/**
 * A component that the first page does without: its code is fetched when the first page stands, or when it is shown
 * before that. It needs a `Suspense` around it.
 */
export function later<P>(
  load: () => Promise<ComponentType<P>>,
): LazyExoticComponent<ComponentType<P>> {
  setTimeout(() => void load().catch(() => undefined), restOfFirstPage);
  return lazy(async () => ({ default: await load() }));
}
