import type { Organization } from '../../definitions/index.ts';
import type { Problem } from '../../shared/index.ts';
import type { AccessParts } from '../access-parts.ts';
import type { Actor } from '../actor.ts';
import { audit } from '../audit.ts';
import type { WorkProfile } from '../ports.ts';
import { requireAuthority } from './authority.ts';
import { raiseAll } from './raise.ts';
import { nextRevision, requirePerson, savePerson, viewOfPerson, type PersonView } from './save.ts';

/**
 * Says anew how a person works: share, capacity, calendar and skills. Needs `administer people`, since routing
 * follows it. Raises `work-share-wrong`, `work-capacity-wrong`, `work-calendar-unknown`, `work-skill-wrong`,
 * `person-unknown`, `person-changed`, `person-outranks-you`.
 */
export async function setWorkProfile(
  parts: AccessParts,
  actor: Actor,
  id: string,
  given: { readonly revision: number; readonly work: WorkProfile },
): Promise<PersonView> {
  requireAuthority(parts, actor);
  const before = await requirePerson(parts, id);
  requireAuthority(parts, actor, before);
  const { revision, work } = given;
  raiseAll(checkWork(work, parts.organization()));
  const person = await savePerson(parts, nextRevision(before, revision, { work }));
  const detail = Object.keys(work).sort().join(', ');
  await audit(parts, { actor: actor.id, action: 'work profile changed', subject: id, detail });
  return viewOfPerson(person);
}

const longestSkill = 100;

/** What is wrong with a profile, each with the member at fault. */
export function checkWork(
  { share, capacity, calendar, skills = {} }: WorkProfile,
  { calendars }: Pick<Organization, 'calendars'>,
): readonly Problem[] {
  const problems: Problem[] = [];
  if (share !== undefined && !(share > 0 && share <= 1))
    problems.push({ code: 'work-share-wrong', params: { share }, path: '/work/share' });
  if (capacity !== undefined && !(Number.isSafeInteger(capacity) && capacity >= 0))
    problems.push({ code: 'work-capacity-wrong', params: { capacity }, path: '/work/capacity' });
  if (calendar !== undefined && !calendars.has(calendar)) {
    const params = { calendar, known: [...calendars.keys()] };
    problems.push({ code: 'work-calendar-unknown', params, path: '/work/calendar' });
  }
  for (const [skill, level] of Object.entries(skills)) {
    const named = skill.trim() !== '' && skill.length <= longestSkill;
    if (named && Number.isInteger(level) && level >= 1 && level <= 5) continue;
    const path = `/work/skills/${skill}`;
    problems.push({ code: 'work-skill-wrong', params: { skill, level }, path });
  }
  return problems;
}
