import {
  canonicalJson,
  fail,
  ok,
  type Json,
  type JsonObject,
  type LocalizedText,
  type Problem,
  type Result,
} from '../../shared/index.ts';
import { isOpen, type FormContext, type FormPlan } from '../model.ts';
import { settle, type Evaluation } from '../rules/settle.ts';
import { liveField } from '../rules/live-rules.ts';
import { formSchema, noteTitle, reasonTitle } from '../schema/form-schema.ts';
import { checkRules } from './check-rules.ts';
import { schemaProblems } from './schema-problems.ts';
import type { ValidateSchema } from './schema-validator.ts';
import { isEmpty, sortSent, unknownField } from './sent-fields.ts';
import { withUnseenCells } from './unseen-cells.ts';

/** What a form sends: the whole of it; a field that may be written and is left out is emptied. */
export interface Sent {
  readonly fields: JsonObject;
  /** What was asked for besides fields. */
  readonly inputs?: JsonObject;
  readonly reason?: string;
  readonly note?: string;
}

/** What a checked form changes: null empties a field. */
export interface Submission {
  readonly fields: JsonObject;
  readonly inputs?: JsonObject;
  readonly reason?: string;
  readonly note?: string;
}

/**
 * Checks what a form sent, with the schema and the rules that the form was given out with. All problems at
 * once, each with a JSON pointer into what was sent; values of the wrong kind are reported before rules
 * that would read them. Raises `expression-failed` where a formula fails with these values.
 */
export function checkSubmission(
  plan: FormPlan,
  sent: Sent,
  context: FormContext,
  validate: ValidateSchema,
): Result<Submission, readonly [Problem, ...Problem[]]> {
  const evaluation: Evaluation = { root: plan.root, ...context };
  const { values, problems } = sortSent(plan, sent.fields, context.row);
  const others = besideFields(sent);
  const found = [
    ...problems,
    ...checkValues(plan, { ...others, fields: values }, context, validate),
  ];
  if (isNonEmpty(found)) return fail(found);
  const merged = withUnseenCells(plan, values, context.stored);
  if (isNonEmpty(merged.problems)) return fail(merged.problems);
  const next = replaced(plan, merged.values, context.stored, evaluation);
  const row = settle(plan.entity, next, evaluation, { defaults: context.revision === undefined });
  const broken = checkRules(plan, { sent: values, stored: context.stored, row, evaluation });
  if (isNonEmpty(broken)) return fail(broken);
  return ok({ fields: changes(plan, { values, row }, context.stored, evaluation), ...others });
}

/** What was left empty beside the fields was not given. */
function besideFields({ inputs, reason, note }: Sent): Omit<Sent, 'fields'> {
  const given = Object.entries(inputs ?? {}).filter(([, value]) => !isEmpty(value));
  return {
    ...(inputs === undefined ? {} : { inputs: Object.fromEntries(given) }),
    ...(isEmpty(reason) ? {} : { reason: reason as string }),
    ...(isEmpty(note) ? {} : { note: note as string }),
  };
}

function isNonEmpty<T>(list: readonly T[]): list is readonly [T, ...T[]] {
  return list.length > 0;
}

/** Holds the values against the schema of the form, read-only ones as they were shown beside them. */
function checkValues(
  plan: FormPlan,
  sent: Sent,
  context: FormContext,
  validate: ValidateSchema,
): readonly Problem[] {
  const fields = plan.sections.flatMap((section) => section.fields);
  const evaluation: Evaluation = { root: plan.root, ...context };
  const live = new Map(
    fields
      .filter((form) => !isOpen(form))
      .map((form) => [form.field.id, liveField(form, context.stored, evaluation)]),
  );
  const shown = fields.filter(
    ({ field }) => live.get(field.id)?.shown && !isEmpty(context.row[field.id]),
  );
  const beside = Object.fromEntries(
    shown.map(({ field }) => [field.id, context.row[field.id] as Json]),
  );
  const titles = new Map<string, LocalizedText>([
    ...fields.map(({ field }) => [`/fields/${field.id}`, field.title] as const),
    ...(plan.inputs ?? []).map(({ id, title }) => [`/inputs/${id}`, title] as const),
    ['/reason', reasonTitle] as const,
    ['/note', plan.noteTitle ?? noteTitle] as const,
  ]);
  const errors = validate(formSchema(plan, new Map(), context), {
    ...sent,
    fields: { ...beside, ...sent.fields },
  });
  return schemaProblems(errors, (pointer) => titles.get(pointer) ?? lastName(pointer)).map(
    asUnknownField,
  );
}

function lastName(pointer: string): string {
  return pointer.slice(pointer.lastIndexOf('/') + 1);
}

function asUnknownField(problem: Problem): Problem {
  const { code, path = '' } = problem;
  if (code !== 'input-unknown' || !path.startsWith('/fields/')) return problem;
  return unknownField(lastName(path), path);
}

/** Fields that the form shows, may write and was not sent a value for are emptied. */
function replaced(
  plan: FormPlan,
  values: JsonObject,
  stored: JsonObject,
  evaluation: Evaluation,
): JsonObject {
  const emptied = emptiedFields(plan, values, stored, evaluation);
  const kept = Object.entries(stored).filter(([name]) => !emptied.has(name));
  return { ...Object.fromEntries(kept), ...values };
}

/** What is not shown keeps its value, since nobody could have emptied it. */
function emptiedFields(
  plan: FormPlan,
  values: JsonObject,
  stored: JsonObject,
  evaluation: Evaluation,
): ReadonlySet<string> {
  const fields = plan.sections.flatMap((section) => section.fields);
  return new Set(
    fields
      .filter((form) => isOpen(form) && !(form.field.id in values))
      .filter(({ field }) => !isEmpty(stored[field.id]))
      .filter((form) => liveField(form, { ...stored, ...values }, evaluation).shown)
      .map(({ field }) => field.id),
  );
}

/** What was sent of the fields that differ once what follows from it is worked out. */
function changes(
  plan: FormPlan,
  { values, row }: { readonly values: JsonObject; readonly row: JsonObject },
  stored: JsonObject,
  evaluation: Evaluation,
): JsonObject {
  const changed: { [field: string]: Json } = {};
  for (const [name, value] of Object.entries(values))
    if (canonicalJson(row[name]) !== canonicalJson(stored[name])) changed[name] = value;
  for (const name of emptiedFields(plan, values, stored, evaluation)) changed[name] = null;
  return changed;
}
