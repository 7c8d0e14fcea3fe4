/**
 * The member by which a row of a table that somebody sees in part is known again when he sends it back, so that
 * what he does not see of it stays with it.
 */
export const rowMark = '$row';
