import type { Field, FieldTypeName, Option } from '../model/index.ts';
import type { Draft } from './draft.ts';
import { titleOf } from './names.ts';

/** What an import may say of a person. Roles, departments and teams are those of the organization. */
export function peopleFields(draft: Draft): ReadonlyMap<string, Field> {
  const { organization } = draft;
  const options = (part: ReadonlyMap<string, { readonly title: Option['title'] }> | undefined) =>
    [...(part ?? [])].map(([id, { title }]): Option => ({ id, title }));
  const fields = [
    one('email', 'e-mail'),
    one('name', 'text'),
    one('locale', 'text'),
    one('zone', 'text'),
    one('manager', 'user'),
    many('roles', options(organization?.roles)),
    many('departments', options(organization?.departments)),
    many('teams', options(organization?.teams)),
  ];
  return new Map(fields.map((field) => [field.id, field]));
}

function one(id: string, type: FieldTypeName): Field {
  const title = titleOf(undefined, id);
  return { id, title, type, valueType: { kind: 'text' }, required: false, unique: false };
}

function many(id: string, options: readonly Option[]): Field {
  return {
    ...one(id, 'multiple choice'),
    valueType: { kind: 'list', of: { kind: 'text' }, limit: Math.max(1, options.length) },
    options,
  };
}
