export { availableMoves, type AvailableMove } from './available-moves.ts';
export { compileFunnel, type CompiledFunnel } from './compiled-funnel.ts';
export { fullAccess, type CaseAccess, type Opening, type StepContext } from './context.ts';
export { openCaseEffect } from './effects.ts';
export { Evaluation } from './evaluation.ts';
export { checkPerson } from './person.ts';
export { Refused, refuseIf } from './refused.ts';
export { takeFields } from './take-fields.ts';
export { decide, step, type StepOutcome } from './step.ts';
export {
  availableAnswers,
  byTheRules,
  type AvailableAnswer,
  type AvailableAnswers,
} from './handoff/index.ts';
