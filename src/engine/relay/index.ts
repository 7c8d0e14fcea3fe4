export { defaultBackoff, nextAttempt, type Backoff, type EffectHandler } from './handler.ts';
export { openCaseHandler } from './open-case.ts';
export { relayOnce, type RelayParts } from './relay.ts';
export { startWorker, type Worker, type WorkerOptions } from './worker.ts';
