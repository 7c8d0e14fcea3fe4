import { AlertIcon, ClockIcon, StopwatchIcon } from '@primer/octicons-react';
import { isPast, useWorkingTime } from '../../parts/casework/index.ts';
import { WhyOfCase, type CaseQuestion } from '../../parts/why/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import type { CaseData, ClockData } from './queries.ts';
import { words } from './words.ts';
import styles from './side-panel.module.css';

/** What runs out when, what is late, and what stands still. */
export function Clocks({ data }: { readonly data: CaseData }) {
  const { clocks: text } = useWords(words);
  const { clocks, tasks, approvals } = data.standing;
  if (clocks.length === 0) return null;
  const titleOf = (clock: ClockData): string => {
    if (clock.about === 'offer') return text.offer;
    if (clock.about === 'approval')
      return approvals.find(({ id }) => id === clock.approval)?.title ?? text.approval;
    const task = tasks.find(({ id }) => id === clock.task);
    return task ? text.task(task.title) : text.stage(clock.stage?.title ?? '');
  };
  return (
    <section>
      <h2>{text.title}</h2>
      <ul className={styles.clocks}>
        {clocks.map((clock) => (
          <Clock
            key={[clock.about, clock.stage?.id, clock.offer, clock.task, clock.approval].join(' ')}
            clock={clock}
            title={titleOf(clock)}
            caseId={data.id}
          />
        ))}
      </ul>
    </section>
  );
}

function Clock(props: {
  readonly clock: ClockData;
  readonly title: string;
  readonly caseId: string;
}) {
  const { clocks: text } = useWords(words);
  const format = useFormat();
  const state = useStateText();
  const { clock, title, caseId } = props;
  const { due, next, move } = clock;
  const isLate = isOver(clock);
  const question = questionOf(clock);
  return (
    <li className={styles.clock} data-late={isLate || undefined}>
      {isLate ? <AlertIcon /> : clock.stopped ? <StopwatchIcon /> : <ClockIcon />}
      <div className={styles.clockText}>
        <p>{move === undefined ? title : text.moves(move.title, due ? format.moment(due) : '')}</p>
        {move !== undefined && due !== undefined ? null : (
          <p className={isLate ? styles.late : styles.quiet} title={due && format.dateTime(due)}>
            {state(clock, isLate)}
          </p>
        )}
        {next === undefined ? null : (
          <p className={styles.quiet}>{text.next(format.moment(next))}</p>
        )}
      </div>
      {question === undefined ? null : <WhyOfCase of={title} case={caseId} question={question} />}
    </li>
  );
}

function isOver({ breached, due, stopped }: ClockData): boolean {
  if (breached) return true;
  return !stopped && due !== undefined && isPast(due);
}

/** When it is due, since when it is late, or what is left of it. */
function useStateText(): (clock: ClockData, isLate: boolean) => string {
  const { clocks: text } = useWords(words);
  const format = useFormat();
  const workingTime = useWorkingTime();
  return ({ due, left }, isLate) => {
    if (left !== undefined) return text.left(workingTime(left));
    if (due === undefined) return isLate ? text.ranOut : '';
    return isLate ? text.late(format.dateTime(due)) : text.due(format.moment(due));
  };
}

/** Of what can be explained: a clock that ran out has no timer any more. */
function questionOf({
  about,
  stage,
  offer,
  task,
  approval,
  breached,
}: ClockData): CaseQuestion | undefined {
  if (breached) return undefined;
  if (about === 'offer') return { about: 'clock', offer };
  if (about === 'task') return { about: 'clock', task };
  if (about === 'approval') return { about: 'clock', approval };
  return about === 'stage' && stage ? { about: 'clock', stage: stage.id } : undefined;
}
