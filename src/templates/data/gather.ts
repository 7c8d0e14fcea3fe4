import type { Bindings, ExpressionContext } from '../../expressions/index.ts';
import { BatonError, toIso, type Json, type JsonObject } from '../../shared/index.ts';
import type { MemberPlan, ObjectPlan, Plan } from './plan.ts';

/** Takes out of the bindings what the plan names, with what they refer to in place. */
export function gather(
  roots: ReadonlyMap<string, MemberPlan>,
  bindings: Bindings,
  context: ExpressionContext,
): JsonObject {
  const entries = [...roots].flatMap(([name, member]) => {
    const bound = bindings[name];
    const json = taken(bound, member, name, context);
    return json === undefined ? [] : [[name, json] as const];
  });
  return Object.fromEntries(entries);
}

/** A stored value by its plan; undefined where it is empty. */
function taken(
  stored: unknown,
  { plan, optional }: MemberPlan,
  path: string,
  context: ExpressionContext,
): Json | undefined {
  if (stored === undefined || stored === null) {
    return plan.kind === 'list' && !optional ? [] : undefined;
  }
  return copy(stored, plan, path, context);
}

function copy(stored: unknown, plan: Plan, path: string, context: ExpressionContext): Json {
  switch (plan.kind) {
    case 'leaf':
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
  context: ExpressionContext,
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
  context: ExpressionContext,
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
