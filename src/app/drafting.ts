import { CompiledDrafts, Judge, ReleasedFiles, type DraftingParts } from '../drafting/index.ts';
import type { ServerStore } from '../http/index.ts';
import { periodsInUse } from '../incentives/index.ts';

/** Drafts put together; `close` ends the thread that judges them. */
export interface OpenDrafting {
  readonly drafting: DraftingParts;
  close(): Promise<void>;
}

/** The thread is not started before the first draft is judged. */
export function openDrafting(
  needs: Pick<DraftingParts, 'workspaces' | 'clock' | 'ids'> & { readonly store: ServerStore },
): OpenDrafting {
  const { store } = needs;
  const judge = new Judge();
  const drafting = {
    ...needs,
    released: new ReleasedFiles(store),
    compiled: new CompiledDrafts(),
    judge,
    inUse: (next: Parameters<DraftingParts['inUse']>[0]) => periodsInUse(store, next),
  };
  return { drafting, close: () => judge.close() };
}
