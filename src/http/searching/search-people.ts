import { listPeople } from '../../access/index.ts';
import { localize } from '../../shared/index.ts';
import type { Call } from '../core/route.ts';
import { filled } from '../standing/reading.ts';
import type { Group, Hit } from './hit.ts';
import type { Wanted } from './search-rows.ts';

/** People by name or e-mail address, with the department or the role in which they are. */
export async function findPeople(
  call: Pick<Call, 'services' | 'actor' | 'locale'>,
  { words, limit }: Wanted,
): Promise<Group | undefined> {
  const { services, actor, locale } = call;
  const { organization } = services.workspaces.current().workspace;
  const people = await listPeople(services.access, actor, { search: words.trim(), limit: 50 });
  if (people.length === 0) return undefined;
  const hits = people.map(({ id, name, active, memberships }): Hit => {
    const place = memberships.find(({ kind }) => kind === 'department') ?? memberships[0];
    const places = { department: 'departments', role: 'roles', team: 'teams' } as const;
    const title = place && organization[places[place.kind]].get(place.id)?.title;
    return {
      id,
      title: name,
      ...filled({ stands: title && localize(title, locale), over: active ? undefined : true }),
    };
  });
  return { kind: 'person', count: hits.length, items: hits.slice(0, limit) };
}
