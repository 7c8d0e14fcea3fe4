import { CheckIcon } from '@primer/octicons-react';
import { Button } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { useBench, useHeld } from './workbench/use-workbench.ts';
import { words } from './words.ts';
import styles from './build.module.css';

/** Whether everything that was written is kept. */
export function SavingState() {
  const text = useWords(words);
  const { workbench } = useHeld();
  const { files } = useBench();
  const states = [...files.values()].map(({ saving }) => saving);
  if (states.includes('failed'))
    return (
      <span className={styles.notSaved} role="alert">
        {text.notSaved}
        <Button small onPress={workbench.retry}>
          {text.retry}
        </Button>
      </span>
    );
  const isBusy = states.includes('waiting') || states.includes('saving');
  return (
    <span className={styles.saving} role="status">
      {isBusy ? (
        text.saving
      ) : (
        <>
          <CheckIcon />
          {text.saved}
        </>
      )}
    </span>
  );
}
