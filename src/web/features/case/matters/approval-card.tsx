import { useState } from 'react';
import { CheckCircleIcon, CircleIcon, DotFillIcon, XCircleIcon } from '@primer/octicons-react';
import { api, must } from '../../../api/index.ts';
import { useAct, useWhen } from '../../../parts/casework/index.ts';
import { WhyOfCase } from '../../../parts/why/index.ts';
import { Button, classes, TextArea } from '../../../ui/index.ts';
import { useFormat, useWords } from '../../../words/index.ts';
import { ApprovalMenu } from './approval-menu.tsx';
import type { ApprovalData } from '../queries.ts';
import { words } from './words.ts';
import styles from './matters.module.css';

interface ApprovalProps {
  readonly caseId: string;
  readonly approval: ApprovalData;
}

/** An approval that is asked for: its steps with their votes, and one's own vote in place. */
export function ApprovalCard({ caseId, approval }: ApprovalProps) {
  const { approval: text } = useWords(words);
  const when = useWhen();
  const { by, note, may, title = '' } = approval;
  const moment = when(approval.asked);
  const isMine = may.includes('approve') || may.includes('refuse');
  return (
    <section className={styles.matter} data-tone={isMine ? 'accent' : undefined}>
      <div className={styles.text}>
        <div className={styles.head}>
          <h2>{text.title(title)}</h2>
          <ApprovalMenu caseId={caseId} approval={approval} />
        </div>
        <p className={classes(styles.quiet, styles.asked)}>
          {by?.name === undefined ? text.askedAt(moment) : text.askedBy(by.name, moment)}
          <WhyOfCase
            of={title}
            case={caseId}
            question={{ about: 'approval', approval: approval.id }}
          />
        </p>
        {note === undefined ? null : <p className={styles.said}>{note}</p>}
        <ol className={styles.steps}>
          {approval.steps.map((step, index) => (
            <ApprovalStep key={step.id} step={step} state={stateOf(approval, index)} />
          ))}
        </ol>
      </div>
      {isMine ? <Vote caseId={caseId} approval={approval} /> : null}
    </section>
  );
}

type Step = ApprovalData['steps'][number];
type StepState = 'done' | 'refused' | 'awaited' | 'later';

function stateOf({ steps, current }: ApprovalData, index: number): StepState {
  const now = steps.findIndex(({ id }) => id === current);
  if (steps[index]?.votes.some(({ decision }) => decision === 'refuse')) return 'refused';
  if (index < now) return 'done';
  return index === now ? 'awaited' : 'later';
}

const marks = {
  done: <CheckCircleIcon />,
  refused: <XCircleIcon />,
  awaited: <DotFillIcon />,
  later: <CircleIcon />,
};

function ApprovalStep({ step, state }: { readonly step: Step; readonly state: StepState }) {
  const { approval: text } = useWords(words);
  const format = useFormat();
  const when = useWhen();
  const who = [...step.roles, ...step.teams, ...step.departments].map(({ title }) => title);
  const names = [...who, ...step.people.map(({ name }) => name ?? '')].filter(Boolean);
  const need =
    typeof step.need === 'number'
      ? text.some(step.need)
      : names.length > 1 || who.length > 0
        ? text[step.need]
        : undefined;
  const stateText = {
    done: text.approved,
    refused: text.refused,
    awaited: text.awaited,
    later: text.later,
  };
  return (
    <li className={styles.step} data-state={state}>
      {marks[state]}
      <div>
        <p>
          <strong>{step.title}</strong>{' '}
          <span className={styles.quiet}>
            {[
              stateText[state],
              // A step is often called as those who decide in it.
              names.join() === step.title
                ? undefined
                : [need, format.list(names)].filter(Boolean).join(' '),
            ]
              .filter(Boolean)
              .join(' · ')}
          </span>
        </p>
        {step.votes.map((vote) => (
          <p key={`${vote.person?.id} ${vote.at}`} className={styles.quiet}>
            {[
              vote.person?.name,
              vote.for?.name && text.insteadOf(vote.for.name),
              vote.decision === 'approve' ? text.approved : text.refused,
              when(vote.at),
            ]
              .filter(Boolean)
              .join(' · ')}
            {vote.comment === undefined ? null : <q> {vote.comment}</q>}
          </p>
        ))}
      </div>
    </li>
  );
}

/** One's own vote; refusing asks why. */
function Vote({ caseId, approval }: ApprovalProps) {
  const { approval: text } = useWords(words);
  const act = useAct(caseId);
  const [comment, setComment] = useState('');
  const [isWanting, setWanting] = useState(false);
  const said = comment.trim();
  const vote = (decision: 'approve' | 'refuse') => {
    const isLacking = decision === 'refuse' && said === '';
    setWanting(isLacking);
    if (isLacking) return;
    const params = { path: { case: caseId, approval: approval.id } };
    const body = { decision, ...(said !== '' && { comment: said }) };
    act.run(() => must(api.POST('/cases/{case}/approvals/{approval}/vote', { params, body })), {
      said: text.voted,
    });
  };
  return (
    <div className={styles.vote}>
      <TextArea
        label={text.comment}
        help={text.commentHelp}
        rows={2}
        maxLength={5000}
        value={comment}
        onChange={setComment}
        error={isWanting && said === '' ? text.commentNeeded : undefined}
      />
      <div className={styles.actions}>
        {approval.may.includes('refuse') ? (
          <Button onPress={() => vote('refuse')}>{text.refuse}</Button>
        ) : null}
        {approval.may.includes('approve') ? (
          <Button variant="primary" isPending={act.isPending} onPress={() => vote('approve')}>
            {text.approve}
          </Button>
        ) : null}
      </div>
    </div>
  );
}
