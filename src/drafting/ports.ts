import type { DefinitionDraft, DraftFile } from './model/draft.ts';

export type { DefinitionDraft, DraftFile } from './model/draft.ts';

/** Keeps drafts of definitions: each with the files that were touched in it. */
export interface DefinitionDraftStore {
  /** Guarded by `revision - 1`; new when it is 1. False where another change came first. */
  saveDefinitionDraft(draft: DefinitionDraft): Promise<boolean>;
  loadDefinitionDraft(id: string): Promise<DefinitionDraft | undefined>;
  /** All of them, the latest begun first. */
  listDefinitionDrafts(): Promise<readonly DefinitionDraft[]>;
  /** Deletes it with its files. */
  deleteDefinitionDraft(id: string): Promise<void>;
  /** Guarded by `revision - 1`; new when it is 1. False where another change came first. */
  saveDraftFile(file: DraftFile): Promise<boolean>;
  /** The files of a draft that were touched, in order of their paths. */
  loadDraftFiles(draft: string): Promise<readonly DraftFile[]>;
}
