import { Button, Dialog } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { words } from '../words.ts';
import type { Asking, Moving } from './use-moving.ts';
import styles from './board.module.css';

/** Which of several steps is meant that lead to the same column. */
export function MoveChoice(props: {
  readonly asking: Extract<Asking, { readonly kind: 'choice' }>;
  readonly moving: Moving;
}) {
  const { drag } = useWords(words);
  const { asking, moving } = props;
  const { card, from, to, moves } = asking;
  return (
    <Dialog title={drag.choose} isOpen onClose={moving.stopAsking}>
      <p>{drag.chooseText(to.title)}</p>
      <div className={styles.choices}>
        {moves.map((move) => (
          <Button
            key={move.move}
            onPress={() => {
              moving.stopAsking();
              void moving.make(card, move, { from: from.stage, to: to.stage, isChosen: true });
            }}
          >
            {move.title}
          </Button>
        ))}
      </div>
    </Dialog>
  );
}
