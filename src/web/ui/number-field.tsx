import {
  Input,
  NumberField as AriaNumberField,
  type NumberFieldProps as AriaNumberFieldProps,
} from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldParts } from './field.tsx';
import styles from './field.module.css';

export interface NumberFieldProps
  extends
    Omit<AriaNumberFieldProps, 'className' | 'style' | 'children' | 'isRequired'>,
    FieldParts {}

/** A count, typed as the reader's language writes numbers. Amounts of money are decimal text: see the form. */
export function NumberField({ label, help, error, ...rest }: NumberFieldProps) {
  return (
    <AriaNumberField {...rest} isInvalid={error !== undefined} className={styles.field}>
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <Input className={styles.input} />
      <FieldNotes help={help} error={error} />
    </AriaNumberField>
  );
}
