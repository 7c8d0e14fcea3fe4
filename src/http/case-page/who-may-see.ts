import { rowVisibility } from '../../engine/index.ts';
import type { Call } from '../core/route.ts';
import type { SeenCase } from '../reading/cases.ts';

/** How many people are looked at for one answer: whoever finds too few writes more of the name. */
const mostLookedAt = 1000;
const batch = 200;

/** Active people whose name or address has these words and who see the case, such as can be mentioned on it. */
export async function peopleWhoSee(
  { services, now }: Pick<Call, 'services' | 'now'>,
  { state, stored }: SeenCase,
  { search, limit }: { readonly search?: string; readonly limit: number },
): Promise<readonly object[]> {
  const sees = rowVisibility(services.workspaces, { now: () => now });
  const found: object[] = [];
  let after: string | undefined;
  for (let looked = 0; looked < mostLookedAt; looked += batch) {
    const page = await services.store.listPeople({
      limit: batch,
      ...(after === undefined ? {} : { after }),
      ...(search === undefined ? {} : { search }),
    });
    for (const person of page) {
      if (!person.active || !sees(person, `case:${state.funnel}`, stored)) continue;
      found.push({ id: person.id, name: person.name, email: person.email });
      if (found.length >= limit) return found;
    }
    after = page.at(-1)?.id;
    if (page.length < batch) break;
  }
  return found;
}
