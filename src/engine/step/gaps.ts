import type { Stage } from '../../definitions/index.ts';
import { isFilled } from '../fields/index.ts';
import { stagesBefore } from '../machine/index.ts';
import type { Gap } from '../model/index.ts';
import { Refused } from './refused.ts';
import { alwaysMissing } from './requirements.ts';
import type { Turn } from './turn.ts';

/**
 * What a case lacks that came into a stage otherwise than by its moves: fields that are always
 * required, fields that every way to the stage asks for, and conditions on entering. A condition that
 * cannot be worked out was not shown either.
 */
export function findGaps(turn: Turn, stage: string, entered: readonly Stage[]): readonly Gap[] {
  const { funnel } = turn.compiled;
  const passed = stagesBefore(funnel, stage).flatMap((id) => funnel.stages.get(id)?.complete ?? []);
  const fields = new Set([...alwaysMissing(turn).map(({ id }) => id), ...passed]);
  return [
    ...[...fields].filter((field) => !isFilled(turn.row[field])).map((field) => ({ stage, field })),
    ...entered.flatMap((one) => unshown(turn, one)),
  ];
}

function unshown(turn: Turn, stage: Stage): readonly Gap[] {
  return stage.enter.flatMap(({ when, message }, requirement) => {
    const rule = `${turn.compiled.path}/stages/${stage.id}/enter/${requirement}`;
    try {
      if (turn.evaluation.holds(when, rule, message)) return [];
    } catch (error) {
      if (!(error instanceof Refused)) throw error;
    }
    return [{ stage: stage.id, requirement }];
  });
}
