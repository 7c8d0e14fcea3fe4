import { isKept, type EntityType, type Field, type SeeRule } from '../../definitions/index.ts';
import type { ReadPath } from '../../expressions/index.ts';

/**
 * What an actor may do with a field: each level shows more than the ones before. `part`: a table that he sees in
 * part, and in which he may write the columns that he sees.
 */
export type FieldLevel = 'hidden' | 'masked' | 'part' | 'read' | 'edit';

/**
 * The level of each field of a row: own fields, system fields, and, as `lines.price`, the columns of a
 * table or members of a reference where a rule names one. A table is `masked` where a column of it is not
 * shown plainly, and `part` where the others may be written. A row is visible exactly when its `id` is.
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
    levels.set(field, entity.fields.get(field)?.inner ? 'hidden' : shownBy(granting, field));
  for (const path of partsNamed(entity, granting)) {
    const level = shownBy(granting, path);
    const whole = wholeOf(path);
    levels.set(path, level);
    if (!isPlain(level) && levels.get(whole) === 'read' && entity.fields.get(whole)?.columns)
      levels.set(whole, 'masked');
  }
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
  const names = [field, wholeOf(field)];
  if (field === 'id') return 'read';
  if (names.some((name) => rule.hide.includes(name))) return 'hidden';
  return names.some((name) => rule.mask.includes(name)) ? 'masked' : 'read';
}

function wholeOf(path: string): string {
  const dot = path.indexOf('.');
  return dot < 0 ? path : path.slice(0, dot);
}

/** The parts that rules name, and with a column of a table all of its columns. */
function partsNamed(entity: EntityType, granting: Granting): ReadonlySet<string> {
  if (granting === 'everything') return new Set();
  const named = granting
    .flatMap((rule) => [...rule.hide, ...rule.mask])
    .filter((path) => path.includes('.'));
  const columns = named.flatMap((path) => {
    const whole = wholeOf(path);
    return (entity.fields.get(whole)?.columns ?? []).map(({ id }) => `${whole}.${id}`);
  });
  return new Set([...named, ...columns]);
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
  return level !== 'hidden' && level !== 'masked' && level !== 'part';
}

/**
 * The level of a field for somebody who sees it so and may write it: what is not shown plainly is not written, of
 * a table that is shown in part the columns that are; nor is what Baton keeps itself.
 */
export function writtenLevel(field: Field, shown: FieldAccess): FieldLevel | undefined {
  const level = shown.get(field.id);
  if (isKept(field)) return level;
  if (level === 'read') return 'edit';
  const writes = plainColumns(field, (path) => shown.get(path)).some(({ computed }) => !computed);
  return level === 'masked' && writes ? 'part' : level;
}

/** Whether somebody with this level may write the field, if only in part. */
export function mayWrite(level: FieldLevel | undefined): boolean {
  return level === 'edit' || level === 'part';
}

/** Of a table that is shown in part, the columns that are shown plainly; of anything else none. */
export function plainColumns(
  field: Field,
  level: (path: string) => FieldLevel | undefined,
): readonly Field[] {
  return (field.columns ?? []).filter(({ id }) => level(`${field.id}.${id}`) === 'read');
}
