import type { FieldAccess } from '../../access/index.ts';
import type { Funnel } from '../../definitions/index.ts';
import type { FormPlan, FormSection } from '../model.ts';
import { formFields } from './fields.ts';

const otherFields = { en: 'Everything else', 'zh-CN': '其他信息' };

/**
 * The form of a case where it stands: what its active stages ask for comes first, a section for each
 * stage, then its other fields.
 */
export function planEditForm(
  funnel: Funnel,
  subject: {
    readonly id: string;
    readonly stages: readonly string[];
    readonly access: FieldAccess;
  },
): FormPlan {
  const { entity } = funnel;
  const stages = subject.stages.flatMap((id) => funnel.stages.get(id) ?? []);
  const placed = new Set<string>();
  const sections: FormSection[] = stages.flatMap((stage) => {
    const ids = stage.complete.filter((id) => !placed.has(id));
    for (const id of ids) placed.add(id);
    const fields = formFields(entity, ids, subject.access);
    return fields.length > 0 ? [{ id: stage.id, title: stage.title, fields }] : [];
  });
  const rest = [...entity.fields.keys()].filter((id) => !placed.has(id));
  const fields = formFields(entity, rest, subject.access);
  const guidance = stages.at(-1)?.guidance ?? stages.at(-1)?.means;
  return {
    id: `case/${subject.id}/edit`,
    title: stages.at(-1)?.title ?? funnel.title,
    ...(guidance === undefined ? {} : { guidance }),
    entity,
    root: 'case',
    sections:
      fields.length > 0 ? [...sections, { id: 'rest', title: otherFields, fields }] : sections,
    note: false,
  };
}
