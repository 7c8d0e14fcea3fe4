import type { PeopleDirectory } from '../access/index.ts';
import type { GoalFigures } from '../goals/index.ts';
import type { FigureSource } from '../incentives/index.ts';
import { readFigure, type FigureParts } from '../reports/index.ts';
import type { Workspaces } from '../engine/index.ts';
import type { Clock } from '../shared/index.ts';
import { peopleAt } from '../targets/index.ts';

export interface FigureSourceParts {
  readonly store: FigureParts['store'];
  readonly workspaces: Pick<Workspaces, 'current'>;
  readonly directory: Pick<PeopleDirectory, 'people'>;
  readonly clock: Clock;
}

/**
 * Figures of metrics as reports reckon them, for plans and goals. Those of a team or department are of all who were in
 * it for a part of the period at least. Money of another currency than the one asked for is no figure.
 */
export function figureSource(parts: FigureSourceParts): FigureSource & GoalFigures {
  const { store, workspaces, directory, clock } = parts;
  return {
    async figure({ metric, of, period, currency }: Parameters<GoalFigures['figure']>[0]) {
      const { workspace } = workspaces.current();
      const own = workspace.metrics.get(metric)?.currency;
      if (own !== undefined && currency !== undefined && own !== currency) return undefined;
      const everybody = await directory.people();
      const people = peopleAt(everybody, of, period, workspace.organization);
      const question = { metric, period, ...(people && { people }) };
      return readFigure(question, { store, workspace, now: clock.now() });
    },
  };
}
