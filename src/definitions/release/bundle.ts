import { createHash } from 'node:crypto';
import { canonicalJson } from '../../shared/index.ts';
import type { ReleaseFile } from '../model/index.ts';

/** The files of a release in their one order, and the hash that names them. */
export interface Bundle {
  readonly files: readonly ReleaseFile[];
  /** SHA-256 (hex) of the canonical JSON of `files`. */
  readonly hash: string;
}

/** Puts the files of a workspace in order of their paths and hashes them: the same files, the same hash. */
export function bundleRelease(files: readonly ReleaseFile[]): Bundle {
  const ordered = files
    .map(({ path, ...file }) => ({ ...contentOf(file), path: path.replaceAll('\\', '/') }))
    .toSorted((a, b) => (a.path < b.path ? -1 : 1));
  const hash = createHash('sha256').update(canonicalJson(ordered)).digest('hex');
  return { files: ordered, hash };
}

/** What is hashed of a file, besides its path. */
function contentOf({ content, encoding }: Omit<ReleaseFile, 'path'>): Omit<ReleaseFile, 'path'> {
  return encoding === undefined ? { content } : { content, encoding };
}
