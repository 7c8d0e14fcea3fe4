import type { Expression, RowRule } from '../../expressions/index.ts';

/** When a document is made by itself. */
export interface DocumentMaking {
  /** Moves and handoffs with which, stages on entering which it is made. */
  readonly moves: readonly string[];
  readonly handoffs: readonly string[];
  readonly stages: readonly string[];
  /** With them only where this holds of the case. */
  readonly where?: Expression;
  readonly schedule?: DocumentSchedule;
  /** Of a plan: when a period is closed, one for everybody who takes part. */
  readonly closing?: true;
}

/** Made again and again, one for each row that counts at that time. */
export interface DocumentSchedule {
  /** Five cron fields, read in `zone`. */
  readonly cron: string;
  readonly zone: string;
  /** Which rows count; all where there is none. */
  readonly where?: RowRule;
}

/** What must be there of a document: its release, or that it is signed. */
export type DocumentNeedKind = 'released' | 'signed';

/** A document that must be there before something can be done. */
export interface DocumentNeed {
  readonly document: string;
  readonly as: DocumentNeedKind;
}
