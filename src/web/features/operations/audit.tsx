import { useState } from 'react';
import { parseDate, type CalendarDate } from '@internationalized/date';
import { DownloadIcon } from '@primer/octicons-react';
import { PersonPicker } from '../../parts/people/index.ts';
import {
  Button,
  DatePicker,
  EmptyState,
  Link,
  LinkButton,
  ProblemState,
  Select,
  SimpleTable,
  Skeleton,
  type Column,
} from '../../ui/index.ts';
import { useFormat, useWords, useZone } from '../../words/index.ts';
import { useAudit, type AuditEntry, type AuditQuestion } from './queries.ts';
import { useAuditDetail } from './use-audit-detail.ts';
import { words } from './words.ts';
import styles from './operations.module.css';

/** Who signed in, failed to, or changed who may do what. */
export function Audit() {
  const text = useWords(words).audit;
  const [question, setQuestion] = useState<AuditQuestion>({});
  const audit = useAudit(question);
  const entries = audit.data?.pages.flatMap(({ items }) => items) ?? [];
  return (
    <div className={styles.stack}>
      <Filters question={question} onChange={setQuestion} />
      {audit.error ? (
        <ProblemState error={audit.error} onRetry={() => void audit.refetch()} />
      ) : audit.data === undefined ? (
        <Skeleton lines={8} />
      ) : entries.length === 0 ? (
        <EmptyState title={text.none}>{text.noneText}</EmptyState>
      ) : (
        <Entries entries={entries} />
      )}
      {audit.hasNextPage ? (
        <Button isPending={audit.isFetchingNextPage} onPress={() => void audit.fetchNextPage()}>
          {text.more}
        </Button>
      ) : null}
    </div>
  );
}

function Filters(props: {
  readonly question: AuditQuestion;
  readonly onChange: (question: AuditQuestion) => void;
}) {
  const text = useWords(words).audit;
  const zone = useZone();
  const { question, onChange } = props;
  const { about, action } = question;
  const [days, setDays] = useState<{ readonly from?: string; readonly until?: string }>({});
  const change = (part: { [key in keyof AuditQuestion]?: AuditQuestion[key] | undefined }) => {
    const entries = Object.entries({ ...question, ...part }).filter(([, value]) => value);
    onChange(Object.fromEntries(entries) as AuditQuestion);
  };
  const onDay = (name: 'from' | 'until', date: CalendarDate | null) => {
    setDays({ ...days, [name]: date?.toString() });
    const moment = name === 'until' ? date?.add({ days: 1 }) : date;
    change({ [name]: moment?.toDate(zone).toISOString() });
  };
  const actions = Object.entries(text.actions).map(([id, title]) => ({ id, title }));
  return (
    <div className={styles.filters} role="search">
      <PersonPicker label={text.about} value={about} onChange={(id) => change({ about: id })} />
      <Select
        label={text.action}
        options={[{ id: '', title: text.anyAction }, ...actions]}
        value={action ?? ''}
        onChange={(id) => change({ action: id as NonNullable<AuditQuestion['action']> })}
      />
      <DatePicker<CalendarDate>
        label={text.from}
        value={days.from === undefined ? null : parseDate(days.from)}
        onChange={(date) => onDay('from', date)}
      />
      <DatePicker<CalendarDate>
        label={text.until}
        value={days.until === undefined ? null : parseDate(days.until)}
        onChange={(date) => onDay('until', date)}
      />
      <LinkButton href={exportAddress(question)} download>
        <DownloadIcon />
        {text.export}
      </LinkButton>
    </div>
  );
}

function exportAddress(question: AuditQuestion): string {
  const query = new URLSearchParams({ ...question, format: 'xlsx' });
  return `/api/v1/exports/audit?${query.toString()}`;
}

function Entries({ entries }: { readonly entries: readonly AuditEntry[] }) {
  const text = useWords(words).audit;
  const titles: { readonly [action: string]: string } = text.actions;
  const detail = useAuditDetail();
  const columns: Column<AuditEntry>[] = [
    { id: 'at', title: text.at, short: true, cell: timeCell },
    { id: 'actor', title: text.who, short: true, cell: actorCell },
    {
      id: 'action',
      title: text.what,
      short: true,
      cell: ({ action }) => titles[action] ?? action,
    },
    { id: 'subject', title: text.whom, short: true, cell: subjectCell },
    { id: 'detail', title: text.detail, cell: detail },
    { id: 'address', title: text.address, cell: ({ address }) => address ?? '' },
  ];
  return (
    <SimpleTable
      label={text.title}
      stacks
      rows={entries}
      keyOf={({ id }) => id}
      columns={columns}
    />
  );
}

const timeCell = ({ at }: AuditEntry) => <Moment at={at} />;
const actorCell = ({ actor, actorName }: AuditEntry) => <Somebody id={actor} name={actorName} />;
const subjectCell = ({ subject, subjectName }: AuditEntry) => (
  <Somebody id={subject} name={subjectName} />
);

function Moment({ at }: { readonly at: string }) {
  const format = useFormat();
  return format.dateTime(at);
}

/** A person by name; whoever is no person, such as the command line, as he is written. */
function Somebody(props: { readonly id: string | undefined; readonly name: string | undefined }) {
  const text = useWords(words).audit;
  const systems: { readonly [id: string]: string } = text.systems;
  const { id = '', name } = props;
  return name === undefined ? (systems[id] ?? id) : <Link href={`/people/${id}`}>{name}</Link>;
}
