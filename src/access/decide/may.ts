import type { EntityType, Move, Organization, Policy } from '../../definitions/index.ts';
import type { LocalizedText, Problem } from '../../shared/index.ts';
import type { Actor } from '../actor.ts';
import { shownFields, writtenLevel, type FieldAccess } from './levels.ts';
import { holdsRight, mayChangeNothing } from './rights.ts';
import { isSystem } from './roles.ts';

/** Why the actor may not add a row to the collection; undefined where he may. */
export function mayCreate(
  policy: Policy | undefined,
  actor: Actor,
  { kept }: Pick<EntityType, 'kept'>,
): Problem | undefined {
  const bound = mayChangeNothing(actor);
  if (bound === undefined && kept !== undefined) return { code: 'record-kept' };
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
  const all = rules.length === 0 || holdsRight(actor, 'administer data');
  const levels = shownFields(entity, all ? 'everything' : rules);
  for (const name of entity.systemFields.keys())
    if (!entity.fields.has(name)) levels.set(name, 'hidden');
  for (const field of entity.fields.values()) {
    const level = writtenLevel(field, levels);
    if (level !== undefined) levels.set(field.id, level);
  }
  return levels;
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
