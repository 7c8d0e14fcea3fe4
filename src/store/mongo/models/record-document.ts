import { Schema } from 'mongoose';
import { fixed, rowMembers, type RowDocument } from './row-document.ts';

export interface RecordDocument extends RowDocument {
  readonly record: string;
  readonly archived: boolean;
}

export const recordSchema = new Schema(
  {
    ...rowMembers,
    record: { type: String, required: true },
    archived: { type: Boolean, required: true },
  },
  { ...fixed, collection: 'records' },
);
