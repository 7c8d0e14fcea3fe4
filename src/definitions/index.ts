export * from './model/index.ts';
export { checkWorkspace, compileWorkspace, type Check } from './compile/compile-workspace.ts';
export {
  fieldType,
  fieldTypes,
  formatField,
  normalizeField,
  parseFieldText,
  peopleFields,
  type FieldType,
  type FilterOperator,
  type TextContext,
} from './fields/index.ts';
export { kindSchemas } from './kinds/schemas.ts';
export { bundleRelease, type Bundle } from './release/bundle.ts';
export { workspaceOf } from './release/workspace-of.ts';
export { readWorkspaceFolder } from './files.ts';
export {
  affectedStages,
  diffTemplates,
  diffWorkspaces,
  type AffectedStages,
  type Difference,
  type DifferenceKind,
  type Impact,
} from './diff/index.ts';
export { documentReference, type DocumentName } from './compile/document-reference.ts';
