import {
  Button,
  EmptyState,
  Link,
  ProblemState,
  Sheet,
  SimpleTable,
  Skeleton,
  type Column,
} from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import { useBehind, type Behind, type DrillQuestion } from './queries.ts';
import { words } from './words.ts';
import styles from './figures.module.css';

export interface Drill {
  readonly question: DrillQuestion;
  /** What the figure is, with its value. */
  readonly says: string;
}

/** The cases or records behind a figure, beside the page. */
export function DrillSheet({
  drill,
  onClose,
}: {
  readonly drill: Drill | undefined;
  readonly onClose: () => void;
}) {
  return (
    <Sheet title={drill?.says ?? ''} isOpen={drill !== undefined} onClose={onClose} wide>
      {drill === undefined ? null : <BehindRows question={drill.question} />}
    </Sheet>
  );
}

function BehindRows({ question }: { readonly question: DrillQuestion }) {
  const text = useWords(words);
  const { data, error, refetch, hasNextPage, fetchNextPage, isFetchingNextPage } =
    useBehind(question);
  if (error) return <ProblemState error={error} onRetry={() => void refetch()} />;
  const [first] = data?.pages ?? [];
  if (!first) return <Skeleton lines={6} />;
  if (first.count === 0) return <EmptyState title={text.noRows}>{text.noRowsText}</EmptyState>;
  const rows = data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <>
      <p className={styles.count} aria-live="polite">
        {text.behind(first.count, first.of.title)}
      </p>
      <RowTable page={first} rows={rows} />
      {hasNextPage ? (
        <Button isPending={isFetchingNextPage} onPress={() => void fetchNextPage()}>
          {text.more}
        </Button>
      ) : null}
    </>
  );
}

type Row = Behind['items'][number];

function RowTable({ page, rows }: { readonly page: Behind; readonly rows: readonly Row[] }) {
  const text = useWords(words);
  const format = useFormat();
  const columns = columnsOf(page, text, format);
  return <SimpleTable label={page.of.title} rows={rows} keyOf={idOf} columns={columns} />;
}

const idOf = (row: Row) => String(row['id']);

function columnsOf(
  { of, people, stages }: Behind,
  text: (typeof words)['en'],
  format: Format,
): readonly Column<Row>[] {
  const isCase = of.kind === 'funnel';
  const href = (row: Row) => (isCase ? `/cases/${idOf(row)}` : `/records/${of.id}/${idOf(row)}`);
  const changed = (row: Row) => row['updated'];
  const stage: Column<Row> = {
    id: 'stage',
    title: text.stage,
    cell: (row) => stages[String(row['stage'])] ?? '–',
  };
  return [
    {
      id: 'name',
      title: text.name,
      cell: (row) => <Link href={href(row)}>{String(row['name'] ?? idOf(row))}</Link>,
    },
    ...(isCase ? [stage] : []),
    { id: 'owner', title: text.owner, cell: (row) => people[String(row['owner'])] ?? '–' },
    {
      id: 'updated',
      title: text.updated,
      cell: (row) => (typeof changed(row) === 'string' ? format.day(String(changed(row))) : '–'),
    },
  ];
}
