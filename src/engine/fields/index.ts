export { acceptFields, labelled, type Writable } from './accept.ts';
export {
  checkApplies,
  checkReferences,
  isVisible,
  missingColumns,
  missingFields,
  personTarget,
  type ConditionEvaluator,
  type ReferenceCheck,
} from './conditions.ts';
export {
  computeFields,
  fillDefaults,
  isFilled,
  put,
  ruleValue,
  showLists,
  type DraftRow,
  type Evaluator,
} from './derive.ts';
export { changedFields } from './changed-fields.ts';
export { entityRules, type EntityRules } from './entity-rules.ts';
