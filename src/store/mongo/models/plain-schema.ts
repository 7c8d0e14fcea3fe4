import { Schema } from 'mongoose';
import { fixed } from './row-document.ts';

const types = { text: String, number: Number, boolean: Boolean, texts: [String] } as const;

/** The schema of documents with few members; a member whose name ends with `?` may be absent. */
export function plainSchema(
  collection: string,
  members: { readonly [member: string]: keyof typeof types },
): Schema {
  const paths = Object.entries(members).map(([name, type]) => {
    const optional = name.endsWith('?');
    const path = { type: types[type], required: !optional, default: undefined };
    return [optional ? name.slice(0, -1) : name, path];
  });
  return new Schema(Object.fromEntries(paths), { ...fixed, collection });
}
