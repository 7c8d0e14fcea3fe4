export type * from './model/index.ts';
export type * from './ports.ts';
export {
  gatherFacts,
  gatherRows,
  noFacts,
  storeFacts,
  CollectedFacts,
  FactContext,
  type FactParts,
  type FactProvider,
  type FactSource,
} from './facts/index.ts';
export {
  explainApproval,
  explainClock,
  explainMade,
  explainMove,
  explainReceiver,
  inEach,
  listed,
  say,
  withoutPeople,
  type ApprovalReader,
  type ClockFacts,
  type Explanation,
  type ExplanationPoint,
} from './explain/index.ts';
export { computeFields, entityRules, fillDefaults, type Evaluator } from './fields/index.ts';
export { fold, replay } from './journal/index.ts';
export { documentEffect, notifyEffect } from './model/index.ts';
export { compileMachine, type FunnelMachine } from './machine/index.ts';
export {
  changesWorkingTime,
  createEngine,
  heldWork,
  policyAccess,
  readWholeJournal,
  releaseInSeries,
  reserveInSeries,
  rowVisibility,
  withFacts,
  type CommandOptions,
  type CommandRequest,
  type Committed,
  type Consideration,
  type Engine,
  type HandedOver,
  type HandOverRequest,
  type NumberRequest,
  type EngineParts,
  type Reckoned,
  type OpenedCase,
  type ReleasedWorkspace,
  type Workspaces,
} from './operations/index.ts';
export { type RecordCommand, type RecordRequest } from './records/index.ts';
export {
  defaultBackoff,
  nextAttempt,
  openCaseHandler,
  relayOnce,
  startWorker,
  type Backoff,
  type EffectHandler,
  type RelayParts,
  type Worker,
  type WorkerOptions,
} from './relay/index.ts';
export {
  publishRelease,
  ReleaseCache,
  runExample,
  tryExamples,
  type PlayedStep,
  type PublishParts,
  type PublishRequest,
} from './release/index.ts';
export {
  createRouting,
  explainAssignment,
  type AssignmentExplanation,
  type AssignmentReader,
  type CandidateExplanation,
  type Routing,
  type RoutingParts,
} from './routing/index.ts';
export { caseRow, loadRows, recordRow, rowBeforeName } from './row/index.ts';
export {
  availableMoves,
  byTheRules,
  compileFunnel,
  fullAccess,
  step,
  type AvailableMove,
  type CaseAccess,
  type CompiledFunnel,
  type StepContext,
} from './step/index.ts';
export { runTimers, type TimerParts } from './timers/index.ts';
