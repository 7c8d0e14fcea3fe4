import type { Bindings, ExpressionContext } from '../../expressions/index.ts';
import { BatonError, toIso, type Json, type JsonObject } from '../../shared/index.ts';
import type { MemberPlan, ObjectPlan, Plan } from './plan.ts';

/** Where the names of the people stand that the data name by id; no root can be called so. */
export const peopleKey = '$people';

/** From where is gathered, and who was named on the way. */
interface Gathering extends ExpressionContext {
  readonly people: Map<string, string>;
}

/** Takes out of the bindings what the plan names, with what they refer to in place. */
export function gather(
  roots: ReadonlyMap<string, MemberPlan>,
  bindings: Bindings,
  context: ExpressionContext,
): JsonObject {
  const people = new Map<string, string>();
  const gathering: Gathering = {
    lookup: (type, id) => context.lookup(type, id),
    related: (type, id, member) => context.related(type, id, member),
    people,
  };
  const entries = [...roots].flatMap(([name, member]) => {
    const json = taken(bindings[name], member, name, gathering);
    return json === undefined ? [] : [[name, json] as const];
  });
  const named: JsonObject = people.size > 0 ? { [peopleKey]: Object.fromEntries(people) } : {};
  return { ...Object.fromEntries(entries), ...named };
}

/** A stored value by its plan; undefined where it is empty. */
function taken(
  stored: unknown,
  { plan, optional }: MemberPlan,
  path: string,
  context: Gathering,
): Json | undefined {
  if (stored === undefined || stored === null) {
    return plan.kind === 'list' && !optional ? [] : undefined;
  }
  return copy(stored, plan, path, context);
}

function copy(stored: unknown, plan: Plan, path: string, context: Gathering): Json {
  switch (plan.kind) {
    case 'leaf':
      if (plan.display?.kind === 'person') meet(String(stored), context);
      return plan.type.kind === 'instant' && typeof stored === 'number'
        ? toIso(stored)
        : (stored as Json);
    case 'list':
      return (stored as readonly unknown[]).map((item) => copy(item, plan.item, path, context));
    case 'object':
      return copyObject(stored as JsonObject, plan, path, context);
  }
}

function copyObject(
  stored: JsonObject,
  plan: ObjectPlan,
  path: string,
  context: Gathering,
): JsonObject {
  const entries = [...plan.members].flatMap(([name, member]) => {
    const at = `${path}.${name}`;
    const json = taken(valueOf(stored, name, plan, member, at, context), member, at, context);
    return json === undefined ? [] : [[name, json] as const];
  });
  return Object.fromEntries(entries);
}

/** What a member stands for: in place, what a reference leads to, or what refers back. */
function valueOf(
  stored: JsonObject,
  name: string,
  { type }: ObjectPlan,
  { plan, via }: MemberPlan,
  path: string,
  context: Gathering,
): unknown {
  if (via === 'related') return context.related(type, String(stored['id']), name);
  const own = stored[name];
  if (via !== 'reference' || own === undefined || own === null) return own;
  const item = plan.kind === 'list' ? plan.item : plan;
  const of = item.kind === 'object' ? item.type : '';
  const find = (id: unknown) => {
    const object = context.lookup(of, String(id));
    if (object) return object;
    throw new BatonError({ code: 'template-data-missing', params: { path, id: String(id) } });
  };
  return Array.isArray(own) ? own.map(find) : find(own);
}

/** Keeps the name of a person; whom nobody knows any more stays an id. */
function meet(id: string, { people, lookup }: Gathering): void {
  if (people.has(id)) return;
  const person = lookup('person', id) as { readonly name?: string } | undefined;
  if (person?.name !== undefined) people.set(id, person.name);
}
