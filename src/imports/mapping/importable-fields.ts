import {
  entityOf,
  peopleFields,
  type Field,
  type ImportDefinition,
  type Workspace,
} from '../../definitions/index.ts';

/** What an import may set beside own fields: what the commands of the engine have a place for. */
const systemFields = { case: ['owner', 'opened', 'closed', 'reason'], record: ['owner'] };

/** The fields that an import may fill, by name: own and some system fields of an entity, or those of a person. */
export function importableFields(
  workspace: Workspace,
  into: ImportDefinition['into'],
): ReadonlyMap<string, Field> {
  const entity = into === 'people' ? undefined : entityOf(workspace, into);
  if (entity === undefined) return peopleFields(workspace.organization);
  const system = entity.collection.startsWith('case:') ? systemFields.case : systemFields.record;
  const kept = system.flatMap((name) => entity.systemFields.get(name) ?? []);
  return new Map([...kept, ...entity.fields.values()].map((field) => [field.id, field]));
}
