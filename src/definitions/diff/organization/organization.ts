import type { Department, Organization, Team } from '../../model/index.ts';
import { textChange } from '../aspects/text.ts';
import { listChange } from '../aspects/list.ts';
import { idShown, jsonShown, valueChange } from '../aspects/value.ts';
import { added, removed } from '../comings.ts';
import type { Difference, Impact, SubjectKind } from '../difference.ts';
import { pair } from '../keyed.ts';
import { definitionPart, within, type Aspect, type Part } from '../part.ts';
import { words, type Words } from '../words.ts';
import { calendarChange } from './calendars.ts';
import { peopleChanges } from './people.ts';
import { roleChange } from './roles.ts';

/** How the organization differs: its departments, teams, roles and calendars. */
export function organizationChanges(before: Organization, after: Organization): Difference[] {
  const part = definitionPart('organization', after.id);
  const { calendars, departments, teams, roles } = before;
  return [
    ...ownChanges(part, before, after),
    ...members(part, 'calendars', 'calendar', calendars, after.calendars, calendarChange),
    ...members(part, 'departments', 'department', departments, after.departments, departmentChange),
    ...members(part, 'teams', 'team', teams, after.teams, teamChange),
    ...members(part, 'roles', 'role', roles, after.roles, roleChange),
    ...peopleChanges(part, before.people, after.people),
  ];
}

const aspectsOf =
  (part: Part) =>
  (key: string, label: Words, impact: Impact): Aspect => ({ part, key, label, impact });

function ownChanges(part: Part, before: Organization, after: Organization): Difference[] {
  const aspect = aspectsOf(part);
  return [
    ...valueChange(
      aspect('id', words('id', '标识'), 'words only'),
      idShown(before.id),
      idShown(after.id),
    ),
    ...textChange(aspect('title', words('title', '名称'), 'words only'), before.title, after.title),
    ...valueChange(
      aspect('zone', words('time zone', '时区'), 'figures'),
      idShown(before.zone),
      idShown(after.zone),
    ),
    ...valueChange(
      aspect('currency', words('currency', '币种'), 'figures'),
      idShown(before.currency),
      idShown(after.currency),
    ),
    ...valueChange(
      aspect('calendar', words('calendar', '工作日历'), 'running cases'),
      idShown(before.calendar),
      idShown(after.calendar),
    ),
    ...valueChange(
      aspect(
        'fiscal year starts',
        words('first month of the fiscal year', '财年起始月份'),
        'figures',
      ),
      jsonShown(before.fiscalYearStart),
      jsonShown(after.fiscalYearStart),
    ),
    ...listChange(
      aspect('languages', words('languages', '语言'), 'words only'),
      before.languages ?? [],
      after.languages ?? [],
    ),
  ];
}

const impactOf: { readonly [kind in SubjectKind]?: Impact } = {
  role: 'permissions',
  department: 'permissions',
  team: 'permissions',
  calendar: 'running cases',
};

/** Members of one sort: those that came, went or changed. */
function members<T>(
  part: Part,
  folder: string,
  kind: SubjectKind,
  before: ReadonlyMap<string, T>,
  after: ReadonlyMap<string, T>,
  change: (part: Part, before: T, after: T) => Difference[],
): Difference[] {
  const paired = pair(before, after);
  const at = (id: string) => within(part, folder, kind, id);
  const impact = impactOf[kind];
  return [
    ...paired.added.map(({ id }) => added(at(id), { impact })),
    ...paired.removed.map(({ id }) => removed(at(id), { impact })),
    ...paired.kept.flatMap(({ id, before, after }) => change(at(id), before, after)),
  ];
}

function departmentChange(part: Part, before: Department, after: Department): Difference[] {
  const aspect = aspectsOf(part);
  return [
    ...textChange(aspect('title', words('title', '名称'), 'words only'), before.title, after.title),
    ...valueChange(
      aspect('within', words('department above {name}', '{name}的上级部门'), 'permissions'),
      idShown(before.within),
      idShown(after.within),
    ),
    ...valueChange(
      aspect('liaison', words('liaison', '联络人'), 'running cases'),
      idShown(before.liaison),
      idShown(after.liaison),
    ),
    ...valueChange(
      aspect('calendar', words('calendar', '工作日历'), 'running cases'),
      idShown(before.calendar),
      idShown(after.calendar),
    ),
  ];
}

function teamChange(part: Part, before: Team, after: Team): Difference[] {
  return [
    ...textChange({ part, key: 'title', label: words('title', '名称') }, before.title, after.title),
    ...valueChange(
      { part, key: 'department', label: words('department', '部门'), impact: 'permissions' },
      idShown(before.department),
      idShown(after.department),
    ),
  ];
}
