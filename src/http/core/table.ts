import type { Method, Route } from './route.ts';

/** A route found for a path, with the values of its path parameters, decoded. */
export interface Match<R> {
  readonly route: R;
  readonly params: { readonly [name: string]: string };
}

export type Lookup<R> =
  | { readonly kind: 'found'; readonly match: Match<R> }
  | { readonly kind: 'other methods'; readonly allowed: readonly Method[] }
  | { readonly kind: 'none' }
  | { readonly kind: 'undecodable'; readonly part: string };

interface Pattern<R> {
  readonly route: R;
  /** Literal text, or undefined where a parameter stands. */
  readonly literals: readonly (string | undefined)[];
  readonly names: readonly { readonly name: string; readonly at: number }[];
}

/**
 * A table of routes, sorted by method and by the number of parts of the path, so that a look-up compares
 * with a handful of candidates. A literal part goes before a parameter.
 */
export class RouteTable<R extends Pick<Route, 'method' | 'path'>> {
  readonly #patterns = new Map<string, Pattern<R>[]>();
  readonly #methods: readonly Method[];

  constructor(routes: readonly R[]) {
    this.#methods = [...new Set(routes.map((route) => route.method))];
    for (const route of routes) {
      const pattern = patternOf(route);
      const key = `${route.method} ${pattern.literals.length}`;
      this.#patterns.set(key, [...(this.#patterns.get(key) ?? []), pattern].sort(moreLiteralFirst));
    }
  }

  /** `path` is what follows the table's base, without the query. */
  lookUp(method: string, path: string): Lookup<R> {
    const parts = path.slice(1).split('/');
    const found = this.#find(method, parts);
    if (found) return decode(found, parts);
    const allowed = this.#methods.filter((other) => this.#find(other, parts));
    return allowed.length > 0 ? { kind: 'other methods', allowed } : { kind: 'none' };
  }

  #find(method: string, parts: readonly string[]): Pattern<R> | undefined {
    const candidates = this.#patterns.get(`${method} ${parts.length}`);
    return candidates?.find((pattern) => fits(pattern, parts));
  }
}

function patternOf<R extends Pick<Route, 'path'>>(route: R): Pattern<R> {
  const parts = route.path.slice(1).split('/');
  const parameter = (part: string): string | undefined => /^\{(\w+)\}$/.exec(part)?.[1];
  return {
    route,
    literals: parts.map((part) => (parameter(part) === undefined ? part : undefined)),
    names: parts.flatMap((part, at) => {
      const name = parameter(part);
      return name === undefined ? [] : [{ name, at }];
    }),
  };
}

function moreLiteralFirst<R>(a: Pattern<R>, b: Pattern<R>): number {
  return a.names.length - b.names.length;
}

function fits<R>(pattern: Pattern<R>, parts: readonly string[]): boolean {
  for (let at = 0; at < parts.length; at += 1) {
    const literal = pattern.literals[at];
    if (literal === undefined ? parts[at] === '' : literal !== parts[at]) return false;
  }
  return true;
}

function decode<R>(pattern: Pattern<R>, parts: readonly string[]): Lookup<R> {
  const params: { [name: string]: string } = {};
  for (const { name, at } of pattern.names) {
    const part = parts[at] ?? '';
    const value = decodePart(part);
    if (value === undefined) return { kind: 'undecodable', part };
    params[name] = value;
  }
  return { kind: 'found', match: { route: pattern.route, params } };
}

function decodePart(part: string): string | undefined {
  if (!part.includes('%')) return part;
  try {
    return decodeURIComponent(part);
  } catch {
    return undefined;
  }
}
