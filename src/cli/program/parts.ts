import type { Command } from 'commander';
import type { ExitCode } from '../exit-codes.ts';
import type { Shell } from '../shell.ts';

/** What the groups of commands are added with. */
export interface ProgramParts {
  readonly program: Command;
  /** Picks the reader's language. */
  readonly words: (english: string, chinese: string) => string;
  /** Makes the action of a command of its work, and keeps its exit code for the end. */
  readonly run: <A extends unknown[]>(
    work: (shell: Shell, ...rest: A) => Promise<ExitCode | void>,
  ) => (...rest: A) => Promise<void>;
}
