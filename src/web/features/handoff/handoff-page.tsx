import { Badge, Banner, Card, Page, ProblemState, Skeleton, type Tone } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { Answers } from './answers.tsx';
import { Checklist } from './checklist.tsx';
import { AnswerClock } from './answer-clock.tsx';
import { useContract, type Contract } from './queries.ts';
import { answerText } from './answer-text.ts';
import { Rounds } from './rounds.tsx';
import { Sides } from './sides.tsx';
import { words } from './words.ts';
import styles from './handoff.module.css';

/** A handoff: both sides of the contract, what was promised, by when an answer is due, and the answer. */
export function HandoffPage(props: { readonly case: string; readonly offer: string }) {
  const offer = decodeURIComponent(props.offer);
  const { data, error, refetch } = useContract(props.case, offer);
  const { handoff } = useWords(words);
  if (data !== undefined) return <ContractView contract={data} />;
  return (
    <Page title={handoff}>
      {error ? (
        <ProblemState error={error} onRetry={() => void refetch()} />
      ) : (
        <Skeleton lines={8} />
      )}
    </Page>
  );
}

const tones: Readonly<Record<string, Tone>> = {
  open: 'accent',
  accepted: 'good',
  rejected: 'bad',
  returned: 'bad',
  expired: 'warn',
};

/** Why it came back, before everything else. */
function WhyBack({ contract }: { readonly contract: Contract }) {
  const { rounds: text } = useWords(words);
  const answer = contract.answers.at(-1);
  if (answer?.reason === undefined && answer?.note === undefined) return null;
  if (contract.status === 'accepted' || contract.status === 'open') return null;
  return (
    <Banner tone="warn">
      <strong>
        {[answerText(answer, text), answer.reason?.title].filter(Boolean).join(' · ')}
      </strong>
      {answer.note === undefined ? null : <p>{answer.note}</p>}
    </Banner>
  );
}

function ContractView({ contract }: { readonly contract: Contract }) {
  const text = useWords(words);
  const { case: of, status, handoff, round, note, means } = contract;
  const isForOthers = status === 'open' && !contract.may.includes('accept');
  return (
    <Page
      title={handoff?.title ?? ''}
      crumbs={[
        { title: of.funnel.title, href: `/funnels/${of.funnel.id}` },
        { title: String(of.name ?? of.id), href: `/cases/${of.id}` },
      ]}
      lead={
        <span className={styles.lead}>
          <Badge tone={tones[status]}>
            {text.status[status as keyof typeof text.status] ?? status}
          </Badge>
          {round > 1 ? text.rounds.round(round) : null}
        </span>
      }
      actions={<Answers contract={contract} />}
    >
      {isForOthers ? <Banner tone="info">{text.mayNot}</Banner> : null}
      <WhyBack contract={contract} />
      <Sides contract={contract} />
      {note === undefined ? null : (
        <figure className={styles.note}>
          <figcaption>{text.note}</figcaption>
          <blockquote>{note}</blockquote>
        </figure>
      )}
      <div className={styles.columns}>
        <div className={styles.stack}>
          <Checklist contract={contract} />
          <div className={styles.history}>
            <Rounds contract={contract} />
          </div>
        </div>
        <div className={styles.stack}>
          <AnswerClock contract={contract} />
          {means.text === undefined && means.guidance === undefined ? null : (
            <Card title={text.means}>
              {means.text === undefined ? null : <p>{means.text}</p>}
              {means.guidance === undefined ? null : (
                <p className={styles.guidance}>{means.guidance}</p>
              )}
            </Card>
          )}
        </div>
      </div>
    </Page>
  );
}
