import type { ReactNode } from 'react';
import { Button, ProblemBanner } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import { useChanges, type Change } from './use-changes.ts';
import { words } from './words.ts';
import styles from '../diagram/diagram.module.css';

/** Settings of a part, which are written into the text when they are saved. */
export function SettingsForm(props: {
  readonly of: { readonly kind: string; readonly id: string };
  /** Undefined while something is wrong. */
  readonly changes: (() => readonly Change[]) | undefined;
  readonly onDone: () => void;
  readonly children: ReactNode;
}) {
  const text = useWords(words);
  const { changes, onDone } = props;
  const { write, isPending, error } = useChanges(props.of, onDone);
  return (
    <form
      className={styles.form}
      onSubmit={(event) => {
        event.preventDefault();
        if (changes) write(changes());
      }}
    >
      {error ? <ProblemBanner error={error} /> : null}
      {props.children}
      <div className={styles.formFoot}>
        <Button onPress={onDone}>{text.cancel}</Button>
        <Button type="submit" isDisabled={!changes} isPending={isPending}>
          {text.save}
        </Button>
      </div>
    </form>
  );
}
