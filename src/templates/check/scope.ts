import type { Typed } from './typed.ts';

/** What Handlebars calls a context: the thing that plain names are members of. */
export interface Frame {
  /** The item, where the context is one; its members can be named. */
  readonly self?: Typed;
  /** Names of the context itself: the roots, and what a partial was given. */
  readonly names: ReadonlyMap<string, Typed>;
  /** What `../` leads to; undefined at the outset and in a partial. */
  readonly outer?: Frame;
}

/** What is known at one place of a template. */
export interface Scope {
  readonly frame: Frame;
  /** Block parameters, such as the `line` of `as |line|`. */
  readonly locals: ReadonlyMap<string, Typed>;
  /** Keys of what is known to be filled here. */
  readonly present: ReadonlySet<string>;
  /** How many loops are around this place, for `@index` and its like. */
  readonly loops: number;
  /** What `{{> @partial-block}}` stands for in a layout. */
  readonly content?: Content;
}

/** The body that a layout was given; `use` checks it where the layout shows it. */
export interface Content {
  readonly use: (scope: Scope, loc: hbs.AST.SourceLocation) => void;
}

/** The scope in which these are known to be filled. */
export function knowing(scope: Scope, keys: Iterable<string>): Scope {
  const present = scope.present.union(new Set(keys));
  return present.size === scope.present.size ? scope : { ...scope, present };
}

/** The scope within a block whose context is another. */
export function entering(scope: Scope, self: Typed, locals: ReadonlyMap<string, Typed>): Scope {
  const frame: Frame = { self, names: new Map(), outer: scope.frame };
  return { ...scope, frame, locals: new Map([...scope.locals, ...locals]) };
}
