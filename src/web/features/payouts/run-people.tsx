import { Amount, type Earnings, type Statement } from '../../parts/payouts/index.ts';
import { EmptyState, SimpleTable, type Column } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { Run } from './queries.ts';
import { words } from './words.ts';
import styles from './payouts.module.css';

/** Each person's statement: what was posted, and what came since. */
export function RunPeople(props: {
  readonly run: Run;
  readonly earnings: Earnings;
  readonly onOpen: (statement: Statement) => void;
}) {
  const { run, earnings, onOpen } = props;
  const text = useWords(words);
  const { statements } = earnings;
  if (statements.length === 0)
    return <EmptyState title={text.nobody}>{text.nobodyText}</EmptyState>;
  return (
    <SimpleTable
      stacks
      label={text.people}
      rows={statements}
      keyOf={({ person }) => person.id}
      columns={columnsOf(run.currency, text, onOpen)}
    />
  );
}

function columnsOf(
  currency: string,
  text: (typeof words)['en'],
  onOpen: (statement: Statement) => void,
): readonly Column<Statement>[] {
  const amount = (value: string | undefined, signed = false) => (
    <Amount amount={value ?? '0'} currency={currency} signed={signed} />
  );
  return [
    {
      id: 'person',
      title: text.person,
      cell: (statement) => (
        <button type="button" className={styles.open} onClick={() => onOpen(statement)}>
          {statement.person.name ?? statement.person.id}
        </button>
      ),
    },
    {
      id: 'lines',
      title: text.lines,
      number: true,
      cell: ({ lines }) => String(lines.length),
    },
    { id: 'posted', title: text.posted, number: true, cell: ({ posted }) => amount(posted) },
    { id: 'since', title: text.since, number: true, cell: ({ since }) => amount(since, true) },
    {
      id: 'total',
      title: text.statementTotal,
      number: true,
      cell: ({ total }) => <Amount amount={total} currency={currency} strong />,
    },
  ];
}
