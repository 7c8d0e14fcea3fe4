import {
  canonicalJson,
  rowMark,
  type Json,
  type JsonObject,
  type Problem,
} from '../../shared/index.ts';
import { isOpen, type FormField, type FormPlan } from '../model.ts';

/** What was sent, sorted. */
export interface SentFields {
  /** Values for fields that may be written here. */
  readonly values: JsonObject;
  readonly problems: readonly Problem[];
}

/**
 * Sorts what was sent by what the form lets write: empty values are left out, values that only repeat what
 * the form showed are passed over, names that are not in the form are refused, and so are changes of what
 * is only shown.
 */
export function sortSent(plan: FormPlan, sent: JsonObject, shownRow: JsonObject): SentFields {
  const fields = new Map(
    plan.sections.flatMap((section) =>
      section.fields.map((form) => [form.field.id, form] as const),
    ),
  );
  const values: { [field: string]: Json } = {};
  const problems: Problem[] = [];
  for (const [name, value] of Object.entries(sent)) {
    const form = fields.get(name);
    if (form === undefined) problems.push(unknownField(name));
    else if (isOpen(form)) {
      if (!isEmpty(value)) values[name] = withoutComputed(form, value);
    } else if (!isEcho(form, value, shownRow)) problems.push(readOnly(name));
  }
  return { values, problems };
}

/** The same words for a field that is hidden and one that does not exist. */
export function unknownField(name: string, path = `/fields/${escape(name)}`): Problem {
  return { code: 'unknown-field', params: { field: name.slice(0, 100) }, path };
}

function readOnly(name: string): Problem {
  return { code: 'field-read-only', params: { field: name }, path: `/fields/${escape(name)}` };
}

function escape(name: string): string {
  return name.replaceAll('~', '~0').replaceAll('/', '~1');
}

export function isEmpty(value: Json | undefined): boolean {
  return (
    value === undefined ||
    value === null ||
    value === '' ||
    (Array.isArray(value) && value.length === 0)
  );
}

/** A computed field is worked out anew whatever a form sends back; others must be as they were shown. */
function isEcho({ field }: FormField, value: Json, shownRow: JsonObject): boolean {
  if (field.computed !== undefined) return true;
  const shown = shownRow[field.id];
  return isEmpty(value) ? isEmpty(shown) : canonicalJson(value) === canonicalJson(shown);
}

/** The rows of a table without their computed columns and empty cells. */
function withoutComputed({ field }: FormField, value: Json): Json {
  const { columns } = field;
  if (columns === undefined || !Array.isArray(value)) return value;
  const computed = new Set(columns.filter((column) => column.computed).map(({ id }) => id));
  return value.map((row: Json) =>
    row === null || typeof row !== 'object' || Array.isArray(row)
      ? row
      : Object.fromEntries(
          Object.entries(row).filter(
            ([name, cell]) => name === rowMark || (!computed.has(name) && !isEmpty(cell as Json)),
          ),
        ),
  );
}
