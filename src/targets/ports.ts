import type { PlainDate } from '../shared/index.ts';
import type { Target } from './model.ts';

export type { MeasureLevel, Target } from './model.ts';

/** What is to be reached: set by people, never part of a release. */
export interface TargetStore {
  saveTarget(target: Target): Promise<void>;
  loadTarget(id: string): Promise<Target | undefined>;
  /** Those that count for a day of the time at least; withdrawn ones only where asked for. */
  listTargets(question: {
    readonly metric?: string;
    readonly from?: PlainDate;
    readonly until?: PlainDate;
    readonly withdrawn?: boolean;
  }): Promise<readonly Target[]>;
}
