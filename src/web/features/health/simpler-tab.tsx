import {
  Badge,
  Card,
  EmptyState,
  ProblemState,
  SimpleTable,
  Skeleton,
  type Column,
} from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import { useSimplification, type Simplification } from './queries.ts';
import { words } from './words.ts';
import styles from './health.module.css';

type Text = (typeof words)['en'];

/** What an admin might leave out of a process, with how that was found. */
export function SimplerTab(props: {
  readonly period: string;
  readonly funnel: string | undefined;
}) {
  const text = useWords(words);
  if (props.funnel === undefined)
    return <EmptyState title={text.chooseFunnel}>{text.chooseFunnelText}</EmptyState>;
  return <Lists period={props.period} funnel={props.funnel} />;
}

function Lists(props: { readonly period: string; readonly funnel: string }) {
  const text = useWords(words);
  const format = useFormat();
  const { data, error, refetch } = useSimplification(props);
  if (error) return <ProblemState error={error} onRetry={() => void refetch()} />;
  if (data === undefined) return <Skeleton lines={10} />;
  return (
    <div className={styles.stack}>
      <p className={styles.method}>
        {text.readOf(format.number(data.read), format.number(data.cases))}
      </p>
      <Approvals list={data.approvals} />
      <Checks list={data.checks} />
      <Stages list={data.stages} />
      <Fields list={data.fields} />
    </div>
  );
}

type ListOf<L extends 'approvals' | 'checks' | 'fields' | 'stages'> = Simplification[L];
type ItemOf<L extends 'approvals' | 'checks' | 'fields' | 'stages'> = ListOf<L>['items'][number];

function Approvals({ list }: { readonly list: ListOf<'approvals'> }) {
  const text = useWords(words);
  const format = useFormat();
  const columns = approvalColumns(text, format);
  return (
    <Found
      title={text.approvals}
      method={list.method}
      columns={columns}
      rows={list.items}
      keyOf={({ move }) => move.id}
    />
  );
}

function Checks({ list }: { readonly list: ListOf<'checks'> }) {
  const text = useWords(words);
  const format = useFormat();
  const columns = checkColumns(text, format);
  return (
    <Found
      title={text.checks}
      method={list.method}
      columns={columns}
      rows={list.items}
      keyOf={({ handoff, item }) => `${handoff.id} ${item.id}`}
    />
  );
}

function Stages({ list }: { readonly list: ListOf<'stages'> }) {
  const text = useWords(words);
  const format = useFormat();
  const columns = stageColumns(text, format);
  return (
    <Found
      title={text.stages}
      method={list.method}
      columns={columns}
      rows={list.items}
      keyOf={({ stage }) => stage.id}
    />
  );
}

function Fields({ list }: { readonly list: ListOf<'fields'> }) {
  const text = useWords(words);
  const format = useFormat();
  const columns = fieldColumns(text, format);
  return (
    <Found
      title={text.fields}
      method={list.method}
      columns={columns}
      rows={list.items}
      keyOf={({ field }) => field.id}
    />
  );
}

function Name({ title, candidate }: { readonly title: string; readonly candidate: boolean }) {
  const text = useWords(words);
  return (
    <>
      {title} {candidate ? <Badge tone="accent">{text.candidate}</Badge> : null}
    </>
  );
}

function Found<T>(props: {
  readonly title: string;
  readonly method: string;
  readonly columns: readonly Column<T>[];
  readonly rows: readonly T[];
  readonly keyOf: (row: T) => string;
}) {
  const text = useWords(words);
  const { title, method, columns, rows, keyOf } = props;
  return (
    <Card title={title}>
      <p className={styles.method}>{method}</p>
      {rows.length === 0 ? (
        <p className={styles.soft}>{text.nothingToLeaveOut}</p>
      ) : (
        <SimpleTable label={title} columns={columns} rows={rows} keyOf={keyOf} stacks />
      )}
    </Card>
  );
}

function approvalColumns(text: Text, format: Format): readonly Column<ItemOf<'approvals'>>[] {
  return [
    {
      id: 'move',
      title: text.approvalOf,
      cell: ({ move, candidate }) => <Name title={move.title} candidate={candidate} />,
    },
    { id: 'asked', title: text.asked, number: true, cell: ({ asked }) => format.number(asked) },
    {
      id: 'refused',
      title: text.refused,
      number: true,
      cell: ({ refused, atMost, asked }) =>
        refused > 0 || asked === 0 || atMost === undefined
          ? format.number(refused)
          : `${text.never}, ${text.atMost(format.percent(atMost, 0))}`,
    },
    {
      id: 'median',
      title: text.median,
      number: true,
      cell: ({ median }) => (median === undefined ? '' : format.number(median, 1)),
    },
    { id: 'days', title: text.waited, number: true, cell: ({ days }) => format.number(days, 1) },
  ];
}

function checkColumns(text: Text, format: Format): readonly Column<ItemOf<'checks'>>[] {
  return [
    {
      id: 'item',
      title: text.check,
      cell: ({ item, candidate }) => <Name title={item.title} candidate={candidate} />,
    },
    { id: 'handoff', title: text.handoff, cell: ({ handoff }) => handoff.title },
    {
      id: 'offers',
      title: text.offered,
      number: true,
      cell: ({ offers }) => format.number(offers),
    },
    {
      id: 'touched',
      title: text.touched,
      number: true,
      cell: ({ touched }) => format.number(touched),
    },
  ];
}

function stageColumns(text: Text, format: Format): readonly Column<ItemOf<'stages'>>[] {
  return [
    {
      id: 'stage',
      title: text.stage,
      cell: ({ stage, candidate }) => <Name title={stage.title} candidate={candidate} />,
    },
    { id: 'visits', title: text.visits, number: true, cell: ({ visits }) => format.number(visits) },
    { id: 'idle', title: text.idle, number: true, cell: ({ idle }) => format.number(idle) },
    {
      id: 'median',
      title: text.median,
      number: true,
      cell: ({ median }) => (median === undefined ? '' : format.number(median, 1)),
    },
    { id: 'days', title: text.total, number: true, cell: ({ days }) => format.number(days, 1) },
  ];
}

function fieldColumns(text: Text, format: Format): readonly Column<ItemOf<'fields'>>[] {
  return [
    {
      id: 'field',
      title: text.field,
      cell: ({ field, required, candidate }) => (
        <Name
          title={required ? text.person(field.title, text.required) : field.title}
          candidate={candidate}
        />
      ),
    },
    { id: 'cases', title: text.filled, number: true, cell: ({ cases }) => format.number(cases) },
    {
      id: 'changes',
      title: text.changedAfter,
      number: true,
      cell: ({ changes }) => format.number(changes),
    },
    {
      id: 'people',
      title: text.by,
      cell: ({ people }) =>
        format.list(people.map(({ name, times }) => text.person(name, format.number(times)))),
    },
  ];
}
