import type { TypeEnvironment, ValueType } from '../../expressions/index.ts';
import type { ErrorCode } from '../../shared/index.ts';
import type { PathPart } from '../load/node.ts';
import type { SourceDocument } from '../load/source-file.ts';

/** A part of a document: of its value, or of its key where a name is the key. */
export interface Spot {
  readonly document: SourceDocument;
  readonly path: readonly PathPart[];
}

/** A place where the name of something declared elsewhere stands. */
export interface NameUse extends Spot {
  readonly name: string;
  /** Every name that could stand here. */
  readonly known: readonly string[];
  /** What an unknown name is reported as, which tells what the name is of: `unknown-stage`. */
  readonly code: ErrorCode;
  /** Where one of the known names is declared, where that is written in the workspace. */
  readonly declared: (name: string) => Spot | undefined;
}

/** A place where an expression stands, or a text with placeholders. */
export interface ExpressionUse extends Spot {
  readonly kind: 'expression' | 'rule' | 'template';
  readonly source: string;
  /** How many characters of the value stand before it: the `=`. */
  readonly offset: number;
  readonly environment: TypeEnvironment;
  /** A formula may take what may be empty. */
  readonly mayLack: boolean;
  readonly expects: readonly ValueType[];
}

/** What a check makes of the parts of a workspace, for editors. */
export class Trace {
  readonly documents: SourceDocument[] = [];
  readonly names: NameUse[] = [];
  readonly expressions: ExpressionUse[] = [];
}
