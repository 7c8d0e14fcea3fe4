export { acceptFields, isKept, labelled, refuseKept, type Writable } from './accept.ts';
export {
  checkGiven,
  isVisible,
  missingFields,
  type ConditionEvaluator,
  type ReferenceCheck,
} from './conditions.ts';
export {
  computeFields,
  fillDefaults,
  put,
  ruleValue,
  type DraftRow,
  type Evaluator,
} from './derive.ts';
export { entityRules, type EntityRules } from './entity-rules.ts';
