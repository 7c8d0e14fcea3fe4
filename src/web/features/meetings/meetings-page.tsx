import {
  Badge,
  Card,
  EmptyState,
  Link,
  Page,
  ProblemState,
  SimpleTable,
  Skeleton,
  type Column,
} from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import { ActionItems } from './action-items.tsx';
import { useOwed, useUpcoming, type Listed } from './queries.ts';
import { words } from './words.ts';

/** What the reader is invited to, and what he took on. */
export function MeetingsPage() {
  const text = useWords(words);
  const owed = useOwed().data?.items ?? [];
  return (
    <Page title={text.meetings} lead={text.lead}>
      <Upcoming />
      {owed.length > 0 ? (
        <Card title={text.owed}>
          <ActionItems label={text.owed} items={owed} />
        </Card>
      ) : null}
    </Page>
  );
}

function Upcoming() {
  const text = useWords(words);
  const format = useFormat();
  const { data, error, refetch } = useUpcoming();
  if (error) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (!data) return <Skeleton lines={6} />;
  if (data.items.length === 0) return <EmptyState title={text.none}>{text.noneText}</EmptyState>;
  return (
    <Card title={text.upcoming}>
      <SimpleTable
        label={text.upcoming}
        columns={columnsIn(text, format)}
        rows={data.items}
        keyOf={({ id }) => id}
        stacks
      />
    </Card>
  );
}

type Text = (typeof words)['en'];

function columnsIn(text: Text, format: Format): readonly Column<Listed>[] {
  return [
    {
      id: 'subject',
      title: text.subject,
      cell: ({ meeting, id, subject }) => (
        <Link href={`/meetings/${meeting}/${id}`}>{subject}</Link>
      ),
    },
    {
      id: 'when',
      title: text.when,
      short: true,
      cell: ({ starts, ends }) => format.range(starts, ends),
    },
    { id: 'place', title: text.place, cell: ({ place }) => place ?? '' },
    {
      id: 'answer',
      title: text.answer,
      short: true,
      cell: ({ answer, status }) =>
        status === 'cancelled' ? (
          <Badge>{text.statuses.cancelled}</Badge>
        ) : answer ? (
          text.answers[answer]
        ) : (
          text.noAnswer
        ),
    },
  ];
}
