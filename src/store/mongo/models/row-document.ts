import { Schema } from 'mongoose';
import type { Collection } from '../../../definitions/index.ts';
import type { Stored } from '../columns/storage.ts';

/**
 * What a case and a record have in common. What queries read stands in `values` (see `Layout`); what is
 * only given back stands as JSON text, exactly as it came, whatever the names of its members are.
 */
export interface RowDocument {
  readonly _id: string;
  readonly entity: Collection;
  readonly revision: number;
  readonly row: string;
  readonly values: { readonly [member: string]: Stored };
  readonly folded: { readonly [member: string]: string };
  /** Values of fields that no plan names, for sorting. */
  readonly plain: { readonly [member: string]: Stored };
  /** Values that no other row may have, one text each; left out where there are none. */
  readonly unique?: readonly string[];
  /** Version of the layout that `values` follow. */
  readonly layout: string;
  /** Idempotency keys of all commits, archived ones too. */
  readonly keys: readonly string[];
  /** The latest commits; older ones are in the archive. */
  readonly journal: readonly JournalItem[];
  /** Commits that are not in the change log yet. */
  readonly announce: readonly Announcement[];
}

export interface JournalItem {
  readonly revision: number;
  readonly key: string;
  /** The entry or the change as JSON. */
  readonly entry: string;
}

export interface Announcement {
  readonly revision: number;
  /** When the change happened, and when it was written by the clock of the machine. */
  readonly at: number;
  readonly written: number;
}

/** Options of every schema: nothing is created or indexed behind our back, no unknown path is written. */
export const fixed = {
  autoIndex: false,
  autoCreate: false,
  strict: 'throw',
  strictQuery: false,
  versionKey: false,
  minimize: false,
  id: false,
} as const;

/** A part of a document that has no id of its own. */
export function part(members: { readonly [member: string]: unknown }): Schema {
  return new Schema(members as never, { _id: false, strict: 'throw', minimize: false });
}

const text = { type: String, required: true };
const number = { type: Number, required: true };

export const rowMembers = {
  _id: text,
  entity: text,
  revision: number,
  row: text,
  values: { type: Schema.Types.Mixed, required: true },
  folded: { type: Schema.Types.Mixed, required: true },
  plain: { type: Schema.Types.Mixed, required: true },
  unique: { type: [String], default: undefined },
  layout: text,
  keys: [String],
  journal: [part({ revision: number, key: text, entry: text })],
  announce: [part({ revision: number, at: number, written: number })],
};
