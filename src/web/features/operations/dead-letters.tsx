import { CheckCircleIcon } from '@primer/octicons-react';
import type { InfiniteData, UseInfiniteQueryResult } from '@tanstack/react-query';
import { api, type Deed, must, useDeed } from '../../api/index.ts';
import { useProblemText } from '../../parts/casework/index.ts';
import {
  Button,
  EmptyState,
  Link,
  ProblemState,
  SimpleTable,
  Skeleton,
  toast,
  type Column,
} from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import {
  operationKeys,
  useDeadDeliveries,
  useDeadEffects,
  type DeadDelivery,
  type DeadEffect,
} from './queries.ts';
import { words } from './words.ts';
import styles from './operations.module.css';

type Dead = DeadEffect | DeadDelivery;

/** What was given up after many attempts, to be tried again. */
export function DeadLetters() {
  const text = useWords(words).dead;
  const effects = useDeadEffects();
  const deliveries = useDeadDeliveries();
  // Here, since a list that becomes empty goes, and with it whoever would say so.
  const retrying = useRetry();
  const isEmpty = [effects, deliveries].every(({ data }) => data?.pages[0]?.items.length === 0);
  if (isEmpty)
    return (
      <EmptyState icon={<CheckCircleIcon size={24} />} title={text.none}>
        {text.noneText}
      </EmptyState>
    );
  return (
    <div className={styles.stack}>
      <DeadList
        title={text.effects}
        query={effects}
        retrying={retrying}
        retry={(key) => must(api.POST('/dead-effects/retry', { body: { key } }))}
      />
      <DeadList
        title={text.deliveries}
        query={deliveries}
        retrying={retrying}
        retry={(key) => must(api.POST('/dead-deliveries/retry', { body: { key } }))}
      />
    </div>
  );
}

interface Pages<T> {
  readonly items: readonly T[];
}

function DeadList<T extends Dead>(props: {
  readonly title: string;
  readonly query: UseInfiniteQueryResult<InfiniteData<Pages<T>>>;
  readonly retrying: ReturnType<typeof useRetry>;
  readonly retry: (key: string) => Promise<unknown>;
}) {
  const text = useWords(words).dead;
  const { title, query, retry } = props;
  const { run, isPending } = props.retrying;
  const rows = query.data?.pages.flatMap(({ items }) => items) ?? [];
  if (query.error) return <ProblemState error={query.error} onRetry={() => void query.refetch()} />;
  if (query.data === undefined) return <Skeleton lines={3} />;
  if (rows.length === 0) return null;
  const retryAll = () =>
    run(async () => {
      for (const { key } of rows) await retry(key);
    }, rows.length);
  return (
    <section className={styles.stack}>
      <div className={styles.bar}>
        <h2>{title}</h2>
        <Button small isPending={isPending} onPress={retryAll}>
          {text.retryAll(rows.length)}
        </Button>
      </div>
      <DeadTable title={title} rows={rows} onRetry={(key) => run(() => retry(key), 1)} />
      {query.hasNextPage ? (
        <Button isPending={query.isFetchingNextPage} onPress={() => void query.fetchNextPage()}>
          {text.more}
        </Button>
      ) : null}
    </section>
  );
}

function DeadTable<T extends Dead>(props: {
  readonly title: string;
  readonly rows: readonly T[];
  readonly onRetry: (key: string) => void;
}) {
  const text = useWords(words).dead;
  const format = useFormat();
  const kinds: { readonly [kind: string]: string } = text.kinds;
  const columns: Column<T>[] = [
    {
      id: 'what',
      title: text.what,
      cell: (dead) => ('kind' in dead ? (kinds[dead.kind] ?? dead.kind) : dead.channel),
    },
    { id: 'case', title: text.case, cell: caseCell },
    { id: 'error', title: text.error, cell: ({ error }) => error },
    { id: 'attempts', title: text.attempts, number: true, cell: ({ attempts }) => attempts },
    { id: 'died', title: text.died, cell: ({ died }) => format.relative(died) },
    {
      id: 'retry',
      actions: true,
      title: text.actions,
      cell: retryCell(props.onRetry),
    },
  ];
  return (
    <SimpleTable
      label={props.title}
      stacks
      rows={props.rows}
      keyOf={({ key }) => key}
      columns={columns}
    />
  );
}

const caseCell = (dead: Dead) => <CaseLink dead={dead} />;

function CaseLink({ dead }: { readonly dead: Dead }) {
  const text = useWords(words).dead;
  return dead.case === '' ? text.noCase : <Link href={`/cases/${dead.case}`}>{text.openCase}</Link>;
}

function retryCell(onRetry: (key: string) => void) {
  return (dead: Dead) => <RetryButton dead={dead} onRetry={onRetry} />;
}

function RetryButton(props: { readonly dead: Dead; readonly onRetry: (key: string) => void }) {
  const text = useWords(words).dead;
  return (
    <Button small onPress={() => props.onRetry(props.dead.key)}>
      {text.retry}
    </Button>
  );
}

function useRetry() {
  const text = useWords(words).dead;
  const problem = useProblemText();
  const { effects, deliveries, health } = operationKeys;
  const deed = useDeed(effects, deliveries, health);
  const run = (what: Deed, count: number) =>
    deed.mutate(what, {
      onSuccess: () => toast({ text: text.retried(count) }),
      onError: (error) => toast({ bad: true, text: problem(error) }),
    });
  return { run, isPending: deed.isPending };
}
