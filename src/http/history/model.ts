import type { JournalEntry } from '../../engine/index.ts';

/** By what the lines of a history can be chosen. */
export const historyKinds = [
  'stages',
  'handoffs',
  'approvals',
  'fields',
  'tasks',
  'comments',
  'documents',
  'people',
  'clocks',
] as const;
export type HistoryKind = (typeof historyKinds)[number];

/** What stands out about a line: the process was set aside, somebody said no, something came too late. */
export type HistoryMark = 'override' | 'refused' | 'late' | 'done';

/** A sentence about what happened. */
export interface Line {
  readonly kind: HistoryKind;
  readonly text: string;
  readonly mark?: HistoryMark;
}

/** A step that is to be told, with what it speaks of by id. */
export interface Told {
  readonly entry: JournalEntry;
  /** Moves of approvals and handoffs of offers, by their ids, as far as the history has come. */
  readonly moves: ReadonlyMap<string, string>;
  readonly handoffs: ReadonlyMap<string, string>;
  /** Titles of the fields that the reader sees changed. */
  readonly fields: readonly string[];
}
