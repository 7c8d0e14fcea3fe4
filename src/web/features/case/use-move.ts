import { api, must } from '../../api/index.ts';
import { useAct } from '../../parts/casework/index.ts';
import { useWords } from '../../words/index.ts';
import type { OpenDialog } from './open-dialog.ts';
import type { CaseMove } from './queries.ts';
import { words } from './words.ts';

/** Makes a move: at once where it asks nothing, else by its form. */
export function useMove(
  caseId: string,
  open: (dialog: OpenDialog) => void,
): { readonly make: (move: CaseMove) => void; readonly isPending: boolean } {
  const { moves: text } = useWords(words);
  const act = useAct(caseId);
  return {
    isPending: act.isPending,
    make: (move) => {
      if (move.asks) return open({ kind: 'move', move: move.move });
      const path = { case: caseId, move: move.move };
      act.run(() => must(api.POST('/cases/{case}/moves/{move}', { params: { path }, body: {} })), {
        said: text.made(move.title),
      });
    },
  };
}
