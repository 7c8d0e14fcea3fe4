import type { Workspace } from '../definitions/index.ts';
import type { CaseStore, ReleaseStore, RowStore, Workspaces } from '../engine/index.ts';
import type { Clock, IdSource, Problem } from '../shared/index.ts';
import type { Judge } from './check/judge.ts';
import type { CompiledDrafts } from './check/compiled-drafts.ts';
import type { ReleasedFiles } from './files/released-files.ts';
import type { DefinitionDraftStore } from './ports.ts';

/** What drafts of definitions are kept and judged with. */
export interface DraftingParts {
  readonly store: DefinitionDraftStore &
    ReleaseStore &
    Pick<CaseStore, 'countOpenByStage'> &
    Pick<RowStore, 'countRows'>;
  readonly workspaces: Workspaces;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly released: ReleasedFiles;
  readonly judge: Judge;
  readonly compiled: CompiledDrafts;
  /** What a publish is held against beside the files themselves and the stages of cases. */
  readonly inUse: (next: Workspace) => Promise<readonly Problem[]>;
}
