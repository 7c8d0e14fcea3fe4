import type { VisitedStages } from '../../../engine/ports.ts';
import type { Stage } from '../database/documents.ts';

/** Leaves the cases that visited the stages. */
export function visitedStages(visited: VisitedStages): readonly Stage[] {
  const { stages, butNot, since } = visited;
  if (visited.reading === 'at all') {
    const visits = stages.map((stage) => ({ visits: { $elemMatch: visitFilter(visited, stage) } }));
    const never = butNot === undefined ? [] : [{ 'visits.stage': { $ne: butNot } }];
    const earlier = stages.map((stage) => ({
      visits: { $not: { $elemMatch: { stage: { $eq: stage }, entered: { $lt: since } } } },
    }));
    const tests = [...visits, ...never, ...(since === undefined ? [] : earlier)];
    return tests.length === 0 ? [] : [{ $match: { $and: tests } }];
  }
  if (stages.length === 0) return [];
  const chain = turnsInOrder(
    butNot === undefined ? stages : [...stages, butNot],
    visited,
    stages.length,
  );
  const reached = { [turnName(stages.length - 1)]: { $ne: null } };
  const not = butNot === undefined ? {} : { [turnName(stages.length)]: null };
  return [...chain, { $match: { ...reached, ...not } }];
}

type Bounds = Pick<VisitedStages, 'before' | 'finished'>;

function visitFilter({ before, finished }: Bounds, stage: string): object {
  return {
    stage: { $eq: stage },
    ...(before === undefined ? {} : { entered: { $lt: before } }),
    ...(finished ? { left: { $exists: true } } : {}),
  };
}

/** The member that holds when the case came through the stage of that place, or null. */
export function turnName(place: number): string {
  return `passed${place}`;
}

/**
 * Adds for each stage the turn in which the case was first in it after it had been in the stages before;
 * null where it was not. The bounds hold for the first `bounded` of the stages.
 */
export function turnsInOrder(
  stages: readonly string[],
  bounds: Bounds = {},
  bounded = stages.length,
): readonly Stage[] {
  return stages.map((stage, place) => {
    const { before, finished } = place < bounded ? bounds : {};
    const tests = [
      { $eq: ['$$visit.stage', { $literal: stage }] },
      ...(place === 0 ? [] : [{ $gt: ['$$visit.turn', `$${turnName(place - 1)}`] }]),
      ...(before === undefined ? [] : [{ $lt: ['$$visit.entered', before] }]),
      ...(finished ? [{ $gt: ['$$visit.left', null] }] : []),
    ];
    const first = { $min: turnsOf({ $and: tests }) };
    const passed =
      place === 0
        ? { $ifNull: [first, null] }
        : { $cond: [{ $eq: [`$${turnName(place - 1)}`, null] }, null, { $ifNull: [first, null] }] };
    return { $addFields: { [turnName(place)]: passed } };
  });
}

function turnsOf(cond: object): object {
  const input = { $filter: { input: { $ifNull: ['$visits', []] }, as: 'visit', cond } };
  return { $map: { input, as: 'visit', in: '$$visit.turn' } };
}
