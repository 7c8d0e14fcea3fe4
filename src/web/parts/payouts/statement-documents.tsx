import { DownloadIcon } from '@primer/octicons-react';
import { LinkButton, Skeleton } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { useStatementDocuments, type OfPeriod } from './queries.ts';
import { words } from './words.ts';
import styles from './payouts.module.css';

/** The documents of a statement, each in its formats. */
export function StatementDocuments({
  of,
  person,
}: {
  readonly of: OfPeriod;
  readonly person: string;
}) {
  const text = useWords(words);
  const format = useFormat();
  const { data } = useStatementDocuments(of, person);
  if (data === undefined) return <Skeleton lines={2} />;
  if (data.items.length === 0) return <p className={styles.quiet}>{text.noDocuments}</p>;
  return (
    <ul className={styles.documents}>
      {data.items.map(({ id, title, number, requested, files }) => (
        <li key={id}>
          <span>{[title, number].filter(Boolean).join(' ')}</span>
          <span className={styles.note}>{format.date(requested)}</span>
          <span className={styles.acts}>
            {files.map((file) => (
              <LinkButton
                key={file.format}
                small
                variant="quiet"
                href={`/api/v1/documents/${id}/files/${file.format}`}
                target="_blank"
                rel="noopener"
              >
                <DownloadIcon />
                {file.format.toUpperCase()}
              </LinkButton>
            ))}
          </span>
        </li>
      ))}
    </ul>
  );
}
