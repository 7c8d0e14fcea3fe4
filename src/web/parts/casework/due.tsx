import { useFormat, useWords } from '../../words/index.ts';
import { isPast } from './use-when.ts';
import { words } from './words.ts';
import styles from './casework.module.css';

/** When something is due, or since when it is late. */
export function Due({ due }: { readonly due: string | undefined }) {
  const text = useWords(words);
  const format = useFormat();
  if (due === undefined) return null;
  const isLate = isPast(due);
  return (
    <time dateTime={due} title={format.dateTime(due)} className={isLate ? styles.late : undefined}>
      {isLate ? text.late(format.dateTime(due)) : text.due(format.moment(due))}
    </time>
  );
}
