import type { Expression } from '../../expressions/index.ts';
import type { Json, LocalizedText } from '../../shared/index.ts';
import type { Collection } from './entity.ts';

/** How a file of rows becomes cases, records or people. */
export interface ImportDefinition {
  readonly id: string;
  readonly title: LocalizedText;
  readonly into: Collection | 'people';
  /** The field by which a row finds what it updates. */
  readonly key: string;
  /** Other files joined to the first, each by one column on either side. */
  readonly join: readonly { readonly file: string; readonly on: string; readonly equals: string }[];
  readonly fields: ReadonlyMap<string, ImportField>;
  readonly stage?: ImportField;
  /** Fields of stages entered, dated by columns: a journal entry for each that is known. */
  readonly visits: readonly { readonly stage: string; readonly entered: ImportField }[];
  readonly skip?: Expression;
}

export interface ImportField {
  /** Column of the file; of a joined file as `name.column`. */
  readonly from?: string;
  readonly expression?: Expression;
  readonly values: ReadonlyMap<string, Json>;
  /** Texts that mean empty. */
  readonly blank: readonly string[];
  /** `record.field` by which a reference or person is looked up. */
  readonly find?: { readonly type: string; readonly field: string };
  /** How a date is written, and in which zone. */
  readonly as?: string;
  readonly zone?: string;
  readonly otherwise?: Json;
}
