import type { Field, Move, Stage } from '../../definitions/index.ts';
import type { Problem } from '../../shared/index.ts';
import { isFilled, isVisible, labelled, missingFields } from '../fields/index.ts';
import type { Transition } from '../machine/index.ts';
import type { Ending } from './travel.ts';
import { stagesEntered, stagesOf } from './travel.ts';
import type { Turn } from './turn.ts';

/**
 * Fields that are empty and must not be: always required ones, and those of the move. A move that may be
 * incomplete does not ask for what an import left open.
 */
export function missingForMove(turn: Turn, move: Move): readonly Problem[] {
  const asked = move.ask.filter(({ required }) => required).map(({ field }) => field);
  const ofMove = [...asked, ...move.complete].flatMap((id) => emptyField(turn, id) ?? []);
  const gaps = move.mayBeIncomplete ? (turn.before?.gaps ?? []) : [];
  const always = alwaysMissing(turn).filter(({ id }) => !gaps.some(({ field }) => field === id));
  return [...always, ...ofMove].map((field) => required(field));
}

/** Fields that are required wherever the case is, apply, and are empty. */
export function alwaysMissing(turn: Turn): readonly Field[] {
  return missingFields(turn.compiled.rules, turn.row, turn.evaluation.quiet);
}

export function required(field: Field): Problem {
  return { code: 'field-required', params: labelled(field), path: `/fields/${field.id}` };
}

/** What the stages to be left still ask for. */
export function incompleteStages(turn: Turn, stages: readonly Stage[]): readonly Problem[] {
  return stages.flatMap((stage) =>
    stage.complete.flatMap((id): readonly Problem[] => {
      const field = emptyField(turn, id);
      if (!field) return [];
      const params = { ...labelled(field), stage: stage.title };
      return [{ code: 'field-required-by-stage', params, path: `/fields/${id}` }];
    }),
  );
}

/** Conditions on leaving and entering that do not hold. */
export function unmetRequirements(turn: Turn, transition: Transition): readonly Problem[] {
  return [
    ...stagesOf(turn, transition, 'left').flatMap((stage) => unmet(turn, stage, 'leave')),
    ...stagesEntered(turn, transition).flatMap((stage) => unmet(turn, stage, 'enter')),
  ];
}

function unmet(turn: Turn, stage: Stage, when: 'leave' | 'enter'): readonly Problem[] {
  const { evaluation, compiled } = turn;
  return stage[when].flatMap((requirement, index): readonly Problem[] => {
    const rule = `${compiled.path}/stages/${stage.id}/${when}/${index}`;
    if (evaluation.holds(requirement.when, rule, requirement.message)) return [];
    const params = { stage: stage.title, message: requirement.message };
    return [{ code: 'requirement-not-met', params }];
  });
}

/** What an import or override could not show and is still lacking. */
export function openGaps(turn: Turn): readonly Problem[] {
  const { stages } = turn.compiled.funnel;
  return (turn.before?.gaps ?? []).flatMap((gap): readonly Problem[] => {
    const stage = stages.get(gap.stage);
    if (gap.field !== undefined) {
      const field = emptyField(turn, gap.field);
      if (!field) return [];
      const params = { ...labelled(field), stage: stage?.title ?? gap.stage };
      return [{ code: 'gap-open', params, path: `/fields/${field.id}` }];
    }
    const requirement = gap.requirement === undefined ? undefined : stage?.enter[gap.requirement];
    if (!stage || !requirement) return [];
    const rule = `${turn.compiled.path}/stages/${stage.id}/enter/${gap.requirement}`;
    if (turn.evaluation.holds(requirement.when, rule, requirement.message)) return [];
    return [
      {
        code: 'requirement-not-met',
        params: { stage: stage.title, message: requirement.message },
      },
    ];
  });
}

/** Whether an outcome has its reason, and one of its own. */
export function reasonProblems(entered: readonly Stage[], { reason }: Ending): readonly Problem[] {
  return entered.flatMap((stage): readonly Problem[] => {
    const { shape } = stage;
    if (shape.kind !== 'outcome' || shape.reasons.size === 0) return [];
    const known = [...shape.reasons.keys()];
    const params = { stage: stage.title, known };
    if (reason === undefined || reason === '')
      return [{ code: 'reason-required', params, path: '/reason' }];
    if (shape.reasons.has(reason)) return [];
    return [{ code: 'reason-unknown', params: { ...params, reason }, path: '/reason' }];
  });
}

/** The field, where it is empty and applies. */
function emptyField(turn: Turn, id: string): Field | undefined {
  const { funnel, rules } = turn.compiled;
  const field = funnel.entity.fields.get(id);
  if (!field || isFilled(turn.row[id])) return undefined;
  return isVisible(field, rules, turn.evaluation.quiet) ? field : undefined;
}
