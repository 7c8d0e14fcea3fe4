export { isKept } from './kept.ts';
export { isOfCases, referredCollection } from './referred.ts';
export { patternFault } from './texts.ts';
export { peopleFields } from './people.ts';
export { defaultMaxRows } from './table.ts';
export { fieldType, fieldTypes, formatField, normalizeField, parseFieldText } from './registry.ts';
export type {
  FieldSetting,
  FieldType,
  FilterOperator,
  Normalized,
  TextContext,
} from './field-type.ts';
export { cardFields, isShort, listFields } from './shown-fields.ts';
