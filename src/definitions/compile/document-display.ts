import type { Display } from '../../templates/index.ts';
import type { Collection, Field } from '../model/index.ts';
import { displayInStatement } from './document-statement.ts';
import type { Draft } from './draft.ts';

/** How documents show a member: choices, departments and people by their names, percents as such. */
export function displayOf({
  entities,
  organization,
}: Draft): (type: string, member: string) => Display | undefined {
  const departments = [...(organization?.departments ?? [])];
  const titles = new Map(departments.map(([id, { title }]) => [id, title]));
  return (type, member) => {
    const [collection, table] = tableOf(type);
    const entity = entities.get(collection);
    const field =
      table === undefined
        ? (entity?.fields.get(member) ?? entity?.systemFields.get(member))
        : entity?.fields.get(table)?.columns?.find(({ id }) => id === member);
    if (!field) return displayInStatement(type, member);
    return field.type === 'department' ? { kind: 'options', titles } : displayOfField(field);
  };
}

/** The rows of a table have a type named for it: `row:case:deal.lines`. */
function tableOf(type: string): readonly [Collection, string | undefined] {
  const [, collection = type, table] = /^row:(.+)\.([^.]+)$/.exec(type) ?? [];
  return [collection as Collection, table];
}

function displayOfField({ type, options }: Field): Display | undefined {
  if (type === 'percent') return { kind: 'percent' };
  if (type === 'user') return { kind: 'person' };
  if (!options) return undefined;
  return { kind: 'options', titles: new Map(options.map(({ id, title }) => [id, title])) };
}
