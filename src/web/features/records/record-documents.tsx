import { FileIcon } from '@primer/octicons-react';
import { EmptyState, Link, ProblemState, Skeleton } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { useRecordDocuments } from './queries.ts';
import { words } from './words.ts';
import styles from './records.module.css';

/** Documents that were made of a record, each with its files. */
export function RecordDocuments(props: { readonly type: string; readonly record: string }) {
  const text = useWords(words);
  const format = useFormat();
  const { data, error, refetch } = useRecordDocuments(props.type, props.record);
  if (data === undefined)
    return error ? (
      <ProblemState error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton lines={3} />
    );
  if (data.items.length === 0)
    return (
      <EmptyState icon={<FileIcon size={24} />} title={text.noDocuments}>
        {text.noDocumentsText}
      </EmptyState>
    );
  return (
    <ul className={styles.rows}>
      {data.items.map(({ id, title, number, requested, files }) => (
        <li key={id} className={styles.row}>
          <span>
            {title}
            {number === undefined ? '' : ` ${number}`}{' '}
            <span className={styles.quiet}>{format.date(requested)}</span>
          </span>
          <span>
            {files.map(({ format: kind, url, name }) =>
              url === undefined ? null : (
                <Link key={kind} href={url} aria-label={name}>
                  {kind.toUpperCase()}
                </Link>
              ),
            )}
          </span>
        </li>
      ))}
    </ul>
  );
}
