import type { TSchema } from 'typebox';
import type { Draft } from '../compile/draft.ts';
import type { KindDocument } from './document.ts';

/**
 * One kind of definition. The documents of every kind are first declared, in the order of the registry,
 * and when all names and types are known, compiled in the same order.
 */
export interface KindEntry {
  readonly kind: string;
  readonly schema: TSchema;
  /** A workspace has exactly one document of this kind. */
  readonly single?: boolean;
  /** Makes known what other documents refer to. */
  readonly declare?: (document: KindDocument, draft: Draft) => void;
  /** Completes what needs the declarations of others. */
  readonly relate?: (document: KindDocument, draft: Draft) => void;
  /** Checks the document and puts what it means into the draft. */
  readonly compile: (document: KindDocument, draft: Draft) => void;
}

interface TypedKind<T> {
  readonly kind: string;
  readonly schema: TSchema;
  readonly single?: boolean;
  readonly declare?: (document: KindDocument<T>, draft: Draft) => void;
  readonly relate?: (document: KindDocument<T>, draft: Draft) => void;
  readonly compile: (document: KindDocument<T>, draft: Draft) => void;
}

/** Makes an entry of the registry; what it is given has been held against its schema. */
export function defineKind<T>(entry: TypedKind<T>): KindEntry {
  return entry as KindEntry;
}
