import type { ReactNode } from 'react';
import { Badge, type Tone } from '../../ui/index.ts';
import { useFormat, useWords } from '../../words/index.ts';
import type { Dispute } from './queries.ts';
import { words } from './words.ts';
import styles from './payouts.module.css';

const tones: { readonly [status: string]: Tone } = {
  open: 'accent',
  accepted: 'good',
  rejected: 'bad',
};

/** Objections with their answers, the newest first. */
export function DisputeList(props: {
  readonly disputes: readonly Dispute[];
  /** Buttons of one that is open. */
  readonly actionsOf?: (dispute: Dispute) => ReactNode;
}) {
  const text = useWords(words);
  const format = useFormat();
  return (
    <ul className={styles.disputes}>
      {props.disputes.map((dispute) => {
        const { id, status, says, by, opened, answer, period } = dispute;
        const word = (text.statuses as { readonly [status: string]: string })[status];
        return (
          <li key={id}>
            <p className={styles.disputeHead}>
              <Badge tone={tones[status]}>{word ?? status}</Badge>
              <span>{text.opened(by.name ?? by.id, period)}</span>
              <span className={styles.note}>{format.relative(opened)}</span>
            </p>
            <p className={styles.quote}>{says}</p>
            {answer ? (
              <p className={styles.quote}>
                <strong>{text.answered(answer.by.name ?? answer.by.id)}</strong> {answer.says}
              </p>
            ) : null}
            {status === 'open' ? (
              <div className={styles.acts}>{props.actionsOf?.(dispute)}</div>
            ) : null}
          </li>
        );
      })}
    </ul>
  );
}
