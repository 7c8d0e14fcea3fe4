import { NumberView } from '../../parts/figures/index.ts';
import { Link } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { ActionItems } from './action-items.tsx';
import type { Occurrence, Topic } from './queries.ts';
import { words } from './words.ts';
import styles from './meetings.module.css';

/** What the meeting speaks of, with what was found for each topic as far as the reader may see it. */
export function Agenda({ occurrence }: { readonly occurrence: Occurrence }) {
  const text = useWords(words);
  return (
    <>
      {occurrence.filled === undefined ? <p className={styles.lead}>{text.fills}</p> : null}
      <ol className={styles.agenda}>
        {occurrence.agenda.map((topic) => (
          <li key={topic.section}>
            <Heading topic={topic} />
            <Content topic={topic} filled={occurrence.filled !== undefined} />
            {topic.notes === undefined ? null : <p className={styles.notes}>{topic.notes}</p>}
          </li>
        ))}
      </ol>
    </>
  );
}

function Heading({ topic }: { readonly topic: Topic }) {
  const text = useWords(words);
  const beside = [
    ...(topic.presenter?.name === undefined ? [] : [topic.presenter.name]),
    ...(topic.minutes === undefined ? [] : [text.minutesOf(topic.minutes)]),
  ];
  return (
    <>
      <h3 className={styles.topic}>{topic.topic}</h3>
      {beside.length > 0 ? <p className={styles.quiet}>{beside.join(' · ')}</p> : null}
      {topic.because === undefined ? null : <p className={styles.quiet}>{topic.because}</p>}
    </>
  );
}

function Content({ topic, filled }: { readonly topic: Topic; readonly filled: boolean }) {
  const text = useWords(words);
  const { cases, report, figure, actions } = topic;
  if (report) return <Link href={`/reports/${report.id}`}>{text.report}</Link>;
  if (figure) return <Figure figure={figure} title={topic.topic} />;
  if (actions && actions.length > 0) return <ActionItems label={topic.topic} items={actions} />;
  if (!cases || !filled) return null;
  if (cases.length === 0) return <p className={styles.quiet}>{text.nothing}</p>;
  return (
    <ul className={styles.cases}>
      {cases.map(({ id, name, owner }) => (
        <li key={id}>
          <Link href={`/cases/${id}`}>{name ?? id}</Link>
          {owner?.name === undefined ? null : <span className={styles.quiet}> · {owner.name}</span>}
        </li>
      ))}
    </ul>
  );
}

/** Of the period that was meant when the agenda was filled. */
function Figure(props: { readonly figure: NonNullable<Topic['figure']>; readonly title: string }) {
  const { metric, from, to } = props.figure;
  const period = from === undefined ? undefined : { from, to };
  return <NumberView metric={metric} title={props.title} period={period} />;
}
