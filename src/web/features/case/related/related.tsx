import type { ReactNode } from 'react';
import { LinkIcon } from '@primer/octicons-react';
import { keys, useInvalidate } from '../../../api/index.ts';
import { ReferringGroups } from '../../../parts/related/index.ts';
import { Badge, EmptyState, Link, ProblemState, Skeleton } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { useRelated, type Related } from '../queries.ts';
import { words } from './words.ts';
import styles from './related.module.css';

/** The records of the case, other cases of theirs, where it came from and what it opened. */
export function RelatedView({ id }: { readonly id: string }) {
  const text = useWords(words);
  const { data, error, refetch } = useRelated(id);
  if (data === undefined)
    return error ? (
      <ProblemState error={error} onRetry={() => void refetch()} />
    ) : (
      <Skeleton lines={5} />
    );
  const { about, records, referring, cases, opened, openedBy } = data;
  const count = about.length + records.length + cases.length + opened.length;
  if (count === 0 && openedBy === undefined)
    return (
      <EmptyState icon={<LinkIcon size={24} />} title={text.empty}>
        {text.emptyText}
      </EmptyState>
    );
  return (
    <div className={styles.groups}>
      {openedBy === undefined ? null : (
        <Group title={text.openedBy}>
          <CaseRow head={openedBy} funnel={openedBy.funnel.title} />
        </Group>
      )}
      {opened.length === 0 ? null : (
        <Group title={text.opened}>
          {opened.map((head) => (
            <CaseRow key={head.id} head={head} funnel={head.funnel.title} />
          ))}
        </Group>
      )}
      <ReferringGroups groups={about} />
      {records.length === 0 ? null : (
        <Group title={text.records}>
          {records.map(({ field, type, id: record, name }) => (
            <li key={`${field.id} ${record}`} className={styles.row}>
              <Link href={`/records/${type.id}/${record}`}>{String(name)}</Link>
              <span className={styles.quiet}>{field.title}</span>
            </li>
          ))}
        </Group>
      )}
      {referring.map(({ to, groups }) => (
        <AboutRecord key={`${to.type.id} ${to.id}`} id={id} to={to} groups={groups} />
      ))}
      {cases.map((group) => (
        <Group
          key={`${group.of.id} ${group.funnel.id}`}
          title={text.cases(String(group.of.name))}
          note={group.funnel.title}
        >
          {group.items.map((head) => (
            <CaseRow key={head.id} head={head} />
          ))}
          {group.more ? <li className={styles.quiet}>{text.more}</li> : null}
        </Group>
      ))}
    </div>
  );
}

/** What else refers to a record of the case, such as the contacts of its customer. */
function AboutRecord(props: Related['referring'][number] & { readonly id: string }) {
  const { id, to, groups } = props;
  const invalidate = useInvalidate();
  return (
    <ReferringGroups
      groups={groups}
      adding={{
        to: { type: to.type.id, id: to.id, name: String(to.name) },
        onAdded: () => void invalidate(keys.case(id), keys.record(to.type.id, to.id)),
      }}
    />
  );
}

function Group(props: {
  readonly title: string;
  readonly note?: string;
  readonly children: ReactNode;
}) {
  return (
    <section>
      <h2 className={styles.heading}>
        {props.title}
        {props.note === undefined ? null : <span className={styles.quiet}> · {props.note}</span>}
      </h2>
      <ul className={styles.rows}>{props.children}</ul>
    </section>
  );
}

function CaseRow(props: {
  readonly head: Related['cases'][number]['items'][number];
  readonly funnel?: string;
}) {
  const { head, funnel } = props;
  return (
    <li className={styles.row}>
      <Link href={`/cases/${head.id}`}>{String(head.name ?? head.id)}</Link>
      {head.stage === undefined ? null : (
        <Badge tone={head.outcome === 'won' ? 'good' : 'plain'}>{head.stage}</Badge>
      )}
      {funnel === undefined ? null : <span className={styles.quiet}>{funnel}</span>}
    </li>
  );
}
