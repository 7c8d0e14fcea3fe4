/** How `baton` ends. Part of its interface: scripts rely on these. */
export const exitCodes = {
  /** Done. */
  done: 0,
  /** Not done: something in the input is wrong, or the request was refused. The reasons are printed. */
  refused: 1,
  /** The command itself is wrong: an unknown option, a missing argument, a file that cannot be read or written. */
  usage: 2,
  /** The server or the data folder cannot be reached or used now. */
  unavailable: 3,
  /** A fault of Baton itself. */
  internal: 70,
} as const;

export type ExitCode = (typeof exitCodes)[keyof typeof exitCodes];
