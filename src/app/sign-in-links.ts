import { issueSignInLink, listPeople, systemActor } from '../access/index.ts';
import { localize, type Instant, type Locale } from '../shared/index.ts';
import type { Baton } from './open-baton.ts';

export interface PrintedLink {
  /** The department, or the role of who administers. */
  readonly place: string;
  readonly name: string;
  readonly url: string;
  readonly expires: Instant;
}

/** One-time sign-in links for an administrator and for one person of each department. */
export async function signInLinks(
  baton: Baton,
  url: string,
  locale: Locale,
): Promise<readonly PrintedLink[]> {
  const { access, services } = baton;
  const organization = access.organization();
  const system = systemActor(organization.zone);
  const people = (await listPeople(access, system, { limit: 200 })).filter(({ active }) => active);
  const administrators = [...organization.roles.values()].filter(({ rights }) =>
    rights.includes('administer people'),
  );
  const holders = (kind: string, id: string) =>
    people.filter(({ memberships = [] }) =>
      memberships.some((one) => one.kind === kind && one.id === id),
    );
  const administer = new Set(administrators.flatMap(({ id }) => holders('role', id)));
  const staffOf = (department: string) => {
    const staff = holders('department', department);
    return staff.find((person) => !administer.has(person)) ?? staff[0];
  };
  const places = [
    ...administrators.map(({ id, title }) => ({ title, person: holders('role', id)[0] })),
    ...[...organization.departments.values()].map(({ id, title, liaison }) => ({
      title,
      person: people.find(({ email }) => email === liaison) ?? staffOf(id),
    })),
  ];
  const links: PrintedLink[] = [];
  for (const { title, person } of places) {
    if (!person) continue;
    const { secret, expires } = await issueSignInLink(services.access, system, person.id);
    const link = `${url}/sign-in?link=${secret}`;
    links.push({ place: localize(title, locale), name: person.name, url: link, expires });
  }
  return links;
}
