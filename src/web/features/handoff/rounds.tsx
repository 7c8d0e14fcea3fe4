import { Badge, Card, Link } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import { answerText } from './answer-text.ts';
import type { Contract } from './queries.ts';
import { words } from './words.ts';
import styles from './handoff.module.css';

type Round = Contract['rounds'][number];

/** Every offer of this handoff and every answer to it, the newest first. */
export function Rounds({ contract }: { readonly contract: Contract }) {
  const { rounds: text } = useWords(words);
  return (
    <Card title={text.title}>
      <ol className={styles.rounds}>
        {contract.rounds.toReversed().map((round) => (
          <RoundView
            key={round.id}
            round={round}
            isCurrent={round.id === contract.id}
            caseId={contract.case.id}
          />
        ))}
      </ol>
    </Card>
  );
}

function RoundView(props: {
  readonly round: Round;
  readonly isCurrent: boolean;
  readonly caseId: string;
}) {
  const { rounds: text } = useWords(words);
  const format = useFormat();
  const { round, isCurrent, caseId } = props;
  const { to, offered, answers } = round;
  const place = to.team ?? to.role ?? to.department;
  const receiver = to.person?.name ?? place?.title ?? text.somebody;
  const title = text.round(round.round);
  return (
    <li className={styles.round}>
      <p className={styles.roundHead}>
        {isCurrent ? (
          <strong>{title}</strong>
        ) : (
          <Link href={`/cases/${caseId}/handoffs/${encodeURIComponent(round.id)}`}>{title}</Link>
        )}
        <span className={styles.quiet}>{text.offered(receiver, format.dateTime(offered))}</span>
        {isCurrent ? <Badge>{text.current}</Badge> : null}
      </p>
      {answers.length === 0 ? <p className={styles.quiet}>{text.open}</p> : null}
      {answers.map((answer) => (
        <div key={`${answer.as} ${answer.at}`}>
          <p>
            {answerText(answer, text)}
            {answer.reason === undefined ? null : <strong> · {answer.reason.title}</strong>}{' '}
            <span className={styles.quiet}>{format.dateTime(answer.at)}</span>
          </p>
          {answer.note === undefined ? null : (
            <blockquote className={styles.said}>{answer.note}</blockquote>
          )}
        </div>
      ))}
    </li>
  );
}
