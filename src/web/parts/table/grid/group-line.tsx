import { ChevronDownIcon, ChevronRightIcon } from '@primer/octicons-react';
import { Button as AriaButton } from 'react-aria-components';
import { useFormat, useWords } from '../../../words/index.ts';
import type { ListField } from '../model/source.ts';
import { plainText } from '../value.tsx';
import { words } from '../words.ts';
import type { Group } from './sections.ts';
import { Sums } from './sums.tsx';
import styles from './grid.module.css';

export interface GroupLineProps {
  readonly field: ListField;
  readonly group: Group;
  readonly isOpen: boolean;
  readonly line: number;
  readonly onToggle: () => void;
}

/** The head of a group: what its rows have in common, how many they are and what they are worth. */
export function GroupLine({ field, group, isOpen, line, onToggle }: GroupLineProps) {
  const text = useWords(words);
  const format = useFormat();
  const title = useGroupTitle(field, group);
  return (
    <div role="row" aria-rowindex={line + 2} className={styles.groupLine}>
      <div role="gridcell" className={styles.groupCell}>
        <AriaButton
          aria-expanded={isOpen}
          aria-label={isOpen ? text.table.close(title) : text.table.open(title)}
          className={styles.groupButton}
          onPress={onToggle}
        >
          {isOpen ? <ChevronDownIcon /> : <ChevronRightIcon />}
          <span className={styles.groupTitle}>{title}</span>
        </AriaButton>
        <span className={styles.soft}>{format.number(group.count)}</span>
        <span className={styles.soft}>
          <Sums sums={group.sums} />
        </span>
      </div>
    </div>
  );
}

function useGroupTitle(field: ListField, { key, title }: Group): string {
  const text = useWords(words);
  const format = useFormat();
  if (key === null) return text.table.none;
  if (field.type === 'boolean') return key === true ? text.yes : text.no;
  return title ?? plainText(field, key, { format, labels: {} });
}
