import type { FieldAccess } from '../../access/index.ts';
import {
  isKept,
  type EntityType,
  type Funnel,
  type RecordType,
  type Stage,
} from '../../definitions/index.ts';
import { localize } from '../../shared/index.ts';
import type { FormPlan, FormSection } from '../model.ts';
import { askedLater } from './asked-later.ts';
import { formFields } from './fields.ts';

const laterFields = { en: 'Filled in later', 'zh-CN': '后续填写' };

/**
 * The form by which a case is opened: what must be filled and what its first stage asks for come first, what only later
 * stages ask for stands folded at the end.
 */
export function planOpenForm(funnel: Funnel, access: FieldAccess): FormPlan {
  const start = funnel.stages.get(funnel.start);
  const { fields } = funnel.entity;
  const required = [...fields.values()].filter((field) => field.required).map(({ id }) => id);
  const order = [...new Set([...required, ...(start?.complete ?? []), ...fields.keys()])];
  const later = askedLater(funnel);
  const section = (which: (id: string) => boolean) =>
    newSection(funnel.entity, order.filter(which), access);
  const folded = section((id) => later.has(id));
  const more: readonly FormSection[] =
    folded.fields.length === 0
      ? []
      : [{ ...folded, id: 'later', title: laterFields, isFolded: true }];
  return {
    id: `funnel/${funnel.id}/open`,
    title: funnel.title,
    ...(start === undefined ? {} : beginning(start)),
    entity: funnel.entity,
    root: 'case',
    sections: [section((id) => !later.has(id)), ...more],
    note: false,
  };
}

/** Where the case begins, and what to do there. */
function beginning({ title, guidance, means }: Stage): Pick<FormPlan, 'guidance'> {
  const said = guidance ?? means;
  if (said === undefined) return {};
  const words = (locale: string) => [localize(title, locale), localize(said, locale)] as const;
  const [en, zh] = [words('en'), words('zh-CN')];
  return {
    guidance: {
      en: `It begins at “${en[0]}”. ${en[1]}`,
      'zh-CN': `从“${zh[0]}”阶段开始。${zh[1]}`,
    },
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
    ({ field }) => !isKept(field) || field.computed !== undefined,
  );
  return { id: entity.collection.replace(':', '-'), title: entity.title, fields };
}
