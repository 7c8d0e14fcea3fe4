import { ReportIcon } from '@primer/octicons-react';
import { IconButton, Link, SimpleTable, Unbroken, type Column } from '../../ui/index.ts';
import { useFormat, useWords, type Format } from '../../words/index.ts';
import { Amount } from './amount.tsx';
import type { Line, OfPeriod } from './queries.ts';
import { WhyLine } from './why-line.tsx';
import { words } from './words.ts';
import styles from './payouts.module.css';

export interface StatementTableProps {
  readonly label: string;
  readonly of: OfPeriod;
  readonly currency: string;
  readonly lines: readonly Line[];
  /** Opens an objection to a line; nobody may object without it. */
  readonly onObject?: ((line: Line) => void) | undefined;
}

/** The lines of a statement: for what, how it is reckoned, how much, and why. */
export function StatementTable({ label, lines, ...rest }: StatementTableProps) {
  const text = useWords(words);
  const format = useFormat();
  const columns = columnsOf(rest, text, format);
  return <SimpleTable stacks label={label} rows={lines} keyOf={({ id }) => id} columns={columns} />;
}

function columnsOf(
  { of, currency, onObject }: Omit<StatementTableProps, 'label' | 'lines'>,
  text: (typeof words)['en'],
  format: Format,
): readonly Column<Line>[] {
  return [
    {
      id: 'at',
      title: text.day,
      cell: ({ at }) => <span className={styles.day}>{format.day(at)}</span>,
    },
    { id: 'what', title: text.what, cell: (line) => <What line={line} /> },
    { id: 'how', title: text.how, cell: ({ says }) => <span className={styles.how}>{says}</span> },
    {
      id: 'amount',
      title: text.amount,
      number: true,
      cell: ({ amount }) => <Amount amount={amount} currency={currency} />,
    },
    {
      id: 'why',
      title: <span className="visually-hidden">{text.more}</span>,
      cell: (line) => (
        <span className={styles.lineActs}>
          <WhyLine of={of} entry={line.id} title={titleOf(line)} />
          {onObject && (line.posted ?? line.case) ? (
            <IconButton label={text.objectTo(titleOf(line))} small onPress={() => onObject(line)}>
              <ReportIcon />
            </IconButton>
          ) : null}
        </span>
      ),
    },
  ];
}

/** What a line is about: its case, or its kind. */
export function titleOf(line: Line): string {
  return [line.title, line.case?.name].filter(Boolean).join(' · ');
}

function What({ line }: { readonly line: Line }) {
  const text = useWords(words);
  const { case: about, title, withheld, corrects, adjusted } = line;
  const notes = [
    about && title,
    corrects && text.corrects(corrects.period),
    adjusted && text.adjustedBy(adjusted.by.name ?? adjusted.by.id),
    withheld && text.withheld,
  ].filter((note) => typeof note === 'string');
  return (
    <div>
      {about ? (
        <Link href={`/cases/${about.id}`}>
          <Unbroken>{about.name ?? about.id}</Unbroken>
        </Link>
      ) : (
        title
      )}
      {notes.length === 0 ? null : <span className={styles.note}>{notes.join(' · ')}</span>}
    </div>
  );
}
