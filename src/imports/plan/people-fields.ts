import type { Field, FieldTypeName, Option, Organization } from '../../definitions/index.ts';

/** What an import may say of a person, as fields; places are those of the organization, by id or title. */
export function peopleFields(organization: Organization): ReadonlyMap<string, Field> {
  const fields = [
    one('email', 'e-mail'),
    one('name', 'text'),
    one('locale', 'text'),
    one('zone', 'text'),
    one('manager', 'user'),
    several('roles', organization.roles),
    several('departments', organization.departments),
    several('teams', organization.teams),
  ];
  return new Map(fields.map((field) => [field.id, field]));
}

function one(id: string, type: FieldTypeName): Field {
  const valueType = { kind: 'text' } as const;
  return { id, title: id, type, valueType, required: false, unique: false };
}

function several(
  id: string,
  places: ReadonlyMap<string, { readonly title: Option['title'] }>,
): Field {
  const options = [...places].map(([place, { title }]): Option => ({ id: place, title }));
  const valueType = { kind: 'list', of: { kind: 'text' }, limit: options.length } as const;
  return { ...one(id, 'multiple choice'), valueType, options };
}
