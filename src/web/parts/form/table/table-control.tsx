import { useId, useRef } from 'react';
import { PlusIcon } from '@primer/octicons-react';
import { Button } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { FieldModel } from '../model/field-model.ts';
import { words } from '../words.ts';
import { kindOf } from './kind-of.ts';
import { cellAt, firstOpen, moveByKey, pasteInto } from './move-by-key.ts';
import { keyOf } from './row-keys.ts';
import type { TableProps } from './table-props.ts';
import { TableRow } from './table-row.tsx';
import { TableTotals } from './table-totals.tsx';
import { useRows } from './use-rows.ts';
import styles from './table.module.css';

/**
 * A table of rows, filled as a spreadsheet is: Enter goes down and adds a row at the end, rows are pasted, moved and
 * removed, and cells that are worked out follow at once.
 */
export function TableControl(props: TableProps) {
  const { field, entered, rows } = props;
  const text = useWords(words);
  const id = useId();
  const place = useRef<HTMLDivElement>(null);
  const actions = useRows(field, entered, props.onChange, props.onName);
  const focusCell = (row: number, column: number): void => {
    requestAnimationFrame(() => cellAt(place.current, row, column)?.focus());
  };
  const addRow = (): void => {
    actions.add();
    focusCell(rows.length, firstOpen(field.columns ?? []));
  };
  return (
    // oxlint-disable-next-line jsx-a11y/no-noninteractive-element-interactions -- keys pressed in its cells
    <div
      ref={place}
      role="group"
      aria-labelledby={id}
      className={styles.whole}
      onKeyDown={(event) => moveByKey(event, { rows: rows.length, addRow, focusCell })}
      onPaste={(event) => pasteInto(event, actions)}
    >
      <TableTitle {...props} id={id} />
      {rows.length === 0 ? (
        <p className={styles.empty}>
          {field.isReadOnly ? text.table.emptyShown : text.table.empty}
        </p>
      ) : (
        <div className={styles.scroll} tabIndex={0} role="region" aria-labelledby={id}>
          <table className={styles.table} aria-labelledby={id}>
            <Head field={field} />
            <tbody>
              {rows.map((row, index) => (
                <TableRow
                  key={keyOf(entered[index] ?? row)}
                  {...props}
                  row={row}
                  index={index}
                  actions={actions}
                />
              ))}
            </tbody>
            <TableTotals {...props} />
          </table>
        </div>
      )}
      <OwnProblems {...props} />
      {field.isReadOnly ? null : (
        <div className={styles.foot}>
          <Button small onPress={addRow} isDisabled={actions.isFull}>
            <PlusIcon /> {text.table.add}
          </Button>
          {rows.length > 0 ? <span className={styles.hint}>{text.table.hint}</span> : null}
        </div>
      )}
    </div>
  );
}

function TableTitle({ field, isRequired, id }: TableProps & { readonly id: string }) {
  return (
    <>
      <span id={id} className={styles.title}>
        {field.title}
        {isRequired ? <Mark /> : null}
      </span>
      {field.help === undefined ? null : <p className={styles.help}>{field.help}</p>}
    </>
  );
}

function Head({ field: { columns = [], isReadOnly } }: { readonly field: FieldModel }) {
  const text = useWords(words);
  return (
    <thead>
      <tr>
        <th scope="col" className={styles.number}>
          <span className="visually-hidden">{text.table.number}</span>
        </th>
        {columns.map((column) => (
          <th key={column.id} scope="col" data-kind={kindOf(column)}>
            {column.title}
            {column.isRequired && !isReadOnly ? <Mark /> : null}
          </th>
        ))}
        {isReadOnly ? null : (
          <th scope="col" className={styles.actions}>
            <span className="visually-hidden">{text.table.actions}</span>
          </th>
        )}
      </tr>
    </thead>
  );
}

function OwnProblems({ field, problems }: TableProps) {
  return problems
    .filter(({ pointer }) => pointer === field.pointer)
    .map(({ message }) => (
      <p key={message} className={styles.error}>
        {message}
      </p>
    ));
}

function Mark() {
  const text = useWords(words);
  return (
    <span className={styles.mark} title={text.required}>
      {' *'}
    </span>
  );
}
