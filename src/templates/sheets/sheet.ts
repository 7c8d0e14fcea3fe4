import type { Expression } from '../../expressions/index.ts';
import type { LocalizedText } from '../../shared/index.ts';
import type { Display } from '../model/environment.ts';

/** A sheet of a workbook: a row for each item of a list, or one row. */
export interface Sheet {
  readonly title: LocalizedText;
  /** A path to a list, such as `case.lines`; where there is none, the sheet has one row. */
  readonly rows?: Expression;
  readonly columns: readonly SheetColumn[];
}

export interface SheetColumn {
  readonly title: LocalizedText;
  /** Of the roots, and of `row` where the sheet has rows; a cell is empty while its value is. */
  readonly value: Expression;
  readonly display?: Display;
  /** The sum of the column stands below it. */
  readonly total: boolean;
}
