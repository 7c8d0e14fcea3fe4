import { useLocation } from 'wouter';
import { Checkbox, classes, Link } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Labels, Row } from '../model/rows.ts';
import type { ListField } from '../model/source.ts';
import { FieldValue, isNumeric } from '../value.tsx';
import { words } from '../words.ts';
import type { Selection } from './use-selection.ts';
import styles from './grid.module.css';

export interface RowLineProps {
  readonly row: Row;
  readonly line: number;
  readonly style: object;
  readonly fields: readonly ListField[];
  readonly labels: Labels;
  readonly hrefOf: (row: Row) => string;
  readonly selection?: Selection;
}

/** One row: its first column leads to it, Enter does so too. */
export function RowLine(props: RowLineProps) {
  const { row, line, style, fields, labels, hrefOf, selection } = props;
  const text = useWords(words);
  const [, navigate] = useLocation();
  const isChosen = selection?.has(row.id) ?? false;
  const name = String(row['name'] ?? row.id);
  return (
    <div
      role="row"
      aria-rowindex={line + 2}
      aria-selected={selection ? isChosen : undefined}
      data-line={line}
      tabIndex={-1}
      className={classes(styles.line, isChosen && styles.chosen)}
      style={style}
      onKeyDown={(event) => {
        if (event.key === 'Enter' && event.target === event.currentTarget) navigate(hrefOf(row));
      }}
    >
      {selection ? (
        <div role="gridcell" className={styles.tick}>
          <Checkbox
            aria-label={text.table.select(name)}
            isSelected={isChosen}
            onChange={() => selection.toggle(row)}
          />
        </div>
      ) : null}
      {fields.map((field, place) => (
        <div
          key={field.id}
          role="gridcell"
          className={classes(styles.cell, isNumeric(field) && styles.numeric)}
        >
          {place === 0 || field.id === 'name' ? (
            <Link href={hrefOf(row)} plain>
              <FirstValue field={field} row={row} labels={labels} />
            </Link>
          ) : (
            <FieldValue field={field} value={row[field.id]} labels={labels} linked />
          )}
        </div>
      ))}
    </div>
  );
}

/** Something to click on is there even where the value is not. */
function FirstValue(props: {
  readonly field: ListField;
  readonly row: Row;
  readonly labels: Labels;
}) {
  const { field, row, labels } = props;
  const value = row[field.id];
  if (value === undefined) return <>{String(row['name'] ?? row.id)}</>;
  return <FieldValue field={field} value={value} labels={labels} />;
}
