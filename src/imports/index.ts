export type { ImportFiles } from './plan/join-files.ts';
export type * from './ports.ts';
export type { ImportProgress } from './progress.ts';
export type { ImportFile } from './read/import-file.ts';
export { runImport, type ImportContext, type ImportOptions } from './run-import.ts';
