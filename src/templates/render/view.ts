import type { Json, JsonObject } from '../../shared/index.ts';
import type { MemberPlan, Plan } from '../data/plan.ts';
import type { Run } from './run.ts';
import { Leaf, leafOf, ListView, Shown } from './values.ts';

/** The data behind the views of objects and lists, for expressions. */
const dataOf = new WeakMap<object, Json>();

/** What Handlebars walks through: objects that have exactly the members that are read, and no prototype. */
export function viewOfRoots(roots: ReadonlyMap<string, MemberPlan>, run: Run): object {
  return membersView(roots, run.data, run);
}

function membersView(members: ReadonlyMap<string, MemberPlan>, data: JsonObject, run: Run): object {
  const view = Object.create(null) as { [name: string]: unknown };
  for (const [name, { plan }] of members) {
    const json = data[name];
    view[name] = json === undefined ? undefined : viewOf(json, plan, run);
  }
  dataOf.set(view, data);
  return view;
}

function viewOf(json: Json, plan: Plan, run: Run): unknown {
  switch (plan.kind) {
    case 'leaf':
      return leafOf(json, plan.type, run, plan.display);
    case 'list':
      return listView(
        (json as readonly Json[]).map((item) => viewOf(item, plan.item, run)),
        json,
        run,
      );
    case 'object':
      return membersView(plan.members, json as JsonObject, run);
  }
}

/** A list of views with the data behind it. */
export function listView(items: readonly unknown[], data: Json, run: Run): ListView {
  const view = ListView.from(items) as ListView;
  ListView.run.set(view, run);
  dataOf.set(view, data);
  return view;
}

/** The data behind whatever a template hands to an expression; undefined where it is empty. */
export function dataBehind(view: unknown): Json | undefined {
  if (view instanceof Leaf) return view.stored;
  if (view instanceof Shown) return view.text;
  if (typeof view === 'object' && view !== null) return dataOf.get(view);
  return view as Json | undefined;
}
