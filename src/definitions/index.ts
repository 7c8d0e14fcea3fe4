export * from './model/index.ts';
export {
  checkWorkspace,
  compileWorkspace,
  traceWorkspace,
  type Check,
} from './compile/compile-workspace.ts';
export type { ExpressionUse, NameUse, Spot } from './trace/trace.ts';
export type { TracedDocument, TracedWorkspace } from './trace/traced-workspace.ts';
export {
  nodeAt,
  valueOf,
  type MapEntry,
  type MapNode,
  type PathPart,
  type RawNode,
  type Range,
  type ScalarNode,
} from './load/node.ts';
export { offsetInSource } from './load/align.ts';
export { placeAt, pointer, type SourceDocument, type SourceFile } from './load/source-file.ts';
export { parseFile } from './load/parse-file.ts';
export type { Schema } from './load/walk.ts';
export {
  fieldType,
  fieldTypes,
  formatField,
  isKept,
  isOfCases,
  normalizeField,
  parseFieldText,
  peopleFields,
  referredCollection,
  type FieldType,
  type FilterOperator,
  type TextContext,
  cardFields,
  isShort,
  listFields,
} from './fields/index.ts';
export { pathTitle, ruleWords, type FieldsOf } from './say/rule-words.ts';
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
