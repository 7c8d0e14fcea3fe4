import type { EntityType, Field, SeeRule } from '../../definitions/index.ts';
import type { ReadPath } from '../../expressions/index.ts';

/** What an actor may do with a field: each level includes the ones before. */
export type FieldLevel = 'hidden' | 'masked' | 'read' | 'edit';

/**
 * The level of each field of a row: own fields, system fields, and, as `lines.price`, the columns of a
 * table or members of a reference that a rule names. A row is visible exactly when its `id` is.
 */
export type FieldAccess = ReadonlyMap<string, FieldLevel>;

/** The see rules that grant a row to an actor; `everything` for who sees all by right. */
export type Granting = readonly SeeRule[] | 'everything';

/**
 * How each field is shown by the rules that grant a row: of several, the most generous counts for each
 * field. A computed field shows what its formula yields, even where the formula reads a hidden field: who
 * may see a figure is said of the figure. The row's name, which is no field that a rule would think of, is
 * hidden as soon as its template reads a field that is not shown plainly. The names of other rows that
 * this row refers to are shown with it, whoever may open them.
 */
export function shownFields(entity: EntityType, granting: Granting): Map<string, FieldLevel> {
  const levels = new Map<string, FieldLevel>();
  for (const field of [...entity.systemFields.keys(), ...entity.fields.keys()])
    levels.set(field, shownBy(granting, field));
  for (const path of nestedPaths(granting)) levels.set(path, shownBy(granting, path));
  if (!nameIsPlain(entity, (field) => isPlain(levels.get(field)))) levels.set('name', 'hidden');
  return levels;
}

function shownBy(granting: Granting, field: string): FieldLevel {
  if (granting === 'everything') return 'read';
  const levels = granting.map((rule) => levelIn(rule, field));
  if (levels.includes('read')) return 'read';
  return levels.includes('masked') ? 'masked' : 'hidden';
}

/** How one rule shows a field. A part is shown no better than its whole; the id is always shown. */
export function levelIn(rule: SeeRule, field: string): FieldLevel {
  const dot = field.indexOf('.');
  const names = dot < 0 ? [field] : [field, field.slice(0, dot)];
  if (field === 'id') return 'read';
  if (names.some((name) => rule.hide.includes(name))) return 'hidden';
  return names.some((name) => rule.mask.includes(name)) ? 'masked' : 'read';
}

function nestedPaths(granting: Granting): Set<string> {
  if (granting === 'everything') return new Set();
  const named = granting.flatMap((rule) => [...rule.hide, ...rule.mask]);
  return new Set(named.filter((path) => path.includes('.')));
}

/** Whether the template of the name reads only what is plain; a path that no rule names is so. */
export function nameIsPlain(entity: EntityType, plain: (path: string) => boolean): boolean {
  return entity.name.reads.every((path: ReadPath) => {
    const [root, field, member] = path;
    if ((root !== 'case' && root !== 'record') || field === undefined) return true;
    if (field === 'name') return true;
    return plain(field) && (member === undefined || plain(`${field}.${member}`));
  });
}

export function isPlain(level: FieldLevel | undefined): boolean {
  return level !== 'hidden' && level !== 'masked';
}

/** Whether a person can write the field at all: computed and numbered fields are written by Baton. */
export function isWritable(field: Field): boolean {
  return (
    field.computed === undefined && field.type !== 'computed' && field.type !== 'number series'
  );
}
