import { createHash } from 'node:crypto';
import type { Problem, Result } from '../../shared/index.ts';
import { readWordPackage, type WordParts } from './package.ts';

/** How many are remembered, and how many bytes one may be unpacked, at most. */
const limits = { files: 32, bytes: 1_000_000 };

/** By SHA-256; the one asked for longest ago first. */
const known = new Map<string, Result<WordParts, Problem>>();

/**
 * `readWordPackage`, with the files read lately remembered: where one definition after the other is changed and
 * checked, the Word templates mostly stay the same.
 */
export function wordPackage(path: string, bytes: Uint8Array): Result<WordParts, Problem> {
  const hash = createHash('sha256').update(bytes).digest('hex');
  const read = known.get(hash) ?? readWordPackage(path, bytes);
  if (!read.ok || sizeOf(read.value) > limits.bytes) return read;
  known.delete(hash);
  known.set(hash, read);
  const [oldest = ''] = known.keys();
  if (known.size > limits.files) known.delete(oldest);
  return read;
}

const sizeOf = (parts: WordParts): number =>
  [...parts.values()].reduce((sum, { length }) => sum + length, 0);
