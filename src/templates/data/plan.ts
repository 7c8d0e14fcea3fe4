import type { ReadPath, TypeEnvironment, ValueType } from '../../expressions/index.ts';
import type { Display } from '../model/environment.ts';

/** The shape of a template's data: what it reads, by the types of what it reads. */
export type Plan = LeafPlan | ListPlan | ObjectPlan;

export interface LeafPlan {
  readonly kind: 'leaf';
  readonly type: ValueType;
  readonly display?: Display | undefined;
}

export interface ListPlan {
  readonly kind: 'list';
  readonly item: Plan;
}

export interface ObjectPlan {
  readonly kind: 'object';
  /** The name of the object type. */
  readonly type: string;
  readonly members: ReadonlyMap<string, MemberPlan>;
}

export interface MemberPlan {
  readonly plan: Plan;
  /** How the store has it. */
  readonly via?: 'reference' | 'related';
  /** A list that is never absent is empty where nothing is stored. */
  readonly optional: boolean;
}

/** Reads, by the name at the front. */
type Reads = ReadonlyMap<string, readonly ReadPath[]>;

type DisplayOf = (objectType: string, member: string) => Display | undefined;

/** The plan of each root that is read. */
export function planOf(
  reads: readonly ReadPath[],
  types: TypeEnvironment,
  display: DisplayOf,
): ReadonlyMap<string, MemberPlan> {
  const roots = [...byFirst(reads)].flatMap(([name, rest]) => {
    const root = types.roots[name];
    if (!root) return [];
    const plan = planFor(root.type, rest, types, display, undefined);
    return [[name, { plan, optional: root.optional }] as const];
  });
  return new Map(roots);
}

function planFor(
  type: ValueType,
  reads: readonly ReadPath[],
  types: TypeEnvironment,
  display: DisplayOf,
  shown: Display | undefined,
): Plan {
  if (type.kind === 'list')
    return { kind: 'list', item: planFor(type.of, reads, types, display, shown) };
  if (type.kind !== 'object') return { kind: 'leaf', type, display: shown };
  const declared = types.objects[type.name]?.members ?? {};
  const members = [...byFirst(reads)].flatMap(([name, rest]) => {
    const member = Object.hasOwn(declared, name) ? declared[name] : undefined;
    if (!member) return [];
    const plan = planFor(member.type, rest, types, display, display(type.name, name));
    const via = member.via ? { via: member.via } : {};
    return [[name, { plan, optional: member.optional, ...via }] as const];
  });
  return { kind: 'object', type: type.name, members: new Map(members) };
}

function byFirst(reads: readonly ReadPath[]): Reads {
  const found = new Map<string, ReadPath[]>();
  for (const [first, ...rest] of reads) {
    if (first === undefined) continue;
    const known = found.get(first) ?? [];
    found.set(first, known);
    if (rest.length > 0) known.push(rest);
  }
  return found;
}
