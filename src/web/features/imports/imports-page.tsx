import { useState } from 'react';
import { DownloadIcon } from '@primer/octicons-react';
import { Loaded, usePeople } from '../../parts/people/index.ts';
import {
  Badge,
  Button,
  EmptyState,
  Link,
  LinkButton,
  Page,
  SimpleTable,
  type Column,
} from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { useImports, useRuns, type Run } from './queries.ts';
import { RefusedSheet } from './refused-sheet.tsx';
import { words } from './words.ts';
import styles from './imports.module.css';

/** Files brought in: by a definition, or by a mapping that is put together here; and what came of it. */
export function ImportsPage() {
  const text = useWords(words);
  const action = (
    <LinkButton variant="primary" href="/imports/new">
      <DownloadIcon />
      {text.importFile}
    </LinkButton>
  );
  return (
    <Page title={text.title} lead={text.lead} actions={action}>
      <Defined />
      <section className={styles.stack}>
        <h2>{text.runs}</h2>
        <Loaded query={useRuns()}>
          {({ items }) =>
            items.length === 0 ? (
              <EmptyState icon={<DownloadIcon size={24} />} title={text.noRuns}>
                {text.noRunsText}
              </EmptyState>
            ) : (
              <Runs runs={items} />
            )
          }
        </Loaded>
      </section>
    </Page>
  );
}

/** Imports of the definitions, each to be run with a file. */
function Defined() {
  const text = useWords(words);
  const { data } = useImports();
  if (data === undefined || data.items.length === 0) return null;
  return (
    <section className={styles.stack}>
      <h2>{text.defined}</h2>
      <ul className={styles.defined}>
        {data.items.map(({ id, title }) => (
          <li key={id}>
            <Link href={`/imports/${id}`}>{title}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Runs({ runs }: { readonly runs: readonly Run[] }) {
  const text = useWords(words);
  const format = useFormat();
  const { data: people } = usePeople();
  const { data: imports } = useImports();
  const [shown, setShown] = useState<Run>();
  const titleOf = (id: string) => imports?.items.find((one) => one.id === id)?.title ?? id;
  const columns: Column<Run>[] = [
    { id: 'definition', title: text.import, cell: ({ definition }) => titleOf(definition) },
    { id: 'state', title: text.state, cell: stateCell },
    { id: 'created', title: text.created, number: true, cell: (run) => format.number(run.created) },
    { id: 'updated', title: text.updated, number: true, cell: (run) => format.number(run.updated) },
    {
      id: 'unchanged',
      title: text.unchanged,
      number: true,
      cell: (run) => format.number(run.unchanged),
    },
    { id: 'refused', title: text.refused, number: true, cell: refusedCell(setShown) },
    { id: 'by', title: text.by, cell: ({ by }) => people?.find(({ id }) => id === by)?.name ?? by },
    { id: 'started', title: text.started, cell: ({ started }) => format.dateTime(started) },
  ];
  return (
    <>
      <SimpleTable label={text.runs} rows={runs} keyOf={({ id }) => id} columns={columns} />
      {shown ? <RefusedSheet run={shown.id} onClose={() => setShown(undefined)} /> : null}
    </>
  );
}

const stateCell = (run: Run) => <RunState run={run} />;

function RunState({ run }: { readonly run: Run }) {
  const text = useWords(words);
  const format = useFormat();
  if (run.finished !== undefined) return <Badge tone="good">{text.done}</Badge>;
  return <Badge tone="accent">{text.rowsSoFar(format.number(run.rowsDone))}</Badge>;
}

function refusedCell(onShow: (run: Run) => void) {
  return (run: Run) => <Refused run={run} onShow={onShow} />;
}

function Refused(props: { readonly run: Run; readonly onShow: (run: Run) => void }) {
  const text = useWords(words);
  const format = useFormat();
  const { run, onShow } = props;
  if (run.refused === 0) return '0';
  return (
    <Button
      small
      variant="quiet"
      aria-label={text.showRefused(run.refused)}
      onPress={() => onShow(run)}
    >
      {format.number(run.refused)}
    </Button>
  );
}
