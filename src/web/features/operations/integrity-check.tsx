import { useState } from 'react';
import { useMutation } from '@tanstack/react-query';
import { api, must } from '../../api/index.ts';
import { Banner, Button, Dialog, ProblemBanner } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';
import styles from './operations.module.css';

/** Holds every case against its journal, and says what it found. */
export function IntegrityCheck() {
  const text = useWords(words).health;
  const [isOpen, setOpen] = useState(false);
  const check = useMutation({ mutationFn: () => must(api.POST('/integrity-checks')) });
  const begin = () => {
    setOpen(true);
    check.mutate();
  };
  return (
    <>
      <Button small onPress={begin} isPending={check.isPending}>
        {text.check}
      </Button>
      <Dialog title={text.check} isOpen={isOpen && !check.isPending} onClose={() => setOpen(false)}>
        <div className={styles.stack}>
          {check.error ? <ProblemBanner error={check.error} /> : null}
          {check.data === undefined ? null : (
            <Banner tone={check.data.problems.length === 0 ? 'good' : 'bad'}>
              {check.data.problems.length === 0
                ? text.whole(check.data.cases)
                : text.damaged(check.data.problems.length)}
            </Banner>
          )}
          <ul>
            {(check.data?.problems ?? []).map(({ message }) => (
              <li key={message}>{message}</li>
            ))}
          </ul>
        </div>
      </Dialog>
    </>
  );
}
