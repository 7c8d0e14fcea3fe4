import { SimpleTable, type Column } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { RefusedRow } from './queries.ts';
import { words } from './words.ts';
import styles from './imports.module.css';

/** Rows that did not get in, each with its line, its reasons and what it says. */
export function RefusedTable({ rows }: { readonly rows: readonly RefusedRow[] }) {
  const text = useWords(words);
  const columns: Column<RefusedRow>[] = [
    { id: 'line', title: text.line, number: true, cell: ({ line }) => line },
    {
      id: 'reasons',
      title: text.reasons,
      cell: ({ reasons }) => reasons.map(({ message }) => message).join(' '),
    },
    { id: 'row', title: text.row, cell: rowCell },
  ];
  return (
    <SimpleTable
      label={text.refusedRows}
      rows={rows}
      keyOf={({ line }) => String(line)}
      columns={columns}
    />
  );
}

const rowCell = ({ row }: RefusedRow) => (
  <span className={styles.cells}>
    {Object.entries(row)
      .filter(([, value]) => value !== '' && value !== null)
      .map(([column, value]) => (
        <span key={column}>
          <span className={styles.soft}>{column}</span> {String(value)}
        </span>
      ))}
  </span>
);
