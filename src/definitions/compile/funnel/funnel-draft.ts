import type { RawFunnel } from '../../kinds/funnel.ts';
import type { Site } from '../../load/site.ts';
import type { Move } from '../../model/index.ts';
import type { EntityDraft } from '../entity-draft.ts';
import type { StageTree } from './stage-tree.ts';

/** A funnel while it is being compiled. */
export interface FunnelDraft {
  readonly id: string;
  readonly raw: RawFunnel;
  readonly site: Site;
  readonly entity: EntityDraft;
  readonly tree: StageTree;
  readonly start: string;
}

/** Where a move leads from and to, with `any` written out. */
export interface Route {
  readonly id: string;
  readonly from: readonly string[];
  readonly to: Move['to'];
  readonly mayBeIncomplete: boolean;
  /** Not a way on, but back: a refused approval, a rejected or returned handoff. */
  readonly back?: boolean;
}
