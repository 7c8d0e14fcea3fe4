import { ArrowRightIcon } from '@primer/octicons-react';
import { useWords } from '../../words/index.ts';
import type { FormAnswer } from './model/answer.ts';
import { words } from './words.ts';
import styles from './form.module.css';

/** Which case a move is about, from which stage to which it goes, and who has to agree. */
export function FormWay({ way }: { readonly way: NonNullable<FormAnswer['way']> }) {
  const text = useWords(words).way;
  const { name, from, to, offeredTo, approved } = way;
  const isKnown = from.length > 0 && to.length > 0;
  return (
    <div className={styles.way}>
      {name === undefined ? null : <p className={styles.wayName}>{name}</p>}
      {isKnown ? (
        <p className={styles.wayStages}>
          {from.join(' / ')}
          <ArrowRightIcon aria-label={text.to} />
          {to.join(' / ')}
        </p>
      ) : null}
      {approved ? <p>{text.approved}</p> : null}
      {offeredTo === undefined ? null : <p>{text.offeredTo(offeredTo)}</p>}
    </div>
  );
}
