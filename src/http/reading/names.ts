import { referredCollection } from '../../definitions/index.ts';
import { loadRows } from '../../engine/index.ts';
import type { NameSource } from '../../reports/index.ts';
import type { Call } from '../core/route.ts';

/**
 * Names of people and records for labels. Whoever may see a row sees the names of what it refers to; ids
 * without a row are left out.
 */
export function namesFor({ services }: Pick<Call, 'services'>): NameSource {
  const { store } = services;
  return {
    async namesOf(type, ids) {
      const names = new Map<string, string>();
      if (type === 'person') {
        const people = await Promise.all(ids.map((id) => store.loadPerson(id)));
        for (const person of people) if (person) names.set(person.id, person.name);
        return names;
      }
      for (const { id, name } of await loadRows(store, referredCollection(type), ids))
        if (typeof name === 'string') names.set(String(id), name);
      return names;
    },
  };
}
