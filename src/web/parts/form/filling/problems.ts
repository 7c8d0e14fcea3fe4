import type { ApiError } from '../../../api/index.ts';
import type { FormModel } from '../model/field-model.ts';

/** Something that the server does not take, at its place in the form. */
export interface FormProblem {
  /** Where, as `/fields/amount`; undefined where it is about the whole. */
  readonly pointer?: string;
  readonly code: string;
  readonly message: string;
}

/** The problems of an answer, each with the place in the form where it can be mended. */
export function problemsOf(error: ApiError, model: FormModel): readonly FormProblem[] {
  const known = new Set(
    [...model.sections.flatMap(({ fields }) => fields), ...model.beside].map(
      ({ pointer }) => pointer,
    ),
  );
  const { errors, detail, code } = error.problem;
  if (errors.length === 0) return [{ code, message: detail }];
  return errors.map(({ pointer, message, hint, code: one }) => {
    const place = pointer?.slice(1);
    const isKnown = place !== undefined && known.has(fieldPointer(place));
    // That something is to be filled in need not be said twice.
    const text = [message, one === 'input-required' ? '' : hint]
      .filter(Boolean)
      .join(' ')
      .replace(/(?<=[。！？]) /gu, '');
    return { code: one, message: text, ...(isKnown && { pointer: place }) };
  });
}

/** The field that a place lies in: `/fields/lines` for `/fields/lines/0/price`. */
export function fieldPointer(place: string): string {
  const [, group = '', id] = place.split('/');
  return id === undefined || (group !== 'fields' && group !== 'inputs')
    ? `/${group}`
    : `/${group}/${id}`;
}
