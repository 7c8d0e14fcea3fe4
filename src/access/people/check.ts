import type { Organization } from '../../definitions/index.ts';
import type { LocalizedText, Problem } from '../../shared/index.ts';
import type { Membership, Person } from '../ports.ts';
import { isEmail } from './email.ts';

/** What is wrong with what is written of a person, each with the member at fault. */
export function checkPerson(
  person: Pick<Person, 'email' | 'name' | 'locale' | 'zone'>,
): readonly Problem[] {
  const named = person.name !== '' && person.name.length <= 200;
  return [
    ...wrong(isEmail(person.email), 'email', person.email, {
      en: 'e-mail address',
      'zh-CN': '电子邮箱',
    }),
    ...wrong(named, 'name', person.name, { en: 'name', 'zh-CN': '姓名' }),
    ...wrong(isLocale(person.locale), 'locale', person.locale, {
      en: 'language tag',
      'zh-CN': '语言标签',
    }),
    ...wrong(isZone(person.zone), 'zone', person.zone, { en: 'time zone', 'zh-CN': '时区' }),
  ];
}

function wrong(right: boolean, member: string, value: string, what: LocalizedText): Problem[] {
  return right ? [] : [{ code: 'person-value-wrong', params: { value, what }, path: `/${member}` }];
}

function isLocale(tag: string): boolean {
  return succeeds(() => Intl.getCanonicalLocales(tag)) && tag !== '';
}

function isZone(zone: string): boolean {
  return succeeds(() => new Intl.DateTimeFormat('en', { timeZone: zone })) && zone !== '';
}

function succeeds(work: () => unknown): boolean {
  try {
    work();
    return true;
  } catch {
    return false;
  }
}

const kindNames: { readonly [kind in Membership['kind']]: LocalizedText } = {
  role: { en: 'role', 'zh-CN': '角色' },
  department: { en: 'department', 'zh-CN': '部门' },
  team: { en: 'team', 'zh-CN': '团队' },
};

/** What is wrong with places: a role, department or team that does not exist, or dates the wrong way round. */
export function checkPlaces(
  places: readonly Membership[],
  organization: Pick<Organization, 'roles' | 'departments' | 'teams'>,
): readonly Problem[] {
  const known = {
    role: organization.roles,
    department: organization.departments,
    team: organization.teams,
  };
  return places.flatMap(({ kind, id, from, to }, index): Problem[] => {
    const path = `/memberships/${index}`;
    if (!known[kind].has(id))
      return [{ code: 'place-unknown', params: { kind: kindNames[kind], id }, path }];
    if (from !== undefined && to !== undefined && to <= from)
      return [{ code: 'place-dates-reversed', params: { id }, path }];
    return [];
  });
}
