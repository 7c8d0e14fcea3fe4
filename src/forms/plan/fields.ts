import { plainColumns, type FieldAccess } from '../../access/index.ts';
import { isKept, type EntityType, type Field } from '../../definitions/index.ts';
import type { FormField } from '../model.ts';

/** A field as the actor finds it in a form; undefined where it is hidden. */
export function formField(
  field: Field | undefined,
  access: FieldAccess,
  use: { readonly required?: boolean; readonly asked?: boolean } = {},
): FormField | undefined {
  const level = field && access.get(field.id);
  if (field === undefined || level === undefined || level === 'hidden') return undefined;
  const columns = field.columns && { columns: shownColumns(field, access) };
  return {
    field: columns ? { ...field, ...columns } : field,
    level: use.asked === true && !isKept(field) ? askedLevel(field, level, access) : level,
    required: (use.required ?? false) || field.required,
  };
}

/** Who is asked for what he sees may write it. */
function askedLevel(
  field: Field,
  level: FormField['level'],
  access: FieldAccess,
): FormField['level'] {
  if (level === 'read') return 'edit';
  const inPart = plainColumns(field, (path) => access.get(path)).length > 0;
  return level === 'masked' && inPart ? 'part' : level;
}

/** The columns of a table that the actor may see; a rule names one as `lines.price`. */
function shownColumns(field: Field, access: FieldAccess): readonly Field[] {
  return (field.columns ?? []).filter((column) => {
    const level = access.get(`${field.id}.${column.id}`);
    return level !== 'hidden' && level !== 'masked';
  });
}

/** The fields of these ids that the actor may see, in that order. */
export function formFields(
  entity: EntityType,
  ids: Iterable<string>,
  access: FieldAccess,
  required: (id: string) => boolean = () => false,
): readonly FormField[] {
  return [...ids].flatMap((id) => {
    const found = formField(entity.fields.get(id), access, { required: required(id) });
    return found ? [found] : [];
  });
}
