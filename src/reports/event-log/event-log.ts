import type { Instant } from '../../shared/index.ts';

/** What one event of a log says, by attribute: `concept:name`, `org:role`, `time:timestamp`, … */
export interface LogEvent {
  readonly at: Instant;
  readonly attributes: ReadonlyMap<string, string>;
}

/** The events of one case, in the order of time; those of one moment in the order of the file. */
export interface LogTrace {
  readonly attributes: ReadonlyMap<string, string>;
  readonly events: readonly LogEvent[];
}
