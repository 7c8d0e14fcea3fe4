import { CheckIcon, RowsIcon } from '@primer/octicons-react';
import { Button, Menu, MenuItem } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { isFilterable } from '../filter/operators.ts';
import type { Layout } from '../model/layout.ts';
import type { ListField, ListSource } from '../model/source.ts';
import { words } from '../words.ts';

const grouping = new Set(['choice', 'user', 'department', 'boolean', 'reference', 'rating']);

/** Whether rows fall into few groups by it. */
export function isGrouping(field: ListField): boolean {
  return isFilterable(field) && (grouping.has(field.type) || field.id === 'team');
}

/** By which field the rows are grouped. */
export function GroupMenu(props: {
  readonly source: ListSource;
  readonly layout: Layout;
  readonly onChange: (part: Partial<Layout>) => void;
}) {
  const text = useWords(words);
  const { source, layout, onChange } = props;
  const current = source.fields.get(layout.group ?? '');
  const button = (
    <Button variant="quiet" small>
      <RowsIcon />
      {current ? text.group.by(current.title) : text.group.title}
    </Button>
  );
  const item = (id: string, title: string) => (
    <MenuItem
      key={id}
      icon={(layout.group ?? '') === id ? <CheckIcon /> : undefined}
      onAction={() => onChange({ group: id })}
    >
      {title}
    </MenuItem>
  );
  return (
    <Menu trigger={button} label={text.group.title}>
      {item('', text.group.none)}
      {[...source.fields.values()].filter(isGrouping).map(({ id, title }) => item(id, title))}
    </Menu>
  );
}
