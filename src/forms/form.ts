import { BatonError, localize, type JsonObject } from '../shared/index.ts';
import { isOpen, type Form, type FormContext, type FormField, type FormPlan } from './model.ts';
import { liveField, type LiveField } from './rules/live-rules.ts';
import { settle, type Evaluation } from './rules/settle.ts';
import { shippedRules } from './rules/shipped-rules.ts';
import { formSchema, type LiveFields } from './schema/form-schema.ts';
import { inputsUi } from './schema/input-schema.ts';
import { fieldUi } from './schema/widget.ts';

/**
 * Puts a planned form into the reader’s language and fills it: JSON Schema, UI schema, data, and the rules
 * that hold while it is filled. A rule that fails with the present values shows its field, so that what is
 * wrong can be mended.
 */
export function fillForm(plan: FormPlan, context: FormContext): Form {
  const fields = plan.sections.flatMap((section) => section.fields);
  const evaluation: Evaluation = { root: plan.root, ...context };
  const isNew = context.revision === undefined;
  const values = begin(plan, context, evaluation);
  const live: LiveFields = new Map(
    fields.map((form) => [form.field.id, judge(form, values, evaluation)]),
  );
  const shown = fields.filter(({ field }) => live.get(field.id)?.shown !== false);
  const begun = dataOf(shown, isNew ? values : context.row);
  return {
    id: plan.id,
    root: plan.root,
    title: localize(plan.title, context.locale),
    ...(plan.guidance === undefined ? {} : { guidance: localize(plan.guidance, context.locale) }),
    schema: formSchema(plan, live, context),
    ui: formUi(plan, live, context),
    data: { fields: begun },
    ...(context.revision === undefined ? {} : { revision: context.revision }),
    rules: shippedRules(plan, values, begun, context),
    ...checklistOf(plan, context.locale),
  };
}

function checklistOf({ checklist }: FormPlan, locale: string): Pick<Form, 'checklist'> {
  if (checklist === undefined) return {};
  return {
    checklist: checklist.map(({ id, title, holds }) => ({
      id,
      title: localize(title, locale),
      holds,
    })),
  };
}

/** The values the form begins with; as they are stored where a formula fails with them. */
function begin(plan: FormPlan, context: FormContext, evaluation: Evaluation): JsonObject {
  try {
    return settle(plan.entity, context.stored, evaluation, {
      defaults: context.revision === undefined,
    });
  } catch (error) {
    if (error instanceof BatonError) return context.stored;
    throw error;
  }
}

function judge(form: FormField, values: JsonObject, evaluation: Evaluation): LiveField {
  try {
    return liveField(form, values, evaluation);
  } catch (error) {
    if (error instanceof BatonError) return { shown: true, required: form.required };
    throw error;
  }
}

function dataOf(fields: readonly FormField[], row: JsonObject): JsonObject {
  return Object.fromEntries(
    fields.flatMap(({ field }) => {
      const value = row[field.id];
      return value === undefined ? [] : [[field.id, value]];
    }),
  );
}

/** The UI schema: sections, order, and for each field its widget, help and state. */
function formUi(plan: FormPlan, live: LiveFields, { locale }: FormContext): JsonObject {
  const fields = plan.sections.flatMap((section) => section.fields);
  const inputs = inputsUi(plan);
  const reason = plan.reasons ? { reason: { 'ui:widget': 'select' } } : {};
  const note = plan.note ? { note: { 'ui:widget': 'textarea' } } : {};
  return {
    'ui:order': ['fields', ...Object.keys({ ...inputs, ...reason, ...note })],
    'ui:sections': plan.sections.map((section) => ({
      id: section.id,
      title: localize(section.title, locale),
      fields: section.fields.map(({ field }) => field.id),
      ...(section.isFolded === true ? { folded: true } : {}),
    })),
    fields: {
      'ui:order': fields.map(({ field }) => field.id),
      ...Object.fromEntries(
        fields.map(({ field, ...form }) => [
          field.id,
          {
            ...fieldUi(field, { locale, readOnly: !isOpen(form) }),
            'ui:shown': live.get(field.id)?.shown ?? true,
            'ui:required': isOpen(form) && (live.get(field.id)?.required ?? false),
          },
        ]),
      ),
    },
    ...inputs,
    ...reason,
    ...note,
  };
}
