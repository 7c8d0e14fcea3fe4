import type { Expression } from '../../expressions/index.ts';
import type { Json, LocalizedText } from '../../shared/index.ts';
import type { Collection } from './entity.ts';

/** How a file of rows becomes cases, records or people. */
export interface ImportDefinition {
  readonly id: string;
  readonly title: LocalizedText;
  readonly into: Collection | 'people';
  /** The field by which a row finds what it updates; where `fields` lacks it, the column of that name fills it. */
  readonly key: string;
  /** Other files joined to the first, each by one column on either side; what is joined may be missing. */
  readonly join: readonly { readonly file: string; readonly on: string; readonly equals: string }[];
  /**
   * Own fields of the entity, and for cases `owner`, `opened`, `closed` and `reason`; for people `email`,
   * `name`, `roles`, `departments`, `teams`, `manager`, `locale` and `zone`.
   */
  readonly fields: ReadonlyMap<string, ImportField>;
  /** Where a case stands; the start of the funnel where there is none. */
  readonly stage?: ImportField;
  /** Stages that the case passed, each with when it was entered; those without a date are left out. */
  readonly visits: readonly { readonly stage: string; readonly entered: ImportField }[];
  /** Rows for which it holds are left out. */
  readonly skip?: Expression;
}

/**
 * Where a value comes from: a column, an expression or (with neither) the constant `otherwise`. The text
 * is trimmed, found empty or not, mapped by `values`, looked up or read as the field's type.
 * Expressions have the root `row`: `row.column`, and `row.file.column` for a joined file; each column is
 * a text, `""` where it is blank.
 */
export interface ImportField {
  /** Column of the file; of a joined file as `name.column`. */
  readonly from?: string;
  readonly expression?: Expression;
  readonly values: ReadonlyMap<string, Json>;
  /** Texts that mean empty, besides the empty one. */
  readonly blank: readonly string[];
  /** Field by which a reference (`type` is a record type) or a person (`type` is `person`) is looked up. */
  readonly find?: { readonly type: string; readonly field: string };
  /**
   * How a date or a moment is written: `date`, `date-time` (both ISO 8601, a space or `T` between), or a
   * pattern of `YYYY`, `MM`, `DD`, `HH`, `mm`, `ss`. For numbers `1.234,56` where the comma is the decimal sign.
   */
  readonly as?: string;
  /** Time zone of moments written without one. */
  readonly zone?: string;
  /** Stored value where the text is empty. */
  readonly otherwise?: Json;
}
