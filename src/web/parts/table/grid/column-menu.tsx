import { ArrowDownIcon, ArrowUpIcon, ColumnsIcon } from '@primer/octicons-react';
import { Button, Checkbox, IconButton, PopoverButton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Layout } from '../model/layout.ts';
import type { ListField, ListSource } from '../model/source.ts';
import { words } from '../words.ts';
import styles from './grid.module.css';

export interface ColumnMenuProps {
  readonly source: ListSource;
  readonly columns: readonly string[];
  readonly onChange: (part: Partial<Layout>) => void;
}

const technical = new Set(['stages', 'followers', 'revision', 'release']);

/** What a cell can show on one line. */
export function isShown({ type, id }: ListField): boolean {
  return !['table', 'file', 'long text'].includes(type) && !technical.has(id);
}

/** Which columns are shown and in which order. */
export function ColumnMenu({ source, columns, onChange }: ColumnMenuProps) {
  const { columns: text } = useWords(words);
  const put = (next: readonly string[]): void => onChange({ columns: [...next] });
  const hidden = [...source.fields.values()].filter(
    (field) => isShown(field) && !columns.includes(field.id),
  );
  const button = (
    <Button variant="quiet" small>
      <ColumnsIcon />
      {text.title}
    </Button>
  );
  return (
    <PopoverButton trigger={button} label={text.choose}>
      <div className={styles.columns}>
        {columns.map((id, index) => (
          <ColumnLine
            key={id}
            title={source.fields.get(id)?.title ?? id}
            index={index}
            columns={columns}
            onChange={put}
          />
        ))}
        {hidden.map(({ id, title }) => (
          <Checkbox key={id} isSelected={false} onChange={() => put([...columns, id])}>
            {title}
          </Checkbox>
        ))}
        <Button small variant="quiet" onPress={() => put(source.columns)}>
          {text.usual}
        </Button>
      </div>
    </PopoverButton>
  );
}

interface ColumnLineProps {
  readonly title: string;
  readonly index: number;
  readonly columns: readonly string[];
  readonly onChange: (columns: readonly string[]) => void;
}

function ColumnLine({ title, index, columns, onChange }: ColumnLineProps) {
  const { columns: text } = useWords(words);
  const without = columns.filter((_, place) => place !== index);
  const move = (by: number): void =>
    onChange(without.toSpliced(index + by, 0, columns[index] ?? ''));
  return (
    <div className={styles.columnLine}>
      <Checkbox isSelected isDisabled={columns.length === 1} onChange={() => onChange(without)}>
        {title}
      </Checkbox>
      <span className={styles.columnMoves}>
        <IconButton small label={text.up(title)} isDisabled={index === 0} onPress={() => move(-1)}>
          <ArrowUpIcon size={16} />
        </IconButton>
        <IconButton
          small
          label={text.down(title)}
          isDisabled={index === columns.length - 1}
          onPress={() => move(1)}
        >
          <ArrowDownIcon size={16} />
        </IconButton>
      </span>
    </div>
  );
}
