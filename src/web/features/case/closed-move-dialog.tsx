import { SkipIcon } from '@primer/octicons-react';
import { useLocation } from 'wouter';
import { WhyOfCase } from '../../parts/why/index.ts';
import { Button, Dialog } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import type { CaseData, CaseMove, Refusal } from './queries.ts';
import { words } from './words.ts';
import styles from './closed-move.module.css';

type Remedy = NonNullable<Refusal['remedy']>;

/** Why a move can't be made now, and for each reason where it is put right. */
export function ClosedMoveDialog(props: {
  readonly data: CaseData;
  readonly move: CaseMove;
  readonly onRemedy: (remedy: Remedy) => void;
  readonly onClose: () => void;
}) {
  const { moves: text, remedies } = useWords(words);
  const [, navigate] = useLocation();
  const { data, move } = props;
  const follow = (remedy: Remedy) =>
    remedy.kind === 'offer'
      ? navigate(`/cases/${data.id}/handoffs/${encodeURIComponent(remedy.id)}`)
      : props.onRemedy(remedy);
  return (
    <Dialog
      title={text.whyClosed(move.title)}
      isOpen
      onClose={props.onClose}
      actions={<Button onPress={props.onClose}>{text.close}</Button>}
    >
      <p className={styles.lead}>{text.whyClosedLead}</p>
      <ul className={styles.list}>
        {[...move.refused, ...move.needs].map((fault) => (
          <li key={`${fault.code} ${fault.message}`} className={styles.fault}>
            <SkipIcon />
            <span className={styles.text}>
              {fault.message}
              {fault.hint === undefined ? null : <span className={styles.hint}>{fault.hint}</span>}
            </span>
            {fault.remedy === undefined || !mayRemedy(data, fault.remedy) ? null : (
              <Button small onPress={() => fault.remedy && follow(fault.remedy)}>
                {remedies[fault.remedy.kind as keyof typeof remedies]}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <WhyOfCase
        asText
        of={move.title}
        case={data.id}
        question={{ about: 'move', move: move.move }}
      />
    </Dialog>
  );
}

function mayRemedy({ may }: CaseData, { kind }: Remedy): boolean {
  return kind !== 'field' || may.includes('edit');
}
