import type { UseMutationResult } from '@tanstack/react-query';
import { ApiError, keys, NetworkError, useDeed, type Deed } from '../../api/index.ts';
import { toast } from '../../ui/index.ts';
import { useWords } from '../../words/index.ts';
import { words } from './words.ts';

export interface Act {
  /** Does it, and reads again what it may have changed. What goes wrong is said in a corner. */
  readonly run: (deed: Deed, then?: { readonly said?: string; readonly done?: () => void }) => void;
  /** The same for a dialog, which shows by itself what went wrong. */
  readonly dialog: UseMutationResult<unknown, Error, Deed>;
  readonly isPending: boolean;
}

/** How something is done to a case: the case and the lists that it stands in are read again. */
export function useAct(caseId: string): Act {
  const text = useProblemText();
  const dialog = useDeed(keys.case(caseId), keys.cases(), keys.work, keys.inbox);
  return {
    dialog,
    isPending: dialog.isPending,
    run: (deed, { said, done } = {}) =>
      dialog.mutate(deed, {
        onSuccess: () => {
          if (said !== undefined) toast({ text: said });
          done?.();
        },
        onError: (error) => toast({ bad: true, text: text(error) }),
      }),
  };
}

/** What went wrong, in a sentence or a few. */
export function useProblemText(): (error: unknown) => string {
  const text = useWords(words);
  return (error) => {
    if (error instanceof NetworkError) return text.notReached;
    if (!(error instanceof ApiError)) return text.wentWrong;
    const { errors, detail } = error.problem;
    return errors.map(({ message }) => message).join(' ') || detail;
  };
}
