import { ArrowDownIcon, ArrowUpIcon, TrashIcon } from '@primer/octicons-react';
import type { LiveState } from '../../../../forms/browser.ts';
import { IconButton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { controls } from '../controls/index.tsx';
import { useShown } from '../controls/shown-value.tsx';
import type { Json, Values } from '../model/answer.ts';
import type { FieldModel } from '../model/field-model.ts';
import { words } from '../words.ts';
import { kindOf } from './kind-of.ts';
import type { TableProps } from './table-props.ts';
import type { RowActions } from './use-rows.ts';
import styles from './table.module.css';

interface RowProps extends TableProps {
  readonly row: Values;
  readonly index: number;
  readonly actions: RowActions;
}

/** A row of a table with its cells, and what can be done with it. */
export function TableRow({ row, index, actions, ...props }: RowProps) {
  const { field, states } = props;
  const text = useWords(words);
  const { columns = [], isReadOnly, pointer } = field;
  const count = props.rows.length;
  return (
    <tr>
      <th scope="row" className={styles.number}>
        <span className="visually-hidden">{text.table.row(index + 1)}</span>
        <span aria-hidden="true">{index + 1}</span>
      </th>
      {columns.map((column, at) => (
        <td key={column.id} data-kind={kindOf(column)} data-row={index} data-column={at}>
          <Cell
            {...props}
            column={column}
            value={row[column.id]}
            index={index}
            state={states?.[index]?.[column.id]}
            place={`${pointer}/${index}/${column.id}`}
            onCell={(value) => actions.setCell(index, column.id, value)}
          />
        </td>
      ))}
      {isReadOnly ? null : (
        <td className={styles.actions}>
          <IconButton
            label={text.table.up(index + 1)}
            small
            isDisabled={index === 0}
            onPress={() => actions.move(index, -1)}
          >
            <ArrowUpIcon />
          </IconButton>
          <IconButton
            label={text.table.down(index + 1)}
            small
            isDisabled={index === count - 1}
            onPress={() => actions.move(index, 1)}
          >
            <ArrowDownIcon />
          </IconButton>
          <IconButton
            label={text.table.remove(index + 1)}
            small
            onPress={() => actions.remove(index)}
          >
            <TrashIcon />
          </IconButton>
        </td>
      )}
    </tr>
  );
}

interface CellProps extends TableProps {
  readonly column: FieldModel;
  readonly value: Json | undefined;
  readonly index: number;
  readonly state: LiveState | undefined;
  readonly place: string;
  readonly onCell: (value: Json) => void;
}

function Cell(props: CellProps) {
  const { field, column, value, index, state, place } = props;
  const text = useWords(words);
  const shown = useShown(props.labels);
  if (state?.shown === false) return <span className={styles.none}>{text.none}</span>;
  if (
    field.isReadOnly ||
    column.isReadOnly ||
    column.widget === 'readonly' ||
    column.widget === 'table'
  )
    return <span className={styles.shown}>{shown(column, value) || text.none}</span>;
  const Control = controls[column.widget];
  const error = props.problems.find(({ pointer }) => pointer === place)?.message;
  const options = (column.options ?? []).filter(
    ({ id }) => state?.options === undefined || state.options.includes(id),
  );
  return (
    <Control
      field={column}
      value={value}
      error={error}
      isRequired={column.isRequired || state?.required === true}
      options={options}
      labels={props.labels}
      onChange={props.onCell}
      onLeave={() => props.onLeave(place)}
      onName={props.onName}
      cell={{ label: text.table.cell(column.title, index + 1) }}
    />
  );
}
