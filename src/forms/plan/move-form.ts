import type { FieldAccess } from '../../access/index.ts';
import type { Field, Funnel, Move, Stage } from '../../definitions/index.ts';
import type { Json, JsonObject, LocalizedText } from '../../shared/index.ts';
import type { ChecklistState, FormField, FormPlan } from '../model.ts';
import { formField } from './fields.ts';

const lackingTitle = { en: 'Still to be filled', 'zh-CN': '尚待填写' };

/**
 * The form of a move: the fields it asks for, then those that it or the stages it leaves need and that are
 * still empty or were left open by an import, and the reason where it leads to an outcome that has reasons.
 */
export function planMoveForm(
  funnel: Funnel,
  move: Move,
  subject: {
    readonly id: string;
    readonly stages: readonly string[];
    readonly row: JsonObject;
    readonly access: FieldAccess;
    /** Fields that an import left open and that the next move must close. */
    readonly gaps?: readonly string[];
    /** Of the handoff by which the move offers. */
    readonly checklist?: readonly ChecklistState[];
  },
): FormPlan {
  const { entity } = funnel;
  const { checklist } = subject;
  const asked = move.ask.filter(({ field }) => entity.fields.has(field));
  const needed = neededFields(funnel, move, subject);
  const fields = asked.flatMap(({ field, required }) => {
    const use = { asked: true, required: required || needed.has(field) };
    return formField(entity.fields.get(field), subject.access, use) ?? [];
  });
  const lacking = [...needed].flatMap((id) =>
    asked.some(({ field }) => field === id)
      ? []
      : (lackingField(entity.fields.get(id), subject) ?? []),
  );
  const reasons = reasonsOf(funnel, move);
  const title = move.title;
  return {
    id: `case/${subject.id}/move/${move.id}`,
    title,
    entity,
    root: 'case',
    sections: [
      ...(fields.length > 0 ? [{ id: 'asked', title, fields }] : []),
      ...(lacking.length > 0 ? [{ id: 'lacking', title: lackingTitle, fields: lacking }] : []),
    ],
    ...(reasons ? { reasons } : {}),
    note: takesNote(move) || reasons !== undefined,
    ...(checklist === undefined ? {} : { checklist }),
  };
}

/** Whoever is offered a case, or asked to approve, may be told something with it. */
function takesNote(move: Move): boolean {
  const isAsked = move.ask.some(({ field }) => field === 'note');
  return isAsked || move.handoff !== undefined || move.approval !== undefined;
}

/** A move that may leave its stage incomplete asks for neither its stage’s fields nor what an import lacked. */
function neededFields(
  funnel: Funnel,
  move: Move,
  { stages, gaps = [] }: { readonly stages: readonly string[]; readonly gaps?: readonly string[] },
): Set<string> {
  const handoff = move.handoff === undefined ? undefined : funnel.handoffs.get(move.handoff);
  const checked = (handoff?.checklist ?? []).flatMap((item) =>
    item.kind === 'field' ? [item.field] : [],
  );
  const always = [...move.complete, ...checked];
  if (move.mayBeIncomplete) return new Set(always);
  const left = stages
    .map((id) => funnel.stages.get(id))
    .filter((stage): stage is Stage => stage !== undefined && move.from.includes(stage.id));
  const completed = left.flatMap((stage) => stage.complete);
  return new Set([...always, ...completed, ...gaps]);
}

function lackingField(
  field: Field | undefined,
  subject: { readonly row: JsonObject; readonly access: FieldAccess },
): FormField | undefined {
  if (field === undefined || !isEmpty(subject.row[field.id])) return undefined;
  return formField(field, subject.access, { required: true });
}

function isEmpty(value: Json | undefined): boolean {
  return value === undefined || value === null || (Array.isArray(value) && value.length === 0);
}

/** The reasons of every outcome the move may lead to; required where it can only lead to such. */
function reasonsOf(funnel: Funnel, move: Move): FormPlan['reasons'] {
  const options = new Map<string, LocalizedText>();
  const targets = move.to.map(({ stage }) => funnel.stages.get(stage)?.shape);
  for (const shape of targets)
    if (shape?.kind === 'outcome') for (const [id, title] of shape.reasons) options.set(id, title);
  if (options.size === 0) return undefined;
  const always = targets.every((shape) => shape?.kind === 'outcome' && shape.reasons.size > 0);
  return { options, required: always };
}
