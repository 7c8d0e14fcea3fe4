import type { ReactNode } from 'react';
import { FieldError, Label, Text } from 'react-aria-components';
import { useWords } from '../words/index.ts';
import { words } from './words.ts';
import styles from './field.module.css';

/** What every field has around its control. */
export interface FieldParts {
  readonly label: ReactNode;
  /** A sentence below it, for those who need one. */
  readonly help?: ReactNode;
  /** What is wrong with the value; the field is then marked as invalid. */
  readonly error?: string | undefined;
  readonly isRequired?: boolean;
}

/** The label above a control, with the mark of what is required. */
export function FieldLabel({ label, isRequired }: Pick<FieldParts, 'label' | 'isRequired'>) {
  const text = useWords(words);
  return (
    <Label className={styles.label}>
      {label}
      {isRequired ? (
        <span className={styles.mark} title={text.required} aria-hidden="true">
          {' *'}
        </span>
      ) : null}
    </Label>
  );
}

/** Help and error below a control. */
export function FieldNotes({ help, error }: Pick<FieldParts, 'help' | 'error'>) {
  return (
    <>
      {help === undefined ? null : (
        <Text slot="description" className={styles.help}>
          {help}
        </Text>
      )}
      <FieldError className={styles.error}>{error}</FieldError>
    </>
  );
}
