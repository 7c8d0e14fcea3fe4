import { fail, ok, type Json, type LocalizedText, type Problem } from '../../shared/index.ts';
import type { Field } from '../model/index.ts';
import type { Normalized } from './field-type.ts';

/** A value that is refused, with the reason. */
export function refuse(
  code: Problem['code'],
  field: Field,
  params: Problem['params'] = {},
): Normalized {
  return fail([{ code, params: { field: field.title, ...params } }] as const);
}

export function wrongValue(field: Field, expected: LocalizedText): Normalized {
  return refuse('value-wrong-type', field, { expected });
}

export function accept(value: Json): Normalized {
  return ok(value);
}
