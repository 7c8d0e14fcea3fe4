import type { ASTNode } from '@marcbachmann/cel-js';
import type { LocalizedText, ProblemParams, ErrorCode } from '../../shared/index.ts';
import type { ExpressionContext, ReadPath, TypeEnvironment } from '../types.ts';
import type { CheckedType } from './checked-type.ts';

/** Offsets into the source; the end is exclusive. */
export interface Range {
  readonly start: number;
  readonly end: number;
}

/** What one evaluation works on. */
export interface Frame {
  readonly bindings: { readonly [root: string]: unknown };
  readonly context: ExpressionContext;
  /** Values of comprehension variables, by slot. */
  readonly locals: unknown[];
}

export type Run = (frame: Frame) => unknown;

/** Members known to be filled when a condition turned out true or false, by path key. */
export interface Facts {
  readonly whenTrue: ReadonlySet<string>;
  readonly whenFalse: ReadonlySet<string>;
}

/** A member path under a root or a comprehension variable. */
export interface PathNode {
  /** Names the path within the expression; variables of the same name differ in it. */
  readonly key: string;
  /** The path as a person wrote it. */
  readonly text: string;
  /** From a root; undefined where the path hangs on a computed value. */
  readonly read: ReadPath | undefined;
  /** The value, or undefined where it is absent. */
  readonly maybe: Run;
  /** Keys of the members on the way that may be empty. */
  readonly mayBeEmpty: readonly { readonly key: string; readonly text: string }[];
  /** The stored id (or ids) behind a reference. */
  readonly id?: Run;
}

/** A checked part of an expression with the function that evaluates it. */
export interface Node {
  readonly type: CheckedType;
  readonly run: Run;
  /** Bound on the number of steps. */
  readonly cost: number;
  readonly range: Range;
  /** The value where it is known at publish. */
  readonly constant?: unknown;
  /** The items of a list literal. */
  readonly items?: readonly Node[];
  readonly path?: PathNode;
  /** Values that the text may take. */
  readonly options?: readonly string[];
  readonly facts?: Facts;
  /** Of a list: path suffixes that are filled in every item. */
  readonly itemFacts?: readonly string[];
  /** Of a list: where its items are read from. */
  readonly itemRead?: ReadPath | undefined;
}

/** A name that stands for a value: a root or the variable of a comprehension. */
export interface Variable {
  readonly key: string;
  readonly type: CheckedType;
  readonly optional: boolean;
  readonly read: ReadPath | undefined;
  readonly options?: readonly string[];
  readonly maybe: Run;
}

/** What is known at one place of the expression. */
export interface Scope {
  readonly variables: ReadonlyMap<string, Variable>;
  /** Keys of the paths that are filled here. */
  readonly present: ReadonlySet<string>;
  /** An empty input is an error here, even where it may leave the whole empty. */
  readonly strict?: boolean;
}

/** What the parts of the checker share while one expression is checked. */
export interface Checker {
  readonly environment: TypeEnvironment;
  /** The root whose own members need no `has(…)`: the row of a row rule. */
  readonly row: string | undefined;
  /** Inputs may be empty: the whole is empty then. */
  readonly mayLack: boolean;
  elaborate(ast: ASTNode, scope: Scope): Node;
  /** Tells whoever looks on what a part was found to be; gives the node. */
  found(ast: ASTNode, node: Node, scope: Scope): Node;
  report(code: ErrorCode, range: Range, params?: ProblemParams, hint?: LocalizedText): void;
  recordRead(path: ReadPath): void;
  /** Notes a path without which the whole is empty. */
  noteEmpty(path: string): void;
  /** Checks a part whose empty inputs do not leave the whole empty. */
  apart(part: () => Node): Node;
  newSlot(): number;
}

/** The node of a part that was reported as wrong: it fits anywhere, so that nothing follows from it. */
export function wrongNode(range: Range): Node {
  return {
    type: { kind: 'unknown' },
    cost: 1,
    range,
    run: () => {
      throw new Error('a wrong expression was evaluated');
    },
  };
}

/** A node whose value is known. */
export function constantNode(value: unknown, type: CheckedType, range: Range): Node {
  return { type, cost: 1, range, constant: value, run: () => value };
}
