/** The composition root: the one place that joins stores and domains. */
export { checkFolder, type FolderCheck } from './app/check-folder.ts';
export { createLog } from './app/log.ts';
export { openBaton, type Baton, type BatonOptions } from './app/open-baton.ts';
export { simulateFolder, type PlayedExample } from './app/simulate-folder.ts';
export { startBaton, type StartedBaton, type StartOptions } from './app/start-baton.ts';
export { version } from './app/version.ts';
export { readWorkspaceFolder as readWorkspace } from './definitions/index.ts';
