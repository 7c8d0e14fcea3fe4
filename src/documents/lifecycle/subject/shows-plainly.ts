import type { FieldAccess, FieldLevel } from '../../../access/index.ts';
import type { Collection, EntityType } from '../../../definitions/index.ts';
import type { ExpressionContext, ReadPath, TypeEnvironment } from '../../../expressions/index.ts';
import type { Json, JsonObject } from '../../../shared/index.ts';

/** What somebody may read of rows. */
export interface Reader {
  /** Undefined for what no policy is about, such as people. */
  access(collection: Collection, row: JsonObject): FieldAccess | undefined;
}

/**
 * Whether somebody may read in full all that these paths lead to from a row, through references and related
 * rows. The name of a row that is referred to is shown with what refers to it; who handles it is shown to whoever may
 * read its owner.
 */
export function showsPlainly(
  { entity, row }: { readonly entity: EntityType; readonly row: JsonObject },
  reads: readonly ReadPath[],
  context: ExpressionContext,
  reader: Reader,
): boolean {
  if (reads.some(tellsWho) && !isShown(row, entity.collection, 'owner', undefined, reader))
    return false;
  const walk: Walk = { types: entity.environment, context, reader };
  return reads.every(([root, ...path]) => {
    const type = root === 'case' || root === 'record' ? walk.types.roots[root]?.type : undefined;
    return type?.kind !== 'object' || isPlainAt([row], type.name, path, walk);
  });
}

const handlers = new Set(['handoff giver', 'handoff receiver', 'path holder', 'tasks holder']);

/** Whether it is about who handles a case or record, or did. */
function tellsWho([root, member]: ReadPath): boolean {
  return root === 'owner' || handlers.has(`${root} ${member}`);
}

interface Walk {
  readonly types: TypeEnvironment;
  readonly context: ExpressionContext;
  readonly reader: Reader;
}

function isPlainAt(
  rows: readonly JsonObject[],
  type: string,
  path: readonly string[],
  walk: Walk,
): boolean {
  const [name, ...rest] = path;
  const member = name === undefined ? undefined : walk.types.objects[type]?.members[name];
  if (name === undefined || !member) return true;
  if (!rows.every((row) => isShown(row, type, name, rest[0], walk.reader))) return false;
  const of = member.type.kind === 'list' ? member.type.of : member.type;
  if (of.kind !== 'object') return true;
  if (member.via === 'reference' && (rest.length === 0 || rest[0] === 'name')) return true;
  const next = rows.flatMap((row) => rowsBehind(row, type, name, of.name, member.via, walk));
  return isPlainAt(next, of.name, rest, walk);
}

function rowsBehind(
  row: JsonObject,
  type: string,
  name: string,
  of: string,
  via: 'reference' | 'related' | undefined,
  { context }: Walk,
): readonly JsonObject[] {
  if (via === 'related') return context.related(type, String(row['id']), name) as JsonObject[];
  const own = row[name];
  const values: readonly Json[] = Array.isArray(own) ? own : own === undefined ? [] : [own];
  if (via !== 'reference') return values as readonly JsonObject[];
  return values.flatMap((id: Json) => {
    const found = context.lookup(of, String(id));
    return found ? [found as JsonObject] : [];
  });
}

function isShown(
  row: JsonObject,
  type: string,
  name: string,
  part: string | undefined,
  reader: Reader,
): boolean {
  if (!type.startsWith('case:') && !type.startsWith('record:')) return true;
  const access = reader.access(type as Collection, row);
  if (!access) return true;
  const ofPart = part === undefined ? undefined : access.get(`${name}.${part}`);
  // A table of which a column is masked is masked itself: its columns say more.
  return isPlain(ofPart ?? access.get(name));
}

const isPlain = (level: FieldLevel | undefined) => level === 'read' || level === 'edit';
