import {
  Radio as AriaRadio,
  RadioGroup as AriaRadioGroup,
  type RadioGroupProps as AriaRadioGroupProps,
} from 'react-aria-components';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldParts } from './field.tsx';
import type { Option } from './select.tsx';
import styles from './field.module.css';

interface Options extends FieldParts {
  readonly options: readonly Option[];
  readonly autoFocus?: boolean;
}

/** Exactly one of a few, all of them in sight. */
export function RadioGroup(
  props: Omit<AriaRadioGroupProps, 'className' | 'style' | 'children'> & Options,
) {
  const { label, help, error, options, autoFocus = false, ...rest } = props;
  return (
    <AriaRadioGroup {...rest} isInvalid={error !== undefined} className={styles.field}>
      <FieldLabel label={label} isRequired={rest.isRequired} />
      <div className={styles.choices} data-orientation={rest.orientation ?? 'vertical'}>
        {options.map(({ id, title, help: note }, index) => (
          <AriaRadio
            key={id}
            value={id}
            autoFocus={autoFocus && index === 0}
            className={styles.choice}
          >
            {({ isSelected }) => (
              <>
                <span className={classes(styles.box, styles.round)}>
                  {isSelected ? <span className={styles.dot} /> : null}
                </span>
                <span>
                  {title}
                  {note === undefined ? null : <span className={styles.help}> {note}</span>}
                </span>
              </>
            )}
          </AriaRadio>
        ))}
      </div>
      <FieldNotes help={help} error={error} />
    </AriaRadioGroup>
  );
}
