import { NoteIcon } from '@primer/octicons-react';
import { PersonName } from '../../parts/casework/index.ts';
import { rowHref } from '../../parts/related/index.ts';
import { EmptyState, Facts, Link, SimpleTable } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { RecordPageData } from './queries.ts';
import { words } from './words.ts';
import styles from './records.module.css';

type Fact = RecordPageData['facts'][number];

/** The fields of a record that are filled; tables below them. */
export function RecordFields({ data }: { readonly data: RecordPageData }) {
  const text = useWords(words);
  const { facts, owner } = data;
  if (facts.length === 0)
    return (
      <EmptyState icon={<NoteIcon size={24} />} title={text.noFacts}>
        {text.noFactsText}
      </EmptyState>
    );
  const plain = facts.filter(({ table }) => table === undefined);
  const owned =
    owner?.name === undefined ? [] : [{ title: text.owner, value: <PersonName person={owner} /> }];
  return (
    <div className={styles.facts}>
      <Facts
        facts={[
          ...plain.map((fact) => ({
            title: fact.title,
            value: <FactValue fact={fact} data={data} />,
          })),
          ...owned,
        ]}
      />
      {facts.map((fact) => (fact.table ? <FactTable key={fact.field} fact={fact} /> : null))}
    </div>
  );
}

function FactValue({ fact, data }: { readonly fact: Fact; readonly data: RecordPageData }) {
  const { type, text, to, id, field } = fact;
  if (to !== undefined) return <Link href={rowHref(to, String(id))}>{text}</Link>;
  if (type === 'e-mail') return <Link href={`mailto:${text}`}>{text}</Link>;
  if (type === 'phone') return <Link href={`tel:${text.replaceAll(/[^\d+]/g, '')}`}>{text}</Link>;
  if (type === 'URL' && /^https?:/i.test(text))
    return (
      <Link href={text} target="_blank" rel="noreferrer">
        {text}
      </Link>
    );
  if (type === 'file')
    return <Link href={`/api/v1/records/${data.type.id}/${data.id}/files/${field}`}>{text}</Link>;
  return <span className={styles.text}>{text}</span>;
}

function FactTable({ fact: { title, table } }: { readonly fact: Fact }) {
  const rows = (table?.rows ?? []).map((cells, index) => ({ id: `${index}`, cells }));
  return (
    <section>
      <h2 className={styles.heading}>{title}</h2>
      <SimpleTable
        label={title}
        rows={rows}
        keyOf={({ id }) => id}
        columns={(table?.columns ?? []).map((column, at) => ({
          id: column.id,
          title: column.title,
          number: column.number,
          cell: ({ cells }: { readonly cells: readonly string[] }) => cells[at] ?? '',
        }))}
      />
    </section>
  );
}
