import type { Field } from '../../definitions/index.ts';
import type { JsonObject } from '../../shared/index.ts';
import type { FormField } from '../model.ts';
import { evaluate, type Evaluation } from './settle.ts';

/** How one field stands with the values that the form now holds. */
export interface LiveField {
  readonly shown: boolean;
  readonly required: boolean;
  /** Options offered now; undefined where the field has none. */
  readonly options?: ReadonlySet<string>;
}

/** Judges the rules of a field, or of a column with its `row`. Raises `expression-failed`. */
export function liveField(
  { field, required }: Pick<FormField, 'field' | 'required'>,
  values: JsonObject,
  evaluation: Evaluation,
  row?: JsonObject,
): LiveField {
  const holds = (rule: Field['visible']): boolean =>
    rule !== undefined && evaluate(rule, values, evaluation, row) === true;
  const shown = field.visible === undefined || holds(field.visible);
  const options = field.options
    ?.filter(({ when }) => when === undefined || holds(when))
    .map(({ id }) => id);
  return {
    shown,
    required: shown && (required || holds(field.requiredWhen)),
    ...(options === undefined ? {} : { options: new Set(options) }),
  };
}
