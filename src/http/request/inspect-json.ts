import type { Problem } from '../../shared/index.ts';

/** How deep a body may be nested. */
export const maxDepth = 32;

const forbidden = new Set(['__proto__', 'prototype', 'constructor']);

/**
 * Looks for what no body may hold, however its schema reads: nesting beyond `maxDepth` and the names
 * through which JavaScript objects can be tampered with.
 */
export function inspectJson(value: unknown, depth = 0, path = ''): Problem | undefined {
  if (typeof value !== 'object' || value === null) return undefined;
  if (depth >= maxDepth) return { code: 'http-body-too-deep', params: { limit: maxDepth }, path };
  if (Array.isArray(value)) return inspectItems(value, depth, path);
  for (const name of Object.keys(value)) {
    if (forbidden.has(name)) return { code: 'http-name-forbidden', params: { name }, path };
    const member = (value as { [name: string]: unknown })[name];
    if (typeof member !== 'object' || member === null) continue;
    const problem = inspectJson(member, depth + 1, `${path}/${name}`);
    if (problem) return problem;
  }
  return undefined;
}

function inspectItems(items: readonly unknown[], depth: number, path: string): Problem | undefined {
  for (const [index, item] of items.entries()) {
    const problem = inspectJson(item, depth + 1, `${path}/${index}`);
    if (problem) return problem;
  }
  return undefined;
}
