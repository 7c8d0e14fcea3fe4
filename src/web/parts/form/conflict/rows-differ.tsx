import { useWords } from '../../../words/index.ts';
import { useShown } from '../controls/shown-value.tsx';
import type { Labels } from '../filling/filling.ts';
import type { Json, Values } from '../model/answer.ts';
import type { FieldModel } from '../model/field-model.ts';
import { isSame } from '../model/values.ts';
import { keyOf } from '../table/row-keys.ts';
import { words } from '../words.ts';
import styles from './conflict.module.css';

/** How many rows there are, and those that are not among the rows before, cell by cell. */
export function RowsDiffer(props: {
  readonly field: FieldModel;
  readonly rows: readonly Json[];
  readonly than?: Json | undefined;
  readonly labels: Labels;
}) {
  const { field, rows, than, labels } = props;
  const text = useWords(words);
  const shown = useShown(labels);
  const before = Array.isArray(than) ? (than as Values[]) : [];
  const columns = (field.columns ?? []).filter(({ isReadOnly }) => !isReadOnly);
  const isKnown = (row: Values): boolean =>
    before.some((one) => columns.every(({ id }) => isSame(one[id], row[id])));
  const others = than === undefined ? [] : (rows as Values[]).filter((row) => !isKnown(row));
  return (
    <>
      {text.conflict.rows(rows.length)}
      {others.length === 0 ? null : (
        <ul className={styles.rows}>
          {others.map((row) => (
            <li key={keyOf(row)}>
              {columns
                .map((column) => shown(column, row[column.id]))
                .filter((part) => part !== '')
                .join(' · ')}
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
