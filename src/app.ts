/** The composition root: the one place that joins stores and domains. */
export { checkFolder, type FolderCheck } from './app/check-folder.ts';
export { fillSamples, type SampleFill, type SampleYearSize } from './app/fill-samples.ts';
export { publishFirst } from './app/first-release.ts';
export { createLog } from './app/log.ts';
export { openBaton, type Baton, type BatonOptions } from './app/open-baton.ts';
export { prepareExample } from './app/prepare-example.ts';
export { simulateFolder, type PlayedExample, type PlayedStep } from './app/simulate-folder.ts';
export { readLog } from './app/read-log.ts';
export type { LogSummary } from './reports/index.ts';
export { signInLinks, type PrintedLink } from './app/sign-in-links.ts';
export type { StorePlace } from './app/open-store.ts';
export { startBaton, type StartedBaton, type StartOptions } from './app/start-baton.ts';
export { folderDiffers } from './app/folder-differs.ts';
export { version } from './app/version.ts';
export { readWorkspaceFolder as readWorkspace } from './definitions/index.ts';
export { watchFolder, type SaveOutcome } from './app/watch-folder.ts';
export { restoreSqliteStore as restoreData } from './store/index.ts';
