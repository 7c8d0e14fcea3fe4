import type { FieldAccess } from '../../access/index.ts';
import type { EntityType, Funnel, RecordType } from '../../definitions/index.ts';
import type { FormPlan } from '../model.ts';
import { formFields, isWritten } from './fields.ts';

/** The form by which a case is opened. What its first stage asks for comes first. */
export function planOpenForm(funnel: Funnel, access: FieldAccess): FormPlan {
  const start = funnel.stages.get(funnel.start);
  const first = start?.complete ?? [];
  const rest = [...funnel.entity.fields.keys()].filter((id) => !first.includes(id));
  const guidance = start?.guidance ?? start?.means;
  return {
    id: `funnel/${funnel.id}/open`,
    title: funnel.title,
    ...(guidance === undefined ? {} : { guidance }),
    entity: funnel.entity,
    root: 'case',
    sections: [newSection(funnel.entity, [...first, ...rest], access)],
    note: false,
  };
}

/** The form of a record: of a new one where it has no id yet. */
export function planRecordForm(type: RecordType, access: FieldAccess, id?: string): FormPlan {
  const fields = formFields(type.entity, type.entity.fields.keys(), access);
  const section = { id: type.id, title: type.entity.title, fields };
  return {
    id: id === undefined ? `record/${type.id}` : `record/${type.id}/${id}`,
    title: type.entity.title,
    entity: type.entity,
    root: 'record',
    sections: [
      id === undefined ? newSection(type.entity, type.entity.fields.keys(), access) : section,
    ],
    note: false,
  };
}

/** What a new row is given: fields that Baton writes by itself are left out, other than computed ones. */
function newSection(entity: EntityType, ids: Iterable<string>, access: FieldAccess) {
  const fields = formFields(entity, ids, access).filter(
    ({ field }) => isWritten(field) || field.computed !== undefined,
  );
  return { id: entity.collection.replace(':', '-'), title: entity.title, fields };
}
