import type { ReactNode } from 'react';
import { CheckIcon, DashIcon } from '@primer/octicons-react';
import {
  Checkbox as AriaCheckbox,
  CheckboxGroup as AriaCheckboxGroup,
  type CheckboxGroupProps as AriaCheckboxGroupProps,
  type CheckboxProps as AriaCheckboxProps,
} from 'react-aria-components';
import { FieldLabel, FieldNotes, type FieldParts } from './field.tsx';
import type { Option } from './select.tsx';
import styles from './field.module.css';

type Bare<T> = Omit<T, 'className' | 'style' | 'children'>;

/** Yes or no, to be ticked. */
export function Checkbox(props: Bare<AriaCheckboxProps> & { readonly children?: ReactNode }) {
  const { children, ...rest } = props;
  return (
    <AriaCheckbox {...rest} className={styles.choice}>
      {({ isSelected, isIndeterminate }) => (
        <>
          <span className={styles.box}>
            {isIndeterminate ? <DashIcon size={12} /> : null}
            {isSelected && !isIndeterminate ? <CheckIcon size={12} /> : null}
          </span>
          {children}
        </>
      )}
    </AriaCheckbox>
  );
}

interface Options extends FieldParts {
  readonly options: readonly Option[];
}

/** Any number of a few. */
export function CheckboxGroup(props: Bare<AriaCheckboxGroupProps> & Options) {
  const { label, help, error, options, ...rest } = props;
  return (
    <AriaCheckboxGroup {...rest} isInvalid={error !== undefined} className={styles.field}>
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <div className={styles.choices}>
        {options.map(({ id, title }) => (
          <Checkbox key={id} value={id}>
            {title}
          </Checkbox>
        ))}
      </div>
      <FieldNotes help={help} error={error} />
    </AriaCheckboxGroup>
  );
}
