import type { ReactNode } from 'react';
import {
  Group,
  Input,
  TextArea as AriaTextArea,
  TextField as AriaTextField,
  type TextFieldProps as AriaTextFieldProps,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldParts } from './field.tsx';
import styles from './field.module.css';

type Bare<T> = Omit<T, 'className' | 'style' | 'children' | 'isRequired'>;

export interface TextFieldProps extends Bare<AriaTextFieldProps>, FieldParts {
  readonly placeholder?: string;
  /** Shown inside, before and after the text: a currency, a unit. */
  readonly before?: ReactNode;
  readonly after?: ReactNode;
  /** Only for the eyes of screen readers, where the place says what it is. */
  readonly hideLabel?: boolean | undefined;
}

/** One line of text. */
export function TextField(props: TextFieldProps) {
  const { label, help, error, placeholder = '', before, after, hideLabel, ...rest } = props;
  return (
    <AriaTextField
      {...rest}
      {...hiddenLabel(label, hideLabel)}
      isInvalid={error !== undefined}
      className={styles.field}
    >
      {hideLabel ? null : <FieldLabel label={label} isRequired={props.isRequired} />}
      {before === undefined && after === undefined ? (
        <Input placeholder={placeholder} className={styles.input} />
      ) : (
        <Group className={styles.group}>
          {before}
          <Input placeholder={placeholder} />
          {after}
        </Group>
      )}
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}

function hiddenLabel(label: ReactNode, isHidden: boolean | undefined) {
  return isHidden && typeof label === 'string' ? { 'aria-label': label } : {};
}

export interface TextAreaProps extends Bare<AriaTextFieldProps>, FieldParts {
  readonly placeholder?: string;
  readonly rows?: number;
  readonly hideLabel?: boolean | undefined;
}

/** Text of several lines. */
export function TextArea({
  label,
  help,
  error,
  placeholder = '',
  rows = 4,
  hideLabel,
  ...rest
}: TextAreaProps) {
  return (
    <AriaTextField
      {...rest}
      {...hiddenLabel(label, hideLabel)}
      isInvalid={error !== undefined}
      className={styles.field}
    >
      {hideLabel ? null : <FieldLabel label={label} isRequired={rest.isRequired} />}
      <AriaTextArea
        rows={rows}
        placeholder={placeholder}
        className={classes(styles.input, styles.area)}
      />
      <FieldNotes help={help} error={error} />
    </AriaTextField>
  );
}
