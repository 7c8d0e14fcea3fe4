import type { Route } from './funnel-draft.ts';
import { ancestorsOf, branchOf, type StageNode, type StageTree } from './stage-tree.ts';

/** The ways between the stages of a funnel. */
export interface StageGraph {
  /** From each stage to those that a case may enter next, or enters at the same time. */
  readonly next: ReadonlyMap<string, ReadonlySet<string>>;
  /** Stages that a case can come to. */
  readonly reachable: ReadonlySet<string>;
  /** Stages from which it can get to an outcome. */
  readonly finishing: ReadonlySet<string>;
  /** For each reachable stage, those that every way to it passes, itself among them. */
  readonly dominators: ReadonlyMap<string, ReadonlySet<string>>;
}

/** Works out which stages lead where, from the moves and from what composite stages do by themselves. */
export function stageGraph(tree: StageTree, routes: readonly Route[], start: string): StageGraph {
  const next = edgesOf(tree, routes);
  const reachable = reach(next, start);
  return {
    next,
    reachable,
    finishing: finishing(tree, routes),
    dominators: dominators(next, reachable, start),
  };
}

function edgesOf(tree: StageTree, routes: readonly Route[]): Map<string, Set<string>> {
  const next = new Map([...tree.nodes.keys()].map((id) => [id, new Set<string>()]));
  for (const { from, to } of routes)
    for (const source of from)
      for (const { stage } of to) {
        const target = tree.nodes.get(stage);
        if (target) for (const one of withAncestors(target)) next.get(source)?.add(one.id);
      }
  for (const node of tree.nodes.values())
    for (const id of entered(node)) next.get(node.id)?.add(id);
  return next;
}

/** Entering a stage within another enters the outer one as well. */
function withAncestors(target: StageNode): readonly StageNode[] {
  return [target, ...ancestorsOf(target)];
}

/** What follows from a composite stage by itself: its first stage, its branches, and what comes after them. */
function entered(node: StageNode): readonly string[] {
  const { raw, children } = node;
  if (raw.together) return [...children.map(({ id }) => id), ...(raw.then ? [raw.then] : [])];
  const first = raw.start ?? children[0]?.id;
  return raw.stages && first !== undefined ? [first] : [];
}

/** A stage and all that a case may get to from it. */
export function reach(next: StageGraph['next'], start: string): ReadonlySet<string> {
  const found = new Set<string>();
  const queue = [start];
  for (let id = queue.pop(); id !== undefined; id = queue.pop()) {
    if (found.has(id)) continue;
    found.add(id);
    queue.push(...(next.get(id) ?? []));
  }
  return found;
}

/** Grows from the outcomes backwards until nothing more is found. */
function finishing(tree: StageTree, routes: readonly Route[]): ReadonlySet<string> {
  const found = new Set<string>();
  const own = new Set<string>();
  const leads = (node: StageNode) =>
    routes.some(
      ({ from, to, back }) =>
        !back &&
        from.includes(node.id) &&
        to.some(({ stage }) => found.has(stage) || (stage === 'done' && found.has(thenOf(node)))),
    );
  for (let grown = true; grown;) {
    grown = false;
    for (const node of tree.nodes.values()) {
      if (leads(node)) own.add(node.id);
      const by = node.raw.outcome !== undefined || own.has(node.id) || inherits(node, own, found);
      if (by && !found.has(node.id)) grown = Boolean(found.add(node.id));
    }
  }
  return found;
}

function thenOf(node: StageNode): string {
  return branchOf(node)?.parent?.raw.then ?? '';
}

/** By a move of a stage around it, by its first stage, or by what comes after its branches. */
function inherits(node: StageNode, own: ReadonlySet<string>, found: ReadonlySet<string>): boolean {
  if (ancestorsOf(node).some(({ id }) => own.has(id))) return true;
  const { raw, children } = node;
  if (raw.together) return raw.then !== undefined && found.has(raw.then);
  const first = raw.start ?? children[0]?.id;
  return raw.stages !== undefined && first !== undefined && found.has(first);
}

/** The classic fixed point: a stage's dominators are those that all stages before it share, and itself. */
function dominators(
  next: StageGraph['next'],
  reachable: ReadonlySet<string>,
  start: string,
): ReadonlyMap<string, ReadonlySet<string>> {
  const result = new Map<string, ReadonlySet<string>>();
  for (const id of reachable) result.set(id, id === start ? new Set([start]) : reachable);
  const before = (id: string) => [...reachable].filter((one) => next.get(one)?.has(id));
  for (let changed = true; changed;) {
    changed = false;
    for (const id of reachable) {
      if (id === start) continue;
      const shared = intersection(before(id).map((one) => result.get(one) ?? new Set()));
      const own = new Set([...shared, id]);
      if (own.size === result.get(id)?.size) continue;
      result.set(id, own);
      changed = true;
    }
  }
  return result;
}

export function intersection(sets: readonly ReadonlySet<string>[]): ReadonlySet<string> {
  const [first, ...others] = sets;
  return new Set([...(first ?? [])].filter((item) => others.every((set) => set.has(item))));
}
