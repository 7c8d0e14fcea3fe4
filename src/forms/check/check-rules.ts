import {
  canonicalJson,
  type Json,
  type JsonObject,
  type LocalizedText,
  type Problem,
} from '../../shared/index.ts';
import { isOpen, type FormField, type FormPlan } from '../model.ts';
import type { Evaluation } from '../rules/settle.ts';
import { liveField, type LiveField } from '../rules/live-rules.ts';
import { isEmpty, unknownField } from './sent-fields.ts';

/** What the rules judge: the values sent, and the whole row as it would then be. */
export interface Judged {
  readonly sent: JsonObject;
  readonly stored: JsonObject;
  readonly row: JsonObject;
  readonly evaluation: Evaluation;
}

/**
 * Holds what was sent against the rules of its fields: what is hidden now is refused like an unknown field,
 * what is required must be there, and a choice must be among those offered now. Raises `expression-failed`.
 */
export function checkRules(plan: FormPlan, judged: Judged): readonly Problem[] {
  return plan.sections
    .flatMap((section) => section.fields)
    .filter(isOpen)
    .flatMap((form) => {
      const live = liveField(form, judged.row, judged.evaluation);
      const value = judged.sent[form.field.id];
      const path = `/fields/${form.field.id}`;
      return [...valueProblems(form, live, value, path), ...rowProblems(form, value, judged)];
    });
}

function valueProblems(
  { field }: Pick<FormField, 'field'>,
  live: LiveField,
  value: Json | undefined,
  path: string,
): readonly Problem[] {
  if (isEmpty(value)) return live.required ? [required(field.title, path)] : [];
  if (!live.shown) return [unknownField(field.id, path)];
  const { options } = live;
  if (options === undefined) return [];
  const chosen = (Array.isArray(value) ? value : [value]) as Json[];
  if (chosen.every((option) => typeof option === 'string' && options.has(option))) return [];
  const expected = (field.options ?? [])
    .filter(({ id }) => options.has(id))
    .map(({ title }) => title);
  return [
    { code: 'input-choice', params: { field: field.title, expected: expected as Json }, path },
  ];
}

function required(title: LocalizedText, path: string): Problem {
  return { code: 'input-required', params: { field: title }, path };
}

/** The rules of a table's columns, row by row. */
function rowProblems(
  { field }: FormField,
  value: Json | undefined,
  judged: Judged,
): readonly Problem[] {
  const columns = (field.columns ?? []).filter(({ computed }) => computed === undefined);
  if (columns.length === 0 || !Array.isArray(value)) return [];
  const rows = judged.row[field.id];
  return (value as JsonObject[]).flatMap((sent, index) => {
    const row = (Array.isArray(rows) ? (rows[index] as JsonObject) : undefined) ?? sent;
    return columns.flatMap((column) => {
      const form = { field: column, required: column.required };
      const live = liveField(form, judged.row, judged.evaluation, row);
      if (!live.shown && isKept(judged, field.id, column.id, sent[column.id])) return [];
      return valueProblems(
        form,
        live,
        sent[column.id],
        `/fields/${field.id}/${index}/${column.id}`,
      );
    });
  });
}

/** A cell that does not apply keeps what is stored in it, like a field; its row is sent back with it. */
function isKept(
  { stored }: Judged,
  table: string,
  column: string,
  value: Json | undefined,
): boolean {
  const rows = stored[table];
  const cell = canonicalJson(value);
  return (
    Array.isArray(rows) && rows.some((row) => canonicalJson((row as JsonObject)[column]) === cell)
  );
}
