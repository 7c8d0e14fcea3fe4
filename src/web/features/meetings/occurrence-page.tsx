import {
  Badge,
  Card,
  Facts,
  Page,
  ProblemState,
  SimpleTable,
  Skeleton,
  type Column,
} from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { ActionItems } from './action-items.tsx';
import { Agenda } from './agenda.tsx';
import { AnswerBar } from './answer-bar.tsx';
import { useOccurrence, type Occurrence, type Where } from './queries.ts';
import { words } from './words.ts';
import styles from './meetings.module.css';

/** One time that a meeting takes place: its agenda, its people, and what came of it. */
export function OccurrencePage(where: Where) {
  const text = useWords(words);
  const { data, error, refetch } = useOccurrence(where);
  if (data) return <Shown occurrence={data} />;
  return (
    <Page title={text.meeting} crumbs={[{ title: text.meetings, href: '/meetings' }]}>
      {error ? (
        <ProblemState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={10} />
      )}
    </Page>
  );
}

function Shown({ occurrence }: { readonly occurrence: Occurrence }) {
  const text = useWords(words);
  const { subject, decisions, actions, leads, status } = occurrence;
  return (
    <Page
      title={subject}
      crumbs={[{ title: text.meetings, href: '/meetings' }]}
      actions={<AnswerBar occurrence={occurrence} />}
    >
      <Card>
        <Head occurrence={occurrence} />
      </Card>
      {status === 'cancelled' ? null : (
        <Card title={text.agenda}>
          <Agenda occurrence={occurrence} />
        </Card>
      )}
      {decisions.length > 0 ? (
        <Card title={text.decisions}>
          <ol className={styles.decisions}>
            {decisions.map((one) => (
              <li key={one}>{one}</li>
            ))}
          </ol>
        </Card>
      ) : null}
      {actions.length > 0 ? (
        <Card title={text.actions}>
          <ActionItems label={text.actions} items={actions} leads={leads} />
        </Card>
      ) : null}
      <Card title={text.people}>
        <People occurrence={occurrence} />
      </Card>
    </Page>
  );
}

function Head({ occurrence }: { readonly occurrence: Occurrence }) {
  const text = useWords(words);
  const format = useFormat();
  const { starts, ends, place, link, chair, secretary, status } = occurrence;
  const facts = [
    { title: text.when, value: format.range(starts, ends) },
    ...(place === undefined ? [] : [{ title: text.place, value: place }]),
    ...(link === undefined ? [] : [{ title: text.link, value: <a href={link}>{text.join}</a> }]),
    ...(chair?.name === undefined ? [] : [{ title: text.chair, value: chair.name }]),
    ...(secretary?.name === undefined ? [] : [{ title: text.secretary, value: secretary.name }]),
  ];
  return (
    <>
      <p className={styles.status}>
        <Badge tone={status === 'ready' ? 'good' : 'plain'}>{text.statuses[status]}</Badge>
      </p>
      <Facts facts={facts} />
    </>
  );
}

type Attendee = Occurrence['attendees'][number];

function People({ occurrence }: { readonly occurrence: Occurrence }) {
  const text = useWords(words);
  return (
    <SimpleTable
      label={text.people}
      columns={columnsIn(text)}
      rows={occurrence.attendees}
      keyOf={({ person }) => person.id}
    />
  );
}

function columnsIn(text: (typeof words)['en']): readonly Column<Attendee>[] {
  return [
    {
      id: 'person',
      title: text.person,
      short: true,
      cell: ({ person, required }) => (
        <>
          {person.name}
          {required ? null : <span className={styles.quiet}> · {text.optional}</span>}
        </>
      ),
    },
    { id: 'because', title: text.because, cell: ({ because }) => because },
    {
      id: 'answer',
      title: text.answer,
      short: true,
      cell: ({ answer, presence }) => {
        if (presence) return text.presences[presence];
        return answer ? text.answers[answer] : text.noAnswer;
      },
    },
  ];
}
