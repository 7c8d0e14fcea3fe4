/** The nodes so that each comes after those it depends on; a cycle, where there is one, is left out. */
export function dependencyOrder(edges: ReadonlyMap<string, ReadonlySet<string>>): {
  readonly order: readonly string[];
  readonly cycle?: readonly string[];
} {
  const order: string[] = [];
  const state = new Map<string, 'open' | 'done'>();
  let cycle: readonly string[] | undefined;
  const visit = (node: string, trail: readonly string[]): void => {
    if (state.get(node) === 'done') return;
    if (state.get(node) === 'open') {
      cycle ??= [...trail.slice(trail.indexOf(node)), node];
      return;
    }
    state.set(node, 'open');
    for (const next of edges.get(node) ?? []) if (edges.has(next)) visit(next, [...trail, node]);
    state.set(node, 'done');
    order.push(node);
  };
  for (const node of edges.keys()) visit(node, []);
  return cycle ? { order, cycle } : { order };
}

/** The names that a source reads as members of a root: `case.total * 2` reads `total` of `case`. */
export function membersRead(source: string, root: string): ReadonlySet<string> {
  const withoutTexts = source.replace(/"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'/g, '""');
  const pattern = new RegExp(String.raw`(?<![\w.])${root}\s*\.\s*([A-Za-z_]\w*)`, 'g');
  return new Set([...withoutTexts.matchAll(pattern)].map((match) => match[1] ?? ''));
}
