import type { EntityType, Move, Organization, Policy } from '../../definitions/index.ts';
import type { JsonObject, LocalizedText, Problem } from '../../shared/index.ts';
import type { Actor } from '../actor.ts';
import { isWritable, levelIn, type FieldAccess, type FieldLevel } from './levels.ts';
import { holdsRight, mayChangeNothing } from './rights.ts';
import { isSystem } from './roles.ts';
import type { CollectionView } from './view.ts';

/** Why the actor may not add a row to the collection; undefined where he may. */
export function mayCreate(policy: Policy | undefined, actor: Actor): Problem | undefined {
  const bound = mayChangeNothing(actor);
  if (bound !== undefined || holdsRight(actor, 'administer data')) return bound;
  const granted = policy?.create.some((role) => actor.roles.includes(role)) ?? false;
  return granted ? undefined : { code: 'may-not-create' };
}

/**
 * The fields that somebody who adds a row may fill: those that some see rule of his roles shows plainly,
 * whatever its rows; all of them where he may add and never see, like a mailbox.
 */
export function createAccess(
  policy: Policy | undefined,
  actor: Actor,
  entity: EntityType,
): FieldAccess {
  const rules = policy?.see.filter((rule) => actor.roles.includes(rule.role)) ?? [];
  const free = rules.length === 0 || holdsRight(actor, 'administer data');
  const levels = new Map<string, FieldLevel>();
  for (const field of entity.fields.values()) {
    const shown = free || rules.some((rule) => levelIn(rule, field.id) === 'read');
    levels.set(field.id, shown ? (isWritable(field) ? 'edit' : 'read') : 'hidden');
  }
  return levels;
}

/**
 * Problems of writing these fields with this access, one for each at fault: `unknown-field` for a field that does
 * not exist and, in the same words, for one that is hidden; `field-read-only` for one that is only shown.
 * Fields that a move's form asks for (`asked`) need no edit rule, but must be shown plainly.
 */
export function checkFields(
  fields: JsonObject,
  access: FieldAccess,
  entity: EntityType,
  asked: readonly string[] = [],
): readonly Problem[] {
  return Object.keys(fields).flatMap((name): Problem[] => {
    const level = access.get(name) ?? 'hidden';
    const place = { path: `/${name.replaceAll('~', '~0').replaceAll('/', '~1')}` };
    if (level === 'hidden') return [{ code: 'unknown-field', params: { field: name }, ...place }];
    const field = entity.fields.get(name);
    const given = level === 'read' && asked.includes(name) && field !== undefined;
    if (level === 'edit' || (given && isWritable(field))) return [];
    return [{ code: 'field-read-only', params: { field: name }, ...place }];
  });
}

/** Problems of editing these fields of a row that the actor sees; empty where he may. */
export function mayEdit(
  view: CollectionView,
  actor: Actor,
  row: JsonObject,
  fields: JsonObject,
  entity: EntityType,
): readonly Problem[] {
  const bound = mayChangeNothing(actor);
  if (bound !== undefined) return [bound];
  const problems = checkFields(fields, view.access(row), entity);
  return problems.length > 0 || view.mayChange(row) ? problems : [{ code: 'may-not-edit' }];
}

/**
 * Why the actor may not make this move with a row that he sees; undefined where he may. A move that names
 * no role is open to whoever may edit the row. Guards are the engine's to decide.
 */
export function mayMove(
  actor: Actor,
  move: Pick<Move, 'by'>,
  organization: Pick<Organization, 'roles'>,
  mayChangeRow: () => boolean,
): Problem | undefined {
  const bound = mayChangeNothing(actor);
  if (bound !== undefined || isSystem(actor)) return bound;
  if (move.by.length === 0) return mayChangeRow() ? undefined : { code: 'may-not-edit' };
  if (move.by.some((role) => actor.roles.includes(role))) return undefined;
  return { code: 'may-not-move', params: { roles: titles(move.by, organization) } };
}

/** The roles' titles in every language that one of them has, joined for a sentence. */
function titles(
  ids: readonly string[],
  organization: Pick<Organization, 'roles'>,
): LocalizedText[] {
  return ids.map((id) => organization.roles.get(id)?.title ?? id);
}
