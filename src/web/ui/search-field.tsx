import { SearchIcon, XIcon } from '@primer/octicons-react';
import {
  Button,
  Group,
  Input,
  SearchField as AriaSearchField,
  type SearchFieldProps as AriaSearchFieldProps,
} from 'react-aria-components';
import { useWords } from '../words/index.ts';
import { words } from './words.ts';
import styles from './field.module.css';

export interface SearchFieldProps extends Omit<
  AriaSearchFieldProps,
  'className' | 'style' | 'children' | 'isRequired'
> {
  readonly label: string;
  readonly placeholder?: string;
}

/** Where one types what to look for; Escape empties it. */
export function SearchField({ label, placeholder, ...rest }: SearchFieldProps) {
  const text = useWords(words);
  return (
    <AriaSearchField {...rest} aria-label={label} className={styles.field}>
      {({ isEmpty }) => (
        <Group className={styles.group}>
          <SearchIcon className={styles.iconInField} />
          <Input placeholder={placeholder ?? label} />
          {isEmpty ? null : (
            <Button className={styles.insideButton} aria-label={text.clear}>
              <XIcon />
            </Button>
          )}
        </Group>
      )}
    </AriaSearchField>
  );
}
