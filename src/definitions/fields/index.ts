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
