import type { LocalizedText } from '../../shared/index.ts';
import type { Field, FieldTypeName, Option, Organization } from '../model/index.ts';

/** What an import may say of a person, as fields; places are those of the organization, by id or title. */
export function peopleFields(
  organization: Pick<Organization, 'roles' | 'departments' | 'teams'>,
): ReadonlyMap<string, Field> {
  const { roles, departments, teams } = organization;
  const fields = [
    one('email', { en: 'E-mail', 'zh-CN': '电子邮件' }, 'e-mail'),
    one('name', { en: 'Name', 'zh-CN': '姓名' }, 'text'),
    one('locale', { en: 'Language', 'zh-CN': '语言' }, 'text'),
    one('zone', { en: 'Time zone', 'zh-CN': '时区' }, 'text'),
    one('manager', { en: 'Manager', 'zh-CN': '上级' }, 'user'),
    several('roles', { en: 'Roles', 'zh-CN': '角色' }, roles),
    several('departments', { en: 'Departments', 'zh-CN': '部门' }, departments),
    several('teams', { en: 'Teams', 'zh-CN': '团队' }, teams),
  ];
  return new Map(fields.map((field) => [field.id, field]));
}

function one(id: string, title: LocalizedText, type: FieldTypeName): Field {
  return { id, title, type, valueType: { kind: 'text' }, required: false, unique: false };
}

function several(
  id: string,
  title: LocalizedText,
  places: ReadonlyMap<string, { readonly title: Option['title'] }>,
): Field {
  const options = [...places].map(([place, found]): Option => ({ id: place, title: found.title }));
  const limit = Math.max(1, options.length);
  const valueType = { kind: 'list', of: { kind: 'text' }, limit } as const;
  return { ...one(id, title, 'multiple choice'), valueType, options };
}
