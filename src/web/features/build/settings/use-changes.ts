import { useMutation } from '@tanstack/react-query';
import { toast } from '../../../ui/index.ts';
import { useWords } from '../../../words/index.ts';
import type { Operation } from '../queries.ts';
import { useHeld } from '../workbench/use-workbench.ts';
import { textsOf, written, type Texts } from './local-text.tsx';
import { words } from './words.ts';

/** A setting of a part: what is written, and what shall be; undefined is nothing. */
export interface Change {
  readonly path: readonly (string | number)[];
  readonly before: unknown;
  readonly now: unknown;
}

/** Writes what changed into the text. */
export function useChanges(of: { readonly kind: string; readonly id: string }, onDone: () => void) {
  const text = useWords(words);
  const { workbench } = useHeld();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (operations: readonly Operation[]) => workbench.carryOut(operations),
    onSuccess: () => {
      toast({ text: text.saved, action: { title: text.undo, run: workbench.undo } });
      onDone();
    },
  });
  const write = (changes: readonly Change[]): void => {
    const operations = changes
      .filter(({ before, now }) => JSON.stringify(before) !== JSON.stringify(now))
      .map(({ path, now }): Operation => ({ do: 'set', of, path: [...path], value: now ?? null }));
    if (operations.length === 0) onDone();
    else mutate(operations);
  };
  return { write, isPending, error };
}

/** A readable text as it shall be written; one that was not changed stays as it was. */
export function sameText(before: unknown, now: Texts, languages: readonly string[]): unknown {
  const asWritten = written(now);
  const kept = JSON.stringify(written(textsOf(before, languages))) === JSON.stringify(asWritten);
  return kept ? before : asWritten;
}
