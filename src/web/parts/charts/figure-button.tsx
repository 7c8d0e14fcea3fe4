import { useWords } from '../../words/index.ts';
import { numberOf, type Cell, type OnDrill } from './grid.ts';
import { useValueText } from './values.ts';
import { words } from './words.ts';
import styles from './charts.module.css';

/** A figure that leads to its cases; the figure alone where there are none, or nobody asks. */
export function FigureButton(props: {
  readonly cell: Cell;
  /** What it is: the row and the column. */
  readonly of: string;
  readonly onDrill?: OnDrill | undefined;
  /** What stands there; the figure alone without it. */
  readonly children?: string;
}) {
  const { cell, onDrill } = props;
  const text = useWords(words);
  const values = useValueText();
  const shown = props.children ?? values.full(cell.value, cell.measure);
  if (!onDrill || numberOf(cell) === 0) return shown;
  const says = text.point(props.of, shown);
  return (
    <button
      type="button"
      className={styles.link}
      aria-label={says}
      onClick={() => onDrill(cell, says)}
    >
      {shown}
    </button>
  );
}
