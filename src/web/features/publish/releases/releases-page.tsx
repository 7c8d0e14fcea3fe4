import { useSuspenseQuery } from '@tanstack/react-query';
import { Badge, Link, Page, SimpleTable } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { releasesQuery, type Release } from '../queries.ts';
import { words } from '../words.ts';
import styles from '../publish.module.css';

/** Every release, the latest first. */
export function ReleasesPage() {
  const text = useWords(words);
  const format = useFormat();
  const { data: releases } = useSuspenseQuery(releasesQuery);
  const [latest] = releases;
  return (
    <Page title={text.releases} lead={text.releasesLead}>
      <SimpleTable
        label={text.releases}
        stacks
        rows={releases}
        keyOf={({ number }) => String(number)}
        columns={[
          {
            id: 'number',
            title: text.release,
            cell: ({ number }) => numberCell(number, number === latest?.number),
          },
          {
            id: 'message',
            title: text.said,
            cell: messageCell,
          },
          { id: 'by', title: text.by, cell: ({ byName }) => byName ?? text.theSystem },
          { id: 'at', title: text.when, cell: ({ at }) => format.dateTime(at) },
        ]}
      />
    </Page>
  );
}

const numberCell = (number: number, isCurrent: boolean) => (
  <ReleaseNumber number={number} isCurrent={isCurrent} />
);
const messageCell = ({ message }: Release) => <span className={styles.message}>{message}</span>;

function ReleaseNumber(props: { readonly number: number; readonly isCurrent: boolean }) {
  const text = useWords(words);
  return (
    <span className={styles.inline}>
      <Link href={`/releases/${props.number}`}>{text.releaseTitle(props.number)}</Link>
      {props.isCurrent ? <Badge tone="good">{text.current}</Badge> : null}
    </span>
  );
}
