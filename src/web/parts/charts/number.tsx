import type { ReactNode } from 'react';
import { useWords } from '../../words/index.ts';
import { classes } from '../../ui/index.ts';
import { comparable, Delta } from './delta.tsx';
import { numberOf, type Grid, type GridColumn, type OnDrill } from './grid.ts';
import type { Shape } from './result.ts';
import { useValueText } from './values.ts';
import { words } from './words.ts';
import styles from './charts.module.css';

/** One large number, with how it was before. */
export function BigNumber(props: {
  readonly title: string;
  readonly value: string | null;
  /** Absent where there is nothing to compare it with. */
  readonly previous?: string | null | undefined;
  /** With which period it is compared. */
  readonly than?: string | undefined;
  readonly shape: Shape;
  readonly help?: ReactNode;
  readonly onPress?: ((says: string) => void) | undefined;
}) {
  const { title, value, previous, shape, onPress } = props;
  const values = useValueText();
  const text = useWords(words);
  const shown = values.full(value, shape);
  const brief = value !== null && shown.length > 12 ? values.short(value, shape) : shown;
  const says = text.point(title, shown);
  return (
    <div className={styles.big}>
      <p className={styles.bigTitle}>
        {title}
        {props.help}
      </p>
      <p className={styles.bigValue} title={brief === shown ? undefined : shown}>
        {onPress ? (
          <button
            type="button"
            className={classes(styles.link, styles.bigButton)}
            aria-label={brief === shown ? says : text.point(title, text.exactly(brief, shown))}
            onClick={() => onPress(says)}
          >
            {brief}
          </button>
        ) : (
          brief
        )}
      </p>
      {previous === undefined || !comparable(previous, shape) ? null : (
        <p className={styles.bigBefore}>
          <Delta value={value} previous={previous} shape={shape} />
          {props.than === undefined ? null : <span>{props.than}</span>}
        </p>
      )}
    </div>
  );
}

/** Figures that are compared with nothing, side by side. */
export function Numbers(props: {
  readonly grid: Grid;
  readonly onDrill?: OnDrill | undefined;
  readonly helpOf?: ((column: GridColumn) => ReactNode) | undefined;
}) {
  const { grid, onDrill, helpOf } = props;
  return (
    <div className={styles.numbers}>
      {grid.columns.map((column, index) => {
        const cell = grid.rows[0]?.cells[index];
        if (!cell) return null;
        return (
          <BigNumber
            key={column.id}
            title={column.title}
            value={cell.value}
            previous={cell.previous}
            shape={cell.measure}
            help={helpOf?.(column)}
            onPress={onDrill && numberOf(cell) !== 0 ? (says) => onDrill(cell, says) : undefined}
          />
        );
      })}
    </div>
  );
}
