import type { Expression } from '../../expressions/index.ts';
import { localize, rowMark, type JsonObject } from '../../shared/index.ts';
import {
  isOpen,
  type FormContext,
  type FormField,
  type FormPlan,
  type JsonSchema,
} from '../model.ts';
import type { LiveField } from '../rules/live-rules.ts';
import { ruleSchema } from '../rules/portable.ts';
import { inputsSchema } from './input-schema.ts';
import { valueSchema } from './value-schema.ts';

/** How the fields stand with the values the form begins with. */
export type LiveFields = ReadonlyMap<string, LiveField>;

/** The parts of the schema of `fields` as it grows. */
interface Parts {
  readonly properties: { [field: string]: JsonSchema };
  readonly required: string[];
  readonly conditions: JsonSchema[];
}

/**
 * The JSON Schema of what a form sends: `{ fields, inputs, reason, note }`. Visibility and requirement that hang on
 * other fields of the form are `if`/`then`, where JSON Schema can say them; what it can't say is judged by
 * the rules that go with the form, and always by the server.
 */
export function formSchema(plan: FormPlan, live: LiveFields, context: FormContext): JsonSchema {
  const parts: Parts = { properties: {}, required: [], conditions: [] };
  for (const section of plan.sections)
    for (const field of section.fields) addField(field, parts, { plan, live, context });
  const fields: JsonSchema = {
    type: 'object',
    properties: parts.properties,
    ...(parts.required.length > 0 ? { required: parts.required } : {}),
    ...(parts.conditions.length > 0 ? { allOf: parts.conditions } : {}),
    unevaluatedProperties: false,
  };
  return {
    $schema: 'https://json-schema.org/draft/2020-12/schema',
    title: localize(plan.title, context.locale),
    type: 'object',
    properties: {
      fields,
      ...inputsSchema(plan, context.locale),
      ...reasonSchema(plan, context.locale),
      ...noteSchema(plan, context.locale),
    },
    required: [
      'fields',
      ...(plan.inputs?.some(({ required }) => required) ? ['inputs'] : []),
      ...(plan.reasons?.required ? ['reason'] : []),
      ...(plan.noteRequired ? ['note'] : []),
    ],
    additionalProperties: false,
  };
}

interface Building {
  readonly plan: FormPlan;
  readonly live: LiveFields;
  readonly context: FormContext;
}

function addField(form: FormField, parts: Parts, building: Building): void {
  const { field } = form;
  const schema = formFieldSchema(form, building.context);
  const visible = field.visible && conditionOf(field.visible, building);
  const editable = isOpen(form);
  if (field.visible === undefined) {
    parts.properties[field.id] = schema;
    if (editable && form.required) parts.required.push(field.id);
    if (editable) addRequiredWhen(form, parts, building);
  } else if (visible) {
    if (editable) addRequiredWhen(form, parts, building, visible);
    parts.conditions.push({
      if: visible,
      // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema
      then: {
        properties: { [field.id]: schema },
        ...(editable && form.required ? { required: [field.id] } : {}),
      },
    });
  } else if (sentWithRule(field.visible, building) || building.live.get(field.id)?.shown !== false)
    parts.properties[field.id] = schema;
  if (editable) addOptionRules(form, parts, building);
}

/** A condition as JSON Schema, where its fields are all in the form and it is one the actor may know. */
function conditionOf(expression: Expression, { plan, context }: Building): JsonSchema | undefined {
  return expression.reads.every(context.readable)
    ? ruleSchema(expression, plan, context)
    : undefined;
}

function sentWithRule(expression: Expression, { context }: Building): boolean {
  return expression.reads.every(context.readable);
}

function addRequiredWhen(
  { field }: FormField,
  parts: Parts,
  building: Building,
  visible?: JsonSchema,
): void {
  const condition = field.requiredWhen && conditionOf(field.requiredWhen, building);
  if (condition === undefined) return;
  const both = visible === undefined ? condition : { allOf: [visible, condition] };
  // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema
  parts.conditions.push({ if: both, then: { required: [field.id] } });
}

/** A dependent choice: where its condition does not hold, the option is not among the values. */
function addOptionRules({ field }: FormField, parts: Parts, building: Building): void {
  for (const option of field.options ?? []) {
    const condition = option.when && conditionOf(option.when, building);
    if (!condition) continue;
    const excluded = { properties: { [field.id]: { not: valueIs(option.id, field.type) } } };
    // oxlint-disable-next-line unicorn/no-thenable -- the keyword of JSON Schema
    parts.conditions.push({ if: { not: condition }, then: excluded });
  }
}

function valueIs(option: string, type: string): JsonObject {
  return type === 'multiple choice' ? { contains: { const: option } } : { const: option };
}

function formFieldSchema({ field, level }: FormField, context: FormContext): JsonSchema {
  const schema = valueSchema(field, context);
  if (level === 'edit') return schema;
  if (level === 'part') return withRowMarks(schema);
  if (level === 'read') return { ...schema, readOnly: true };
  if (Array.isArray(context.row[field.id])) return rowsInPart(schema);
  return { title: schema['title'] ?? field.id, type: 'string', readOnly: true };
}

/** Rows are sent back under the marks with which they came; what is new has null. */
function withRowMarks(schema: JsonSchema): JsonSchema {
  const items = schema['items'] as JsonObject;
  const mark = { [`^\\${rowMark}$`]: { type: ['string', 'null'], maxLength: 40 } };
  return { ...schema, items: { ...items, patternProperties: mark } };
}

/** What is seen of a table that may not be written; its other cells may stand there masked. */
function rowsInPart(schema: JsonSchema): JsonSchema {
  const { properties } = schema['items'] as JsonObject;
  return { ...schema, items: { type: 'object', properties: properties ?? {} }, readOnly: true };
}

function reasonSchema({ reasons }: FormPlan, locale: string): JsonObject {
  if (reasons === undefined) return {};
  const options = [...reasons.options].map(([id, title]) => ({
    const: id,
    title: localize(title, locale),
  }));
  return { reason: { type: 'string', title: localize(reasonTitle, locale), oneOf: options } };
}

export const reasonTitle = { en: 'Reason', 'zh-CN': '原因' };
export const noteTitle = { en: 'Note', 'zh-CN': '备注' };

function noteSchema(plan: FormPlan, locale: string): JsonObject {
  if (!plan.note) return {};
  const title = localize(plan.noteTitle ?? noteTitle, locale);
  const least = plan.noteRequired ? { minLength: 1 } : {};
  return { note: { type: 'string', title, ...least, maxLength: 5000 } };
}
