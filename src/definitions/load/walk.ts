import type { Problem } from '../../shared/index.ts';
import type { PathPart, RawNode } from './node.ts';
import type { SourceDocument } from './source-file.ts';

/** Stands for a value that is wrong and was reported; what is optional is left out instead. */
export const broken = Symbol('broken');

/** The part of JSON Schema that the kinds use. */
export interface Schema {
  readonly type?: string;
  readonly properties?: { readonly [key: string]: Schema };
  readonly patternProperties?: { readonly [pattern: string]: Schema };
  readonly required?: readonly string[];
  readonly items?: Schema;
  readonly minItems?: number;
  readonly maxItems?: number;
  readonly anyOf?: readonly Schema[];
  readonly enum?: readonly unknown[];
  readonly const?: unknown;
  readonly pattern?: string;
  readonly minimum?: number;
  readonly maximum?: number;
  readonly $ref?: string;
  readonly $defs?: { readonly [name: string]: Schema };
}

export type Path = readonly PathPart[];

/** One walk over a document beside its schema. */
export interface Walk {
  readonly document: SourceDocument;
  readonly definitions: { readonly [name: string]: Schema };
  report(problem: Problem): void;
  /** Goes on with a part; the value, or `broken`. */
  visit(node: RawNode | undefined, schema: Schema, path: Path, walk: Walk): unknown;
}
