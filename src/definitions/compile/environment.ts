import type {
  MemberType,
  ObjectType,
  ReadPath,
  TypeEnvironment,
  ValueType,
} from '../../expressions/index.ts';
import type { RawField } from '../kinds/field.ts';
import type { Field } from '../model/index.ts';
import { documentTypes } from './document-types.ts';
import type { Draft } from './draft.ts';
import type { EntityDraft } from './entity-draft.ts';
import type { Scope } from './expressions.ts';

const text: ValueType = { kind: 'text' };
const texts: ValueType = { kind: 'list', of: text };

const present = (type: ValueType): MemberType => ({ type, optional: false });

/** The person who acts, as expressions see them. */
const actorType: ObjectType = {
  name: 'actor',
  members: {
    id: present(text),
    name: present(text),
    email: { type: text, optional: true },
    roles: present(texts),
    departments: present(texts),
    teams: present(texts),
    certificates: present(texts),
    manager: { type: text, optional: true },
    locale: present(text),
    zone: present(text),
  },
};

/** An attached file. */
const fileType: ObjectType = {
  name: 'file',
  members: {
    name: present(text),
    type: present(text),
    size: present({ kind: 'int' }),
  },
};

/**
 * A field as a member of an object; `filled` where it is known to have a value. A list that is absent is
 * empty, so it is never missing.
 */
export function memberOf(field: Field, filled: boolean): MemberType {
  const optional = !filled && field.valueType.kind !== 'list';
  const options = field.type === 'choice' ? (field.options ?? []).map(({ id }) => id) : undefined;
  return {
    type: field.valueType,
    optional,
    ...(field.type === 'reference' ? { via: 'reference' as const } : {}),
    ...(options ? { options } : {}),
  };
}

/**
 * Whether a field always has a value: it is required, has a default (which stands again where somebody
 * empties it), or is filled in by Baton; as long as formulas find what they take.
 */
function alwaysFilled(raw: RawField | undefined): boolean {
  if (raw === undefined || typeof raw === 'string') return false;
  const { required, computed, type } = raw;
  return (
    required === true ||
    raw.default !== undefined ||
    computed !== undefined ||
    type === 'number series'
  );
}

/** The object type of an entity. `filled` names fields that are known to be filled. */
export function entityObject(
  entity: EntityDraft,
  name: string,
  filled: ReadonlySet<string> = new Set(),
): ObjectType {
  const members: { [id: string]: MemberType } = {};
  for (const [id, field] of entity.systemFields) members[id] = systemMember(field);
  for (const [id, field] of entity.fields)
    members[id] = memberOf(field, filled.has(id) || isAlwaysFilled(entity, field));
  for (const [id, { of }] of entity.related)
    members[id] = {
      type: { kind: 'list', of: { kind: 'object', name: `record:${of}` } },
      optional: false,
      via: 'related',
    };
  return { name, members };
}

function isAlwaysFilled({ raw, lacking }: EntityDraft, { id, kept, required }: Field): boolean {
  if (kept === true) return required;
  return !lacking.has(id) && alwaysFilled(raw.get(id)?.value);
}

function systemMember(field: Field): MemberType {
  const options = field.options?.map(({ id }) => id);
  return {
    type: field.valueType,
    optional: !field.required,
    ...(options ? { options } : {}),
  };
}

/**
 * The object type of the rows of a table, from its columns and how they are written. `lacking` names
 * columns whose formula may lack what it takes.
 */
export function rowObject(
  name: string,
  columns: readonly Field[],
  raw: { readonly [id: string]: RawField },
  lacking: ReadonlySet<string> = new Set(),
): ObjectType {
  const members = columns.map((column) => {
    const filled =
      column.kept === true
        ? column.required
        : !lacking.has(column.id) && alwaysFilled(raw[column.id]);
    return [column.id, memberOf(column, filled)] as const;
  });
  return { name, members: Object.fromEntries(members) };
}

/** Types that every workspace has. */
export const commonTypes: TypeEnvironment['objects'] = {
  actor: actorType,
  file: fileType,
  ...documentTypes,
};

/** What every formula can name. */
export const commonRoots: TypeEnvironment['roots'] = {
  actor: present({ kind: 'object', name: 'actor' }),
  now: present({ kind: 'instant' }),
};

/** What expressions of the workspace may speak of, with its functions. */
export function environmentOf(
  { functions }: Draft,
  objects: TypeEnvironment['objects'],
  roots: TypeEnvironment['roots'],
): TypeEnvironment {
  return { objects, roots, functions };
}

/** The roots `case` or `record`, `actor` and `now`, and more where the place has more. */
export function scopeOf(
  draft: Draft,
  entity: EntityDraft,
  more: TypeEnvironment['roots'] = {},
): Scope {
  const own = present({ kind: 'object', name: entity.collection });
  return {
    environment: environmentOf(draft, draft.objects, {
      [entity.root]: own,
      ...commonRoots,
      ...more,
    }),
    broken: entity.broken,
  };
}

/** The same where some fields are known to be filled, and with them the formulas that take only those. */
export function scopeWith(draft: Draft, entity: EntityDraft, filled: ReadonlySet<string>): Scope {
  const scope = scopeOf(draft, entity);
  if (filled.size === 0) return scope;
  const own = entityObject(entity, entity.collection, withFormulas(entity, filled));
  const objects = { ...draft.objects, [entity.collection]: own };
  return { ...scope, environment: { ...scope.environment, objects } };
}

function withFormulas(
  { root, lacking }: EntityDraft,
  filled: ReadonlySet<string>,
): ReadonlySet<string> {
  const all = new Set(filled);
  const isFilled = ([first, name = '', ...more]: ReadPath) =>
    first === root && more.length === 0 && all.has(name);
  for (let size = -1; size < all.size;) {
    size = all.size;
    for (const [id, paths] of lacking) if (paths.every(isFilled)) all.add(id);
  }
  return all;
}
