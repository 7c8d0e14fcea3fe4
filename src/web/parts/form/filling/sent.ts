import { rowMark, type FormAnswer, type Json, type Sent, type Values } from '../model/answer.ts';
import type { FieldModel, FormModel } from '../model/field-model.ts';
import { isEmpty, isSame, type Entered } from '../model/values.ts';
import type { Standing } from './standing.ts';

/** Whether a field is in the form now. */
export function isShown(field: FieldModel, { states }: Standing): boolean {
  return states[field.id]?.shown ?? field.began.shown;
}

/** Whether a field must be filled now. */
export function isRequired(field: FieldModel, { states }: Standing): boolean {
  if (field.isReadOnly) return false;
  const live = states[field.id]?.required;
  return live === undefined ? field.isRequired || field.began.required : field.isRequired || live;
}

/** What a form sends: of what is shown, what may be written and is not empty. */
export function sentOf(
  { revision, data }: Pick<FormAnswer, 'revision' | 'data'>,
  { sections }: FormModel,
  entered: Entered,
  standing: Standing,
): Sent {
  const fields = sections
    .flatMap((section) => section.fields)
    .filter((field) => !field.isReadOnly && isShown(field, standing))
    .map((field) => [field.id, written(field, standing, data.fields[field.id])] as const)
    .filter(([, value]) => !isEmpty(value));
  const inputs = Object.entries(entered.inputs).filter(([, value]) => !isEmpty(value));
  const { reason, note } = entered;
  return {
    fields: Object.fromEntries(fields) as Values,
    ...(inputs.length > 0 && { inputs: Object.fromEntries(inputs) }),
    ...(!isEmpty(reason) && { reason: reason as string }),
    ...(!isEmpty(note) && { note: note as string }),
    ...(revision !== undefined && { revision }),
  };
}

/**
 * A value as it is sent; of a table the rows without empty cells, those that fill themselves in, and those that do not
 * apply now, unless they hold what they held when the form began.
 */
function written(
  { id, columns }: FieldModel,
  { values, states }: Standing,
  began: Json | undefined,
): Json {
  const value = values[id] ?? null;
  if (columns === undefined || !Array.isArray(value)) return value;
  const own = columns.filter(({ isReadOnly }) => !isReadOnly).map((column) => column.id);
  const known = Array.isArray(began) ? (began as Values[]) : [];
  const isInPart = known.some((row) => rowMark in row);
  const rows = states[id]?.rows ?? [];
  const isSent = (row: Values, index: number, column: string): boolean =>
    !isEmpty(row[column]) &&
    (rows[index]?.[column]?.shown !== false ||
      known.some((before) => isSame(before[column], row[column])));
  return (value as Values[]).map((row, index) => ({
    ...(isInPart && { [rowMark]: row[rowMark] ?? null }),
    ...Object.fromEntries(
      own.flatMap((name) => (isSent(row, index, name) ? [[name, row[name] as Json] as const] : [])),
    ),
  }));
}
