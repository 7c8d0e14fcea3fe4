import type { Instant } from '../../shared/index.ts';

/** One immutable bundle of every definition and template of a workspace. */
export interface Release {
  /** 1, 2, 3, … */
  readonly number: number;
  /** SHA-256 (hex) of the canonical JSON of `files`. */
  readonly hash: string;
  readonly at: Instant;
  /** Who published it (person id or `system`). */
  readonly by: string;
  readonly message: string;
  readonly files: readonly ReleaseFile[];
}

export interface ReleaseFile {
  /** Path in the workspace, with forward slashes: `definitions/funnels/lead.yaml`, `templates/quote.hbs`. */
  readonly path: string;
  /** Text as it is; bytes as `encoding` says. */
  readonly content: string;
  /** Of a file that is not text: a Word template, a picture. */
  readonly encoding?: 'base64';
}
