export type { Consideration } from './consider.ts';
export { createEngine, type Engine } from './engine.ts';
export { heldWork, type HandedOver, type HandOverRequest } from './hand-over.ts';
export { readWholeJournal } from './execute.ts';
export type {
  CommandOptions,
  CommandRequest,
  Committed,
  EngineParts,
  ReleasedWorkspace,
  Workspaces,
} from './parts.ts';
export { changesWorkingTime, type Reckoned } from './reckon-clocks.ts';
export { releaseInSeries, reserveInSeries, type NumberRequest } from './number-series.ts';
export { policyAccess } from './policy-access.ts';
export { rowVisibility } from './row-visibility.ts';
export { withFacts } from './decide-with-facts.ts';
export type { OpenedCase } from './read-case.ts';
