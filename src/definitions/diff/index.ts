export { affectedStages, type AffectedStages } from './affected-stages.ts';
export { diffWorkspaces } from './diff-workspaces.ts';
export type {
  DefinitionKind,
  Difference,
  DifferenceKind,
  Impact,
  Subject,
  SubjectKind,
} from './difference.ts';
export { diffTemplates } from './templates.ts';
