import { collectionView, type FieldAccess } from '../../access/index.ts';
import type { EntityType, Workspace } from '../../definitions/index.ts';
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
    const record = workspace.records.get(type)?.entity;
    if (record === undefined) return undefined;
    const policy = workspace.policies.get(record.collection);
    const found =
      queryable.get(type) ?? collectionView(policy, call.actor, record, call.now).queryable;
    queryable.set(type, found);
    return found;
  };
  return ([root = '', ...members]) => {
    if ((root === 'case' || root === 'record') && !isPlain(access, members[0])) return false;
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

function isPlain(access: FieldAccess, field: string | undefined): boolean {
  return field === undefined || shownIn(access)(field);
}

function objectName(type: ValueType): string | undefined {
  if (type.kind === 'object') return type.name;
  return type.kind === 'list' ? objectName(type.of) : undefined;
}
