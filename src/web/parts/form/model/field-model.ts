import type { Option } from '../../../ui/index.ts';

/** How a value is entered. */
export type Widget =
  | 'text'
  | 'textarea'
  | 'integer'
  | 'number'
  | 'money'
  | 'percent'
  | 'checkbox'
  | 'date'
  | 'date-time'
  | 'select'
  | 'radio'
  | 'checkboxes'
  | 'user'
  | 'department'
  | 'reference'
  | 'file'
  | 'table'
  | 'email'
  | 'tel'
  | 'url'
  | 'rating'
  | 'readonly';

/** Something that a form asks for, as it is drawn. */
export interface FieldModel {
  readonly id: string;
  /** Where its value stands in what is sent: `/fields/amount`, `/inputs/due`, `/note`. */
  readonly pointer: string;
  readonly title: string;
  readonly help?: string;
  readonly widget: Widget;
  readonly isReadOnly: boolean;
  /** Required whenever it is shown, whatever else is in the form. */
  readonly isRequired: boolean;
  /** Whether the server showed it, and wanted it, with the values that the form began with. */
  readonly began: { readonly shown: boolean; readonly required: boolean };
  readonly options?: readonly Option[];
  readonly currency?: string;
  /** Digits after the decimal point. */
  readonly scale?: number;
  /** Where what can be chosen is searched for, and the record type that it refers to. */
  readonly source?: string;
  readonly to?: string;
  readonly accept?: readonly string[];
  readonly maxBytes?: number;
  readonly min?: number | string;
  readonly max?: number | string;
  readonly maxLength?: number;
  readonly columns?: readonly FieldModel[];
  readonly maxRows?: number;
}

export interface SectionModel {
  readonly id: string;
  readonly title: string;
  /** Opened only by who wants to fill it. */
  readonly isFolded: boolean;
  readonly fields: readonly FieldModel[];
}

/** A form as it is drawn. */
export interface FormModel {
  readonly sections: readonly SectionModel[];
  /** What is asked for besides fields: inputs, a reason, a note. */
  readonly beside: readonly FieldModel[];
}
