import { CheckIcon, ChevronDownIcon } from '@primer/octicons-react';
import {
  Button,
  ListBox,
  ListBoxItem,
  Select as AriaSelect,
  SelectValue,
} from 'react-aria-components';
import { useWords } from '../words/index.ts';
import { classes } from './classes.ts';
import { FieldLabel, FieldNotes, type FieldParts } from './field.tsx';
import { listHeight, Popover } from './popover.tsx';
import { words } from './words.ts';
import styles from './field.module.css';
import overlay from './overlay.module.css';

/** Something to choose, by its id. */
export interface Option {
  readonly id: string;
  readonly title: string;
  /** A second line that tells it from others. */
  readonly help?: string | undefined;
}

export interface SelectProps extends FieldParts {
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly name?: string | undefined;
  /** Only for the eyes of screen readers, where the place says what it is. */
  readonly hideLabel?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
}

/** One of a few. For many, see `ComboBox`. */
export function Select(props: SelectProps) {
  const { label, help, error, options, value, onChange, placeholder, hideLabel, ...rest } = props;
  const text = useWords(words);
  return (
    <AriaSelect
      isDisabled={rest.isDisabled ?? false}
      isRequired={rest.isRequired ?? false}
      {...(rest.name !== undefined && { name: rest.name })}
      {...(rest.onBlur !== undefined && { onBlur: rest.onBlur })}
      {...(hideLabel && typeof label === 'string' && { 'aria-label': label })}
      value={value ?? null}
      onChange={(key) => onChange(String(key))}
      placeholder={placeholder ?? text.choose}
      isInvalid={error !== undefined}
      className={styles.field}
    >
      {hideLabel ? null : <FieldLabel label={label} isRequired={rest.isRequired} />}
      <Button className={classes(styles.input, styles.selectButton)}>
        <SelectValue className={styles.value}>
          {({ selectedText, defaultChildren }) => selectedText || defaultChildren}
        </SelectValue>
        <ChevronDownIcon className={styles.iconInField} />
      </Button>
      <FieldNotes help={help} error={error} />
      <Popover maxHeight={listHeight}>
        <OptionList options={options} />
      </Popover>
    </AriaSelect>
  );
}

/** The list below a select or a combo box. */
export function OptionList({ options }: { readonly options?: readonly Option[] }) {
  return (
    <ListBox
      {...(options !== undefined && { items: options })}
      className={classes(overlay.menu, styles.listPopover)}
    >
      {(option: Option) => (
        <ListBoxItem id={option.id} textValue={option.title} className={overlay.item}>
          {({ isSelected }) => (
            <>
              <span className={overlay.itemText}>
                {option.title}
                {option.help === undefined ? null : (
                  <span className={overlay.itemHelp}>{option.help}</span>
                )}
              </span>
              {isSelected ? <CheckIcon /> : null}
            </>
          )}
        </ListBoxItem>
      )}
    </ListBox>
  );
}
