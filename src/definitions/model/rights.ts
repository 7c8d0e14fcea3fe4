/** Rights of the product itself, which a role may carry; a publish refuses any other name. */
export const rights = [
  'publish',
  'administer people',
  /** Grants and revokes certificates, and notes who took part in a session. */
  'administer trainings',
  /** Sees, adds and edits rows of every collection, whatever its policy says, and where it has none. */
  'administer data',
  /** Sees every row and field of every collection. */
  'see everything',
  'see as',
  'override',
  'import',
  'export',
  /** Sees everybody's statements. */
  'see payouts',
  /** Sets targets and exchange rates, hands in and closes periods, adjusts, answers disputes. */
  'administer payouts',
  /** Agrees to what somebody else has handed in. */
  'approve payouts',
  /** Opens a closed period again. */
  'reopen payouts',
] as const;
export type Right = (typeof rights)[number];
