/** Rights of the product itself, which a role may carry; a publish refuses any other name. */
export const rights = [
  'publish',
  'administer people',
  /** Sees, adds and edits rows of every collection, whatever its policy says, and where it has none. */
  'administer data',
  /** Sees every row and field of every collection. */
  'see everything',
  'see as',
  'override',
  'import',
  'export',
] as const;
export type Right = (typeof rights)[number];
