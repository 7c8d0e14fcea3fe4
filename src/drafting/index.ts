export type * from './model/draft.ts';
export type * from './ports.ts';
export type { DraftingParts } from './parts.ts';
export { Judge } from './check/judge.ts';
export { CompiledDrafts } from './check/compiled-drafts.ts';
export {
  checkDraft,
  draftWorkspace,
  readDraft,
  type DraftWorkspace,
  type WholeDraft,
} from './check/check-draft.ts';
export type { TriedExample, Verdict } from './check/verdict.ts';
export { changeDraft, createDraft, discardDraft } from './keep-draft.ts';
export { deleteFile, renameFile, restoreFile, saveFile } from './files/change-file.ts';
export {
  contentsOf,
  fileAt,
  fileOf,
  isThere,
  type FileOfDraft,
  type FileState,
} from './files/files-of.ts';
export { rebaseDraft, type Rebased } from './files/rebase.ts';
export { ReleasedFiles } from './files/released-files.ts';
export { findDraft, listDrafts } from './find-draft.ts';
export { filesToPublish } from './publish/files-to-publish.ts';
export { draftImpact, type Applies, type FunnelImpact, type Impact } from './publish/impact.ts';
export { exampleSteps, type RoleOf, type ToldSteps } from './example/example-steps.ts';
export { compareTexts, countChanges, type Hunk } from './text/hunks.ts';
