import type { PeopleDirectory } from '../access/index.ts';
import type { EngineParts } from '../engine/index.ts';
import type { GoalParts } from '../goals/index.ts';
import type { ServerStore } from '../http/index.ts';
import { figureSource } from './figure-source.ts';

/** Goals over a store, with the figures of reports. */
export function goalParts(
  { workspaces, clock }: Pick<EngineParts, 'workspaces' | 'clock'>,
  store: ServerStore,
  directory: PeopleDirectory,
): GoalParts {
  const figures = figureSource({ store, workspaces, directory, clock });
  return { store, workspaces, directory, clock, figures };
}
