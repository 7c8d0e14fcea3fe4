import type { Stage } from '../../definitions/index.ts';
import type { CaseState, Visit } from '../../engine/index.ts';
import { localize } from '../../shared/index.ts';
import { departmentOf, filled, momentOf, type Reading } from '../standing/reading.ts';
import { waitingPlaces } from './waiting-places.ts';

/**
 * The stages of a case as a way: where it was, where it is and where it can come to, in the order of the
 * definition, stages within a stage by its name; a place beside the way only where it has been there. Nothing where the
 * reader may not know the stages.
 */
export function pathOf(
  state: CaseState,
  visits: readonly Visit[],
  reading: Reading,
): readonly object[] {
  if (!reading.shown('stages')) return [];
  const byStage = Map.groupBy(visits, ({ stage }) => stage);
  const beside = waitingPlaces(reading.funnel);
  const stages = [...reading.funnel.stages.values()].filter(
    ({ id }) => !beside.has(id) || byStage.has(id),
  );
  return stages.map((stage) => {
    const stays = byStage.get(stage.id) ?? [];
    return filled({
      ...wordsOf(stage, reading),
      state: stateOf(stage.id, state, stays.length),
      stays: stays.length,
      entered: momentOf(stays.at(-1)?.entered),
      left: momentOf(stays.at(-1)?.left),
    });
  });
}

function stateOf(id: string, { configuration }: CaseState, stays: number): string {
  if (configuration.active.includes(id)) return 'here';
  if (configuration.done.includes(id)) return 'done';
  return stays > 0 ? 'been' : 'ahead';
}

function wordsOf(stage: Stage, reading: Reading): object {
  const { id, title, shape, parent, means, guidance } = stage;
  const said = (text: Stage['means']) => text && localize(text, reading.locale);
  return {
    id,
    title: localize(title, reading.locale),
    kind: shape.kind,
    parent,
    outcome: shape.kind === 'outcome' ? shape.outcome : undefined,
    department: departmentOf(stage.department, reading),
    means: said(means),
    guidance: said(guidance),
  };
}
