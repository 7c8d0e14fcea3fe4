import { useWords } from '../../../words/index.ts';
import { useShown } from '../controls/shown-value.tsx';
import { words } from '../words.ts';
import { kindOf } from './kind-of.ts';
import type { TableProps } from './table-props.ts';
import { columnTotals } from './totals.ts';
import styles from './table.module.css';

/** The sums below a table. */
export function TableTotals({ field, rows, labels }: TableProps) {
  const text = useWords(words);
  const shown = useShown(labels);
  const { columns = [] } = field;
  const totals = columnTotals(columns, rows);
  if (totals.size === 0) return null;
  return (
    <tfoot>
      <tr>
        <th scope="row" className={styles.number}>
          <span className="visually-hidden">{text.table.total}</span>
          <span aria-hidden="true">{text.table.sign}</span>
        </th>
        {columns.map((column) => {
          const total = totals.get(column.id);
          return (
            <td key={column.id} data-kind={kindOf(column)}>
              <span className={styles.shown}>
                {total === undefined ? null : shown(column, total)}
              </span>
            </td>
          );
        })}
      </tr>
    </tfoot>
  );
}
