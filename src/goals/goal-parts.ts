import type { PeopleDirectory } from '../access/index.ts';
import type { Workspace } from '../definitions/index.ts';
import type { Clock } from '../shared/index.ts';
import type { TargetStore } from '../targets/index.ts';
import type { GoalFigures } from './ports.ts';

/** What goals are read from. */
export interface GoalParts {
  readonly store: Pick<TargetStore, 'listTargets'>;
  readonly directory: Pick<PeopleDirectory, 'people'>;
  readonly workspaces: { current(): { readonly workspace: Workspace } };
  readonly figures: GoalFigures;
  readonly clock: Clock;
}
