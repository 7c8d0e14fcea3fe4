import type { Instant } from '../../shared/index.ts';

/** Definitions and templates that somebody changes, until they are published: a release, and what differs from it. */
export interface DefinitionDraft {
  readonly id: string;
  readonly title: string;
  /** The person whose draft it is. */
  readonly owner: string;
  /** Whether everybody who may publish works on it. */
  readonly shared: boolean;
  /** The release that it differs from. */
  readonly release: number;
  /** Of title, sharing and release; files have revisions of their own. */
  readonly revision: number;
  readonly created: Instant;
  readonly changed: Instant;
  /** Who changed it last (person id). */
  readonly changedBy: string;
}

/** What a file of a draft says: its own text or bytes, that it is gone, or what the release says. */
export type FileVersion =
  | { readonly kind: 'content'; readonly content: string; readonly encoding?: 'base64' }
  | { readonly kind: 'deleted' }
  | { readonly kind: 'as released' };

/** Another version of a file that somebody has still to look at: nothing that was typed is thrown away. */
export interface VersionAside {
  /** Unique in its file. */
  readonly id: string;
  readonly version: FileVersion;
  /** Whose it is: somebody's who saved later, or a newer release's. */
  readonly from: { readonly person: string } | { readonly release: number };
  readonly at: Instant;
}

/** One file of a draft that was touched; the others are as in its release. */
export interface DraftFile {
  readonly draft: string;
  /** Path in the workspace, with forward slashes. */
  readonly path: string;
  /** Counts the changes of this file in the draft, from 1; kept when it is as released again. */
  readonly revision: number;
  readonly version: FileVersion;
  readonly aside: readonly VersionAside[];
  readonly changed: Instant;
  readonly changedBy: string;
}
