import type { Option } from '../../../ui/index.ts';
import type { Json } from '../model/answer.ts';
import type { FieldModel } from '../model/field-model.ts';
import type { Labels } from '../filling/filling.ts';

/** What every control of a form is given. */
export interface ControlProps {
  readonly field: FieldModel;
  readonly value: Json | undefined;
  readonly error?: string | undefined;
  readonly isRequired: boolean;
  /** What can be chosen now, where that hangs on other fields. */
  readonly options: readonly Option[];
  readonly labels: Labels;
  /** Null empties it. */
  readonly onChange: (value: Json) => void;
  readonly onLeave: () => void;
  readonly onName: (type: string, id: string, title: string) => void;
  /** In a cell of a table: the label is only for screen readers, and there is no help. */
  readonly cell?: { readonly label: string } | undefined;
}

/** The texts around a control, for the design system. */
export function partsOf({ field, error, isRequired, cell }: ControlProps) {
  return {
    label: cell?.label ?? field.title,
    help: cell ? undefined : field.help,
    error,
    isRequired,
  };
}

export function textOf(value: Json | undefined): string {
  return typeof value === 'string' || typeof value === 'number' ? String(value) : '';
}
