import type { FieldAccess } from '../../access/index.ts';
import type { Funnel, Handoff, Move } from '../../definitions/index.ts';
import type { JsonObject, LocalizedText } from '../../shared/index.ts';
import type { ChecklistState, FormPlan, FormSection } from '../model.ts';
import { phrase } from './answer-forms.ts';
import { formFields } from './fields.ts';
import { planMoveForm } from './move-form.ts';

const checkedTitle = { en: 'On the checklist', 'zh-CN': '清单要求' };

/**
 * To offer anew what came back, straight to where it was: the fields of the move by which it was offered, so
 * that they can be put right, those that the checklist asks for, and those that are still lacking.
 */
export function planResubmitForm(
  funnel: Funnel,
  handoff: Handoff,
  subject: {
    readonly id: string;
    readonly row: JsonObject;
    readonly access: FieldAccess;
    readonly stages: readonly string[];
    readonly gaps: readonly string[];
    readonly move: Move | undefined;
    readonly guidance?: LocalizedText;
    readonly checklist: readonly ChecklistState[];
  },
): FormPlan {
  const { entity } = funnel;
  const offered = subject.move && planMoveForm(funnel, subject.move, subject);
  const sections = offered?.sections ?? [];
  const placed = new Set(sections.flatMap(({ fields }) => fields.map(({ field }) => field.id)));
  const asked = handoff.checklist.flatMap((item) => (item.kind === 'field' ? [item.field] : []));
  const checked = formFields(
    entity,
    asked.filter((id) => !placed.has(id)),
    subject.access,
    () => true,
  );
  const more: readonly FormSection[] =
    checked.length > 0 ? [{ id: 'checklist', title: checkedTitle, fields: checked }] : [];
  return {
    id: `case/${subject.id}/resubmit/${handoff.id}`,
    title: phrase({ en: 'Resubmit: {title}', 'zh-CN': '重新提交：{title}' }, handoff.title),
    ...(subject.guidance === undefined ? {} : { guidance: subject.guidance }),
    entity,
    root: 'case',
    sections: [...sections, ...more],
    note: true,
    checklist: subject.checklist,
  };
}
