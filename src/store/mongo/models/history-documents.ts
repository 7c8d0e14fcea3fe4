import type { Collection } from '../../../definitions/index.ts';
import { plainSchema } from './plain-schema.ts';

/** An old commit of a case or a record, moved out of its document. */
export interface ArchivedEntry {
  /** `<row>@<revision>`. */
  readonly _id: string;
  readonly row: string;
  readonly revision: number;
  readonly key: string;
  readonly entry: string;
}

export const archiveSchema = plainSchema('journal', {
  _id: 'text',
  row: 'text',
  revision: 'number',
  key: 'text',
  entry: 'text',
});

/** One line of the change log; the positions are 1, 2, 3, … without a gap. */
export interface ChangeDocument {
  readonly _id: number;
  /** What was announced: `<row>@<revision>`. */
  readonly of: string;
  readonly entity: Collection | typeof inboxes;
  readonly row: string;
  readonly revision: number;
  readonly at: number;
  /** The people whose inboxes changed. */
  readonly inbox?: readonly string[];
}

/** Marks a line of the log that tells of inboxes and of no row. */
export const inboxes = 'inbox';

export const changeSchema = plainSchema('changes', {
  _id: 'number',
  of: 'text',
  entity: 'text',
  row: 'text',
  revision: 'number',
  at: 'number',
  'inbox?': 'texts',
});
