import { PaperclipIcon, PencilIcon } from '@primer/octicons-react';
import { rowHref } from '../../parts/related/index.ts';
import { Button, EmptyState, Facts, Link, SimpleTable } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { OpenDialog } from './open-dialog.ts';
import type { CaseData } from './queries.ts';
import { words } from './words.ts';
import styles from './case.module.css';

/** The fields that are filled, as they are read; one press leads to the form. */
export function Overview(props: {
  readonly data: CaseData;
  readonly onOpen: (dialog: OpenDialog) => void;
}) {
  const { overview: text } = useWords(words);
  const { facts, may } = props.data;
  const edit = may.includes('edit') ? (
    <Button small onPress={() => props.onOpen({ kind: 'edit' })}>
      <PencilIcon />
      {text.edit}
    </Button>
  ) : undefined;
  if (facts.length === 0)
    return (
      <EmptyState title={text.empty} action={edit}>
        {text.emptyText}
      </EmptyState>
    );
  return (
    <div className={styles.stack}>
      {edit === undefined ? null : <div className={styles.edit}>{edit}</div>}
      <Facts
        facts={facts
          .filter(({ table }) => table === undefined)
          .map((fact) => ({
            title: fact.title,
            value: <Value fact={fact} caseId={props.data.id} />,
          }))}
      />
      {facts.map(({ field, title, table }) =>
        table === undefined ? null : <FactTable key={field} title={title} table={table} />,
      )}
    </div>
  );
}

type Fact = CaseData['facts'][number];

function Value({ fact, caseId }: { readonly fact: Fact; readonly caseId: string }) {
  const { type, text, to, id, field } = fact;
  if (to !== undefined) return <Link href={rowHref(to, String(id))}>{text}</Link>;
  if (type === 'file')
    return (
      <Link href={`/api/v1/cases/${caseId}/files/${field}`} download={text}>
        <PaperclipIcon /> {text}
      </Link>
    );
  if (type === 'URL')
    return (
      <Link href={text} target="_blank" rel="noreferrer">
        {text}
      </Link>
    );
  return <span className={type === 'long text' ? styles.long : undefined}>{text}</span>;
}

/** A table as it is read, such as the lines of a quote. */
function FactTable(props: { readonly title: string; readonly table: NonNullable<Fact['table']> }) {
  const { title, table } = props;
  const rows = table.rows.map((cells, index) => ({ id: String(index), cells }));
  return (
    <section className={styles.table}>
      <h2>{title}</h2>
      <SimpleTable
        label={title}
        columns={table.columns.map((column, index) => ({
          ...column,
          cell: ({ cells }: { readonly cells: readonly string[] }) => cells[index],
        }))}
        rows={rows}
        keyOf={({ id }) => id}
      />
    </section>
  );
}
