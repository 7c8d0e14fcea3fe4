import type { AccessParts, AccessStore, Actor } from '../access/index.ts';
import type { Release, ReleaseFile } from '../definitions/index.ts';
import type { Engine, EngineParts, EngineStore, Workspaces } from '../engine/index.ts';
import type { DraftStore, ValidateSchema } from '../forms/index.ts';
import type { ImportStore } from '../imports/index.ts';
import type { ReportStore } from '../reports/index.ts';
import type { Clock, IdSource, Locale, Problem } from '../shared/index.ts';

/** What every store of a server can do. */
export type ServerStore = EngineStore & AccessStore & DraftStore & ReportStore & ImportStore;

export interface HttpSettings {
  /** Version of the product. */
  readonly version: string;
  /** Whether cookies are sent over HTTPS only. */
  readonly secureCookies: boolean;
  /** Where people reach the server, without a slash at the end. */
  readonly address: () => string;
  readonly maxUploadBytes: number;
  readonly maxImportBytes: number;
}

/** A difference of two releases, in the words of the domain. */
export interface DefinitionChange {
  readonly text: string;
  readonly place?: string;
}

/** Checking and publishing of definitions. */
export interface Publishing {
  /** Everything that a publish would refuse, and what it would change. */
  check(
    files: readonly ReleaseFile[],
    locale: Locale,
  ): Promise<{
    readonly problems: readonly Problem[];
    readonly changes: readonly DefinitionChange[];
  }>;
  /** Raises every problem, `release-conflict` and `stage-in-use`. */
  publish(actor: Actor, files: readonly ReleaseFile[], message: string): Promise<Release>;
  /** Raises `not-found`. */
  changes(from: number, to: number, locale: Locale): Promise<readonly DefinitionChange[]>;
}

/** All that the handlers work with; put together in `app.ts`. */
export interface Services {
  readonly store: ServerStore;
  readonly access: AccessParts;
  readonly engine: Engine;
  readonly workspaces: Workspaces;
  /** What the engine is made of, for forms and imports. */
  readonly engineParts: EngineParts;
  readonly publishing: Publishing;
  readonly clock: Clock;
  readonly ids: IdSource;
  readonly validate: ValidateSchema;
  readonly settings: HttpSettings;
  /** JSON Schemas of the kinds of definitions, by kind. */
  readonly definitionSchemas: ReadonlyMap<string, object>;
  /** Aborted when the server stops, so that streams end. */
  readonly stopping: AbortSignal;
}
