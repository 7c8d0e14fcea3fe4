import { useState } from 'react';
import { ChevronDownIcon } from '@primer/octicons-react';
import { Button, ComboBox as AriaComboBox, Group } from 'react-aria-components';
import { useWords } from '../words/index.ts';
import { ComboInput } from './combo-input.tsx';
import { FieldLabel, FieldNotes, type FieldParts } from './field.tsx';
import { listHeight, Popover } from './popover.tsx';
import { OptionList, type Option } from './select.tsx';
import { useLeaving } from './use-leaving.ts';
import { words } from './words.ts';
import styles from './field.module.css';

export interface ComboBoxProps extends FieldParts {
  /** What can be chosen now; with `onSearch`, what was found for the text. */
  readonly options: readonly Option[];
  readonly value: string | undefined;
  readonly onChange: (id: string | undefined) => void;
  /** The text that is typed; without it the options are filtered here. */
  readonly text?: string | undefined;
  readonly onSearch?: ((text: string) => void) | undefined;
  readonly isLoading?: boolean | undefined;
  /** Whether the list waits until something is typed, as in a table that one walks through. */
  readonly opensOnTyping?: boolean | undefined;
  readonly isDisabled?: boolean | undefined;
  readonly placeholder?: string | undefined;
  readonly hideLabel?: boolean | undefined;
  readonly onBlur?: (() => void) | undefined;
}

/** One of many, found by typing. */
export function ComboBox(props: ComboBoxProps) {
  const { label, help, error, options, value, onChange, text, onSearch, hideLabel } = props;
  const own = useWords(words);
  const [unchosen, setUnchosen] = useState<string>();
  const leaving = useLeaving({
    options,
    isLoading: props.isLoading ?? false,
    onSearch,
    onChosen: onChange,
    onUnchosen: setUnchosen,
    onBlur: props.onBlur,
  });
  return (
    <AriaComboBox
      menuTrigger={props.opensOnTyping ? 'input' : 'focus'}
      allowsEmptyCollection
      isDisabled={props.isDisabled ?? false}
      isRequired={props.isRequired ?? false}
      isInvalid={error !== undefined}
      {...(hideLabel && typeof label === 'string' && { 'aria-label': label })}
      {...(onSearch === undefined
        ? { defaultItems: options }
        : { items: options, inputValue: text ?? '', onInputChange: leaving.onInputChange })}
      onBlur={leaving.onBlur}
      value={value ?? null}
      onChange={(key) => {
        if (key !== null && key !== value) setUnchosen(undefined);
        onChange(key === null ? undefined : String(key));
      }}
      className={styles.field}
    >
      {hideLabel ? null : <FieldLabel label={label} isRequired={props.isRequired} />}
      <Group className={styles.group}>
        <ComboInput
          found={onSearch && options}
          isLoading={props.isLoading ?? false}
          placeholder={props.placeholder ?? (props.isDisabled ? '' : own.choose)}
          onUnchosen={setUnchosen}
          onLeave={leaving.onLeave}
          onReturn={() => {
            setUnchosen(undefined);
            leaving.onReturn();
          }}
        />
        <Button className={styles.insideButton}>
          <ChevronDownIcon />
        </Button>
      </Group>
      <FieldNotes help={unchosen === undefined ? help : own.unchosen(unchosen)} error={error} />
      <Popover maxHeight={listHeight}>
        <OptionList />
        {options.length > 0 ? null : (
          <p className={styles.empty}>{props.isLoading ? own.loading : own.nothingFound}</p>
        )}
      </Popover>
    </AriaComboBox>
  );
}
