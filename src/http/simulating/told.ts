import { actorOf } from '../../access/index.ts';
import { readInbox, type InboxEntry } from '../../collaboration/index.ts';
import type { Instant, Locale } from '../../shared/index.ts';
import type { Services } from '../services.ts';
import type { SimulationStep } from './simulations.ts';

/** Items of one person that are looked through, at most. */
const mostItems = 200;

/** What people of a simulated world find in their inboxes, by item: as they may know it, in the language asked for. */
export async function toldIn(
  {
    services,
    now,
    locale,
  }: { readonly services: Services; readonly now: Instant; readonly locale: Locale },
  steps: readonly SimulationStep[],
): Promise<ReadonlyMap<string, InboxEntry>> {
  const { store, access, messaging } = services;
  const people = new Set(steps.flatMap(({ told }) => told.map(({ person }) => person)));
  const found = await Promise.all(
    [...people].map(async (id) => {
      const person = await store.loadPerson(id);
      if (!person) return [];
      const reader = { ...actorOf(person, access.organization(), now), locale };
      const views = ['open', 'done'] as const;
      const pages = await Promise.all(
        views.map((view) => readInbox(messaging, reader, { view, limit: mostItems })),
      );
      return pages.flatMap(({ items }) => items);
    }),
  );
  return new Map(found.flat().map((entry) => [entry.id, entry]));
}
