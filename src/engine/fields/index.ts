export { acceptFields, acceptKept, labelled, type Writable, type Writing } from './accept.ts';
export {
  checkApplies,
  isVisible,
  missingColumns,
  missingFields,
  type ConditionEvaluator,
} from './conditions.ts';
export {
  checkReferences,
  personTarget,
  referencesIn,
  type Reference,
  type ReferenceCheck,
} from './references.ts';
export {
  computeFields,
  fillDefaults,
  isFilled,
  put,
  ruleValue,
  showLists,
  type DraftRow,
  type Evaluator,
} from '../../expressions/index.ts';
export { changedFields } from './changed-fields.ts';
export { entityRules, type EntityRules } from './entity-rules.ts';
