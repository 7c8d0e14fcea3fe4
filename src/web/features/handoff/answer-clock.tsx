import { isPast, useWorkingTime } from '../../parts/casework/index.ts';
import { WhyOfCase } from '../../parts/why/index.ts';
import { Card } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import type { Contract } from './queries.ts';
import { words } from './words.ts';
import styles from './handoff.module.css';

/** By when an answer is due, on whose account the time goes, and what happens when nobody answers. */
export function AnswerClock({ contract }: { readonly contract: Contract }) {
  const { clock: text } = useWords(words);
  const { clock, status } = contract;
  const { within, chargedTo, silence } = clock;
  const isOpen = status === 'open';
  const party = chargedTo?.person?.name ?? chargedTo?.department?.title;
  return (
    <Card
      title={text.title}
      actions={
        isOpen && clock.due !== undefined && !clock.breached ? (
          <WhyOfCase
            of={text.why}
            case={contract.case.id}
            question={{ about: 'clock', offer: contract.id }}
          />
        ) : undefined
      }
    >
      <div className={styles.clock}>
        {isOpen ? <Deadline contract={contract} /> : null}
        {within === undefined ? <p>{text.none}</p> : null}
        {within === undefined || isDated(contract) ? null : <p>{text.within(within)}</p>}
        {isOpen && party !== undefined ? (
          <p className={styles.quiet}>{text.charged(party)}</p>
        ) : null}
        {silence.length === 0 ? null : (
          <div>
            <h3 className={styles.small}>{text.silence}</h3>
            <ol className={styles.silence}>
              {silence.map(({ when: moment, text: what }) => (
                <li key={`${moment} ${what}`}>
                  <span className={styles.quiet}>{moment}</span>
                  <span>{what}</span>
                </li>
              ))}
            </ol>
          </div>
        )}
      </div>
    </Card>
  );
}

/** The deadline is told as a moment, with the time that was given for it. */
function isDated({ status, clock, due = clock.due }: Contract): boolean {
  if (status !== 'open' || clock.left !== undefined || due === undefined) return false;
  return clock.breached !== true && !isPast(due);
}

function Deadline({ contract: { clock, due = clock.due } }: { readonly contract: Contract }) {
  const { clock: text } = useWords(words);
  const workingTime = useWorkingTime();
  const format = useFormat();
  if (clock.left !== undefined) return <p>{text.left(workingTime(clock.left))}</p>;
  if (due === undefined)
    return clock.breached ? <p className={styles.late}>{text.ranOut}</p> : null;
  const isLate = clock.breached === true || isPast(due);
  return (
    <p className={isLate ? styles.late : styles.due}>
      <time dateTime={due} title={format.dateTime(due)}>
        {isLate ? text.late(format.dateTime(due)) : text.due(format.moment(due), clock.within)}
      </time>
    </p>
  );
}
