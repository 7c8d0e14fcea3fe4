import { Avatar } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import type { RecordPageData } from './queries.ts';
import { words } from './words.ts';
import styles from './records.module.css';

/** How a record became what it is. */
export function RecordHistory({ data }: { readonly data: RecordPageData }) {
  const text = useWords(words);
  const format = useFormat();
  return (
    <ol className={styles.history}>
      {data.history.map(({ revision, at, by, what, changes }) => (
        <li key={revision} className={styles.step}>
          <Avatar name={by.name ?? by.id} />
          <div>
            <p className={styles.did}>
              {text.did[what](by.name ?? by.id)}{' '}
              <time dateTime={at} title={format.dateTime(at)} className={styles.quiet}>
                {format.relative(at)}
              </time>
            </p>
            {changes.length === 0 ? null : (
              <ul className={styles.changes}>
                {changes.map(({ field, title, from, to }) => (
                  <li key={field}>
                    <span className={styles.quiet}>{title}</span>{' '}
                    {from === undefined ? null : (
                      <>
                        <del>{from}</del> →{' '}
                      </>
                    )}
                    {to ?? <em className={styles.quiet}>{text.empty}</em>}
                  </li>
                ))}
              </ul>
            )}
          </div>
        </li>
      ))}
    </ol>
  );
}
