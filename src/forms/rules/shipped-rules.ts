import { entityRules } from '../../engine/index.ts';
import type {
  MemberType,
  ObjectType,
  ReadPath,
  TypeEnvironment,
  ValueType,
} from '../../expressions/index.ts';
import type { Json, JsonObject } from '../../shared/index.ts';
import type { FormContext, FormPlan, ShippedRules } from '../model.ts';
import { readableRules } from './readable-rules.ts';

/**
 * Rules with the types and stored values that they read, and nothing beside those. `row` is what the form
 * begins with, `shown` the values that it shows.
 */
export function shippedRules(
  plan: FormPlan,
  row: JsonObject,
  shown: JsonObject,
  context: FormContext,
): ShippedRules {
  const { fields, checklist, reads } = readableRules(plan, context);
  const environment = reducedEnvironment(plan.entity.environment, reads);
  const used = Object.entries(context.roots).filter(([root]) => root in environment.roots);
  const bindings = { ...context.roots, [plan.root]: row };
  const members = new Set(reads.filter(([root]) => root === plan.root).map(([, name]) => name));
  const unseen = Object.entries(row).filter(([id]) => members.has(id) && !(id in shown));
  const { derived, lists } = entityRules(plan.entity);
  return {
    environment,
    fields,
    ...(Object.keys(checklist).length === 0 ? {} : { checklist }),
    order: derived.map(({ field }) => field.id).filter((id) => id in fields),
    lists: lists.filter((id) => members.has(id) || id in fields),
    row: Object.fromEntries(unseen),
    roots: Object.fromEntries(used.map(([root, value]) => [root, pick(value, root, reads)])),
    records: referencedRecords(plan.entity.environment, reads, bindings, context),
  };
}

/** Of an object root, such as `actor`, only the members that are read. */
function pick(value: Json, root: string, reads: readonly ReadPath[]): Json {
  if (value === null || typeof value !== 'object' || Array.isArray(value)) return value;
  const members = new Set(reads.filter((path) => path[0] === root).map((path) => path[1]));
  return Object.fromEntries(Object.entries(value).filter(([name]) => members.has(name)));
}

type Environment = Pick<TypeEnvironment, 'objects' | 'roots'>;

/** The types that the paths speak of, each with the members read. */
function reducedEnvironment(whole: Environment, reads: readonly ReadPath[]): Environment {
  const roots: { [root: string]: MemberType } = {};
  const objects: { [name: string]: { name: string; members: { [member: string]: MemberType } } } =
    {};
  const keepObject = (type: ValueType): ObjectType | undefined => {
    const name = objectName(type);
    const object = name === undefined ? undefined : whole.objects[name];
    if (object && !objects[object.name]) objects[object.name] = { name: object.name, members: {} };
    return object;
  };
  for (const path of reads) {
    const root = path[0] === undefined ? undefined : whole.roots[path[0]];
    if (path[0] === undefined || root === undefined) continue;
    roots[path[0]] = root;
    let object = keepObject(root.type);
    for (const member of path.slice(1)) {
      const found = object?.members[member];
      const kept = object && objects[object.name];
      if (!found || !kept) break;
      kept.members[member] = found;
      object = keepObject(found.type);
    }
  }
  return { objects, roots };
}

function objectName(type: ValueType): string | undefined {
  if (type.kind === 'object') return type.name;
  return type.kind === 'list' ? objectName(type.of) : undefined;
}

/** The members read of records that the row refers to, by type and id. */
function referencedRecords(
  environment: Environment,
  reads: readonly ReadPath[],
  bindings: { readonly [root: string]: unknown },
  context: FormContext,
): ShippedRules['records'] {
  const records: { [type: string]: { [id: string]: { [member: string]: Json } } } = {};
  const walk = (value: unknown, object: ObjectType | undefined, rest: ReadPath): void => {
    const [name, ...deeper] = rest;
    const member = name === undefined ? undefined : object?.members[name];
    if (name === undefined || member === undefined || !isObject(value)) return;
    const next = value[name];
    const type = objectName(member.type);
    const nextObject = type === undefined ? undefined : environment.objects[type];
    for (const item of Array.isArray(next) ? next : [next]) {
      if (member.via !== 'reference') walk(item, nextObject, deeper);
      else if (type !== undefined && typeof item === 'string') {
        const found = context.expressions.lookup(type, item);
        const [wanted] = deeper;
        if (!isObject(found) || wanted === undefined) continue;
        const kept = ((records[type] ??= {})[item] ??= {});
        if (wanted in found) kept[wanted] = found[wanted] as Json;
        walk(found, nextObject, deeper);
      }
    }
  };
  for (const [root = '', ...rest] of reads) {
    const type = environment.roots[root]?.type;
    const name = type && objectName(type);
    walk(bindings[root], name === undefined ? undefined : environment.objects[name], rest);
  }
  return records;
}

function isObject(value: unknown): value is { readonly [name: string]: unknown } {
  return typeof value === 'object' && value !== null;
}
