import { ArrowDownIcon, ArrowUpIcon, EyeClosedIcon, RowsIcon } from '@primer/octicons-react';
import { Button as AriaButton } from 'react-aria-components';
import { classes, Menu, MenuItem } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Layout, SortKey } from '../model/layout.ts';
import type { ListField } from '../model/source.ts';
import { isNumeric } from '../value.tsx';
import { words } from '../words.ts';
import { isGrouping } from './group-menu.tsx';
import styles from './grid.module.css';

export interface HeadCellProps {
  readonly field: ListField;
  readonly layout: Layout;
  readonly columns: readonly string[];
  readonly onChange: (part: Partial<Layout>) => void;
}

/** The head of a column, from which it is sorted, grouped by and put away. */
export function HeadCell({ field, layout, columns, onChange }: HeadCellProps) {
  const text = useWords(words);
  const { sort = [] } = layout;
  const key = sort.find((one) => one.field === field.id);
  const place = key && sort.length > 1 ? sort.indexOf(key) + 1 : undefined;
  const by = (descending: boolean, others: readonly SortKey[] = []): void =>
    onChange({ sort: [...others, { field: field.id, descending }] });
  const others = sort.filter((one) => one !== key);
  return (
    <div
      role="columnheader"
      aria-sort={key ? (key.descending ? 'descending' : 'ascending') : 'none'}
      className={classes(styles.head, isNumeric(field) && styles.numeric)}
    >
      <Menu
        label={text.sort.menu(field.title)}
        trigger={
          <AriaButton className={styles.headButton}>
            <span className={styles.cut}>{field.title}</span>
            {key ? key.descending ? <ArrowDownIcon size={12} /> : <ArrowUpIcon size={12} /> : null}
            {place === undefined ? null : <span className={styles.place}>{place}</span>}
          </AriaButton>
        }
      >
        {field.queryable ? (
          <>
            <MenuItem icon={<ArrowUpIcon />} onAction={() => by(false)}>
              {text.sort.ascending}
            </MenuItem>
            <MenuItem icon={<ArrowDownIcon />} onAction={() => by(true)}>
              {text.sort.descending}
            </MenuItem>
            {others.length > 0 && !key ? (
              <MenuItem onAction={() => by(false, others)}>{text.sort.also}</MenuItem>
            ) : null}
            {key ? (
              <MenuItem onAction={() => onChange({ sort: others })}>{text.sort.none}</MenuItem>
            ) : null}
          </>
        ) : null}
        {isGrouping(field) ? (
          <MenuItem icon={<RowsIcon />} onAction={() => onChange({ group: field.id })}>
            {text.sort.groupBy}
          </MenuItem>
        ) : null}
        {columns.length > 1 ? (
          <MenuItem
            icon={<EyeClosedIcon />}
            onAction={() => onChange({ columns: columns.filter((id) => id !== field.id) })}
          >
            {text.sort.hide}
          </MenuItem>
        ) : null}
      </Menu>
    </div>
  );
}
