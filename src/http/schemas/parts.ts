import { Type, type TObject, type TProperties, type TSchema } from 'typebox';

/** What the schemas of the routes are made of. */

/** An object that takes no other members. */
export function closed<P extends TProperties>(properties: P): TObject<P> {
  return Type.Object(properties, { additionalProperties: false });
}

/** The id of a case, a record, a person, a move…: never empty, no control characters, no slash. */
export function id(description: string) {
  return Type.String({
    minLength: 1,
    maxLength: 200,
    pattern: '^[^\\u0000-\\u001f\\u007f/\\\\]+$',
    description,
  });
}

/** The name of something in the definitions. */
export function name(description: string) {
  return Type.String({
    minLength: 1,
    maxLength: 100,
    pattern: '^[A-Za-z][A-Za-z0-9_-]*$',
    description,
  });
}

/** Values of fields by their ids, in stored form; each is checked by its field. */
export const Fields = Type.Record(Type.String({ maxLength: 100 }), Type.Unknown(), {
  description: 'Values by field id; null empties a field.',
});

/** A row as the caller may see it. */
export const Row = Type.Record(Type.String(), Type.Unknown(), {
  description: 'System fields and own fields that the caller may see, in stored form.',
});

export const Instant = Type.String({ format: 'date-time' });
export const Revision = Type.Integer({ minimum: 1 });

/** A text in the caller's language. */
export const Title = Type.String();

export function page<S extends TSchema>(item: S) {
  return closed({
    items: Type.Array(item),
    next: Type.Optional(
      Type.String({ description: 'Cursor of the next page; absent on the last.' }),
    ),
  });
}

export function list<S extends TSchema>(item: S) {
  return closed({ items: Type.Array(item) });
}

export const limit = (most: number) =>
  Type.Optional(Type.Integer({ minimum: 1, maximum: most, description: 'Items on a page.' }));

export const cursor = Type.Optional(
  Type.String({ minLength: 1, maxLength: 2000, description: '`next` of the page before.' }),
);

/** A JSON object of any shape, where another document says which. */
export const AnyObject = Type.Record(Type.String(), Type.Unknown());

/** A file as it was uploaded: the value of a field of type file. */
export const FileValue = closed({
  blob: Type.String({ minLength: 1, maxLength: 200 }),
  name: Type.String({ minLength: 1, maxLength: 255 }),
  type: Type.String({ minLength: 1, maxLength: 200 }),
  size: Type.Integer({ minimum: 0 }),
});
