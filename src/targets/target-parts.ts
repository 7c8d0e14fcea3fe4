import type { PeopleDirectory } from '../access/index.ts';
import type { Workspace } from '../definitions/index.ts';
import type { Clock, IdSource } from '../shared/index.ts';
import type { TargetStore } from './ports.ts';

/** What setting targets is made of. */
export interface TargetParts {
  readonly store: TargetStore;
  readonly directory: Pick<PeopleDirectory, 'people'>;
  readonly workspaces: { current(): { readonly workspace: Workspace } };
  readonly clock: Clock;
  readonly ids: IdSource;
}
