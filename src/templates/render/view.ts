import type { Json, JsonObject } from '../../shared/index.ts';
import type { MemberPlan, Plan } from '../data/plan.ts';
import type { Run } from './run.ts';
import { Leaf, ListView, runBehind, Shown } from './values.ts';

/** Where views of objects and lists keep the data behind them, for expressions; no path can name a symbol. */
const behind = Symbol('data');

/** An object without anything but its own members; made by a class, since engines are quicker with those. */
class View {
  [behind]: Json;
  [name: string]: unknown;

  constructor(data: Json) {
    this[behind] = data;
  }
}
Object.setPrototypeOf(View.prototype, null);
Reflect.deleteProperty(View.prototype, 'constructor');

/** What Handlebars walks through: objects that have exactly the members that are read, and no prototype. */
export function viewOfRoots(roots: ReadonlyMap<string, MemberPlan>, run: Run): object {
  return membersView(roots, run.data, run);
}

function membersView(members: ReadonlyMap<string, MemberPlan>, data: JsonObject, run: Run): object {
  const view = new View(data);
  for (const [name, { plan }] of members) {
    const json = data[name];
    view[name] = json === undefined ? undefined : viewOf(json, plan, run);
  }
  return view;
}

function viewOf(json: Json, plan: Plan, run: Run): unknown {
  switch (plan.kind) {
    case 'leaf':
      return Leaf.ofStored(json, plan.type, run, plan.display);
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
  const view = new ListView();
  for (const item of items) view.push(item);
  view[runBehind] = run;
  return Object.assign(view, { [behind]: data });
}

/** The data behind whatever a template hands to an expression; undefined where it is empty. */
export function dataBehind(view: unknown): Json | undefined {
  if (view instanceof Leaf) return view.stored;
  if (view instanceof Shown) return view.text;
  if (typeof view === 'object' && view !== null) return (view as Partial<View>)[behind];
  return view as Json | undefined;
}
