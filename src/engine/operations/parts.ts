import type { Actor } from '../../access/index.ts';
import type { Workspace } from '../../definitions/index.ts';
import type { Clock, IdSource } from '../../shared/index.ts';
import type { FactParts } from '../facts/index.ts';
import type { CaseState, Effect, JournalEntry } from '../model/index.ts';
import type { EngineStore } from '../ports.ts';

/** The definitions of one release. */
export interface ReleasedWorkspace {
  readonly number: number;
  readonly hash: string;
  readonly workspace: Workspace;
}

/** Where the definitions come from; a compiled release is kept by whoever gives it. */
export interface Workspaces {
  /** The release that applies now. Raises `no-release` where nothing was published. */
  current(): ReleasedWorkspace;
  /** An older release, for the cases that follow it. */
  release(number: number): Promise<ReleasedWorkspace>;
}

/** What the engine is made of. */
export interface EngineParts extends FactParts {
  readonly store: EngineStore;
  readonly workspaces: Workspaces;
  readonly clock: Clock;
  readonly ids: IdSource;
  /** Told after each commit, so that its effects need not wait for the next look. */
  readonly onCommit?: (entry: JournalEntry, effects: readonly Effect[]) => void;
}

/** How a command is given. */
export interface CommandOptions {
  /** The case; absent where one is opened or imported. */
  readonly caseId?: string;
  /** The same key again gives the first answer again and changes nothing. */
  readonly idempotencyKey: string;
  /** Refuses where the case is at another revision. Without it, commits of others are built upon. */
  readonly expectedRevision?: number;
}

/** What a command came to. */
export interface Committed {
  readonly state: CaseState;
  readonly entry: JournalEntry;
  /** The key was used before; this is the answer of then. */
  readonly repeated: boolean;
}

/** One command of many. */
export interface CommandRequest extends CommandOptions {
  readonly actor: Actor;
  readonly command: JournalEntry['command'];
}
