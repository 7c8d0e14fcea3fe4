import { useQuery } from '@tanstack/react-query';
import { api, keys, must, type paths } from '../../api/index.ts';

export type Person =
  paths['/people/{person}']['get']['responses'][200]['content']['application/json'];
export type Organization =
  paths['/organization']['get']['responses'][200]['content']['application/json'];

/** Of so many people at most a list is shown at once; more are found by searching. */
const mostPeople = 2000;

/** Everybody, page after page. */
export function usePeople() {
  return useQuery({
    queryKey: [...keys.people, 'all'],
    queryFn: async () => {
      const people: Person[] = [];
      let cursor: string | undefined;
      do {
        const query = { limit: 200, ...(cursor !== undefined && { cursor }) };
        const page = await must(api.GET('/people', { params: { query } }));
        people.push(...page.items);
        cursor = page.next;
      } while (cursor !== undefined && people.length < mostPeople);
      return people;
    },
  });
}

export function usePerson(id: string) {
  return useQuery({
    queryKey: [...keys.people, id],
    queryFn: () => must(api.GET('/people/{person}', { params: { path: { person: id } } })),
  });
}

/** Departments, teams, roles and calendars of the current release. */
export function useOrganization() {
  return useQuery({
    queryKey: [...keys.releases, 'organization'],
    queryFn: () => must(api.GET('/organization')),
    staleTime: 60_000,
  });
}
