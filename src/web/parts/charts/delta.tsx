import { useFormat, useWords } from '../../words/index.ts';
import type { Shape } from './result.ts';
import { words } from './words.ts';
import styles from './charts.module.css';

/**
 * How much more or less than before: of shares in points, of all else in percent. Whether that is good the
 * definition does not say, so that the colour does not, either.
 */
export function Delta(props: {
  readonly value: string | null;
  readonly previous: string | null;
  readonly shape: Shape;
}) {
  const text = useWords(words);
  const format = useFormat();
  const { value, previous, shape } = props;
  if (value === null || previous === null || !comparable(previous, shape)) return <Nothing />;
  const apart = Number(value) - Number(previous);
  if (apart === 0) return <span className={styles.delta}>{text.same}</span>;
  const size = Math.abs(shape.format === 'percent' ? apart : apart / Number(previous));
  const shown =
    shape.format === 'percent'
      ? text.points(format.number(round(size * 100)))
      : format.percent(size);
  return (
    <span className={styles.delta}>
      <span aria-hidden="true">{`${apart > 0 ? '▲' : '▼'} ${shown}`}</span>
      <span className="visually-hidden">{apart > 0 ? text.more(shown) : text.less(shown)}</span>
    </span>
  );
}

/** Whether something can be said of how much more it is: not of what was nothing. */
export function comparable(previous: string | null, { format }: Shape): previous is string {
  return previous !== null && (format === 'percent' || Number(previous) !== 0);
}

function Nothing() {
  const text = useWords(words);
  return (
    <span className={styles.delta}>
      <span aria-hidden="true">–</span>
      <span className="visually-hidden">{text.noBefore}</span>
    </span>
  );
}

function round(value: number): number {
  return Math.round(value * 10) / 10;
}
