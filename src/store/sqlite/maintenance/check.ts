import type { Problem } from '../../../shared/index.ts';

/** A query for what is wrong, and what is said of each row that it finds. */
export type Check = readonly [sql: string, toProblem: (row: readonly string[]) => Problem];
