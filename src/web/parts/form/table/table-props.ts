import type { LiveState } from '../../../../forms/browser.ts';
import type { Labels } from '../filling/filling.ts';
import type { FormProblem } from '../filling/problems.ts';
import type { Json, Values } from '../model/answer.ts';
import type { FieldModel } from '../model/field-model.ts';

/** What a table in a form is drawn from. */
export interface TableProps {
  readonly field: FieldModel;
  /** As entered, and with what fills itself in. */
  readonly entered: readonly Values[];
  readonly rows: readonly Values[];
  readonly states: LiveState['rows'];
  readonly problems: readonly FormProblem[];
  readonly isRequired: boolean;
  readonly labels: Labels;
  readonly onChange: (value: Json) => void;
  readonly onLeave: (pointer: string) => void;
  readonly onName: (type: string, id: string, title: string) => void;
}
