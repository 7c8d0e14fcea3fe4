import { collectionView, type FieldAccess } from '../../access/index.ts';
import {
  entityOf,
  type Collection,
  type EntityType,
  type Workspace,
} from '../../definitions/index.ts';
import type { ReadPath, ValueType } from '../../expressions/index.ts';
import type { Call } from '../core/route.ts';
import { shownIn } from '../reading/shown.ts';

/**
 * Whether the caller may see all that a path reads: the field of the row itself, and of each record behind it
 * a field that is shown plainly in every record he sees.
 */
export function readablePaths(
  call: Pick<Call, 'actor' | 'now'>,
  workspace: Workspace,
  entity: EntityType,
  access: FieldAccess,
): (path: ReadPath) => boolean {
  const { environment } = entity;
  const queryable = new Map<string, ReadonlySet<string>>();
  const fieldsOf = (type: string): ReadonlySet<string> | undefined => {
    const referred = /^(?:case|record):/.test(type) && entityOf(workspace, type as Collection);
    if (!referred) return undefined;
    const policy = workspace.policies.get(referred.collection);
    const found =
      queryable.get(type) ?? collectionView(policy, call.actor, referred, call.now).queryable;
    queryable.set(type, found);
    return found;
  };
  return ([root = '', ...members]) => {
    if ((root === 'case' || root === 'record') && !isPlain(access, members)) return false;
    let type = environment.roots[root]?.type;
    for (const member of members) {
      const name = type && objectName(type);
      const fields = name === undefined ? undefined : fieldsOf(name);
      const isOwn = type === environment.roots[root]?.type;
      if (!isOwn && fields !== undefined && !fields.has(member)) return false;
      type = name === undefined ? undefined : environment.objects[name]?.members[member]?.type;
    }
    return true;
  };
}

/** A rule may speak of a column, too: `lines.price`. */
function isPlain(access: FieldAccess, [field, column]: readonly string[]): boolean {
  const shown = shownIn(access);
  if (field === undefined || !shown(field)) return field === undefined;
  const named = `${field}.${column}`;
  return column === undefined || !access.has(named) || shown(named);
}

function objectName(type: ValueType): string | undefined {
  if (type.kind === 'object') return type.name;
  return type.kind === 'list' ? objectName(type.of) : undefined;
}
