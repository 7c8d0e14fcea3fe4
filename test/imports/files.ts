import { Buffer } from 'node:buffer';
import type { ImportFile } from '../../src/imports/index.ts';

/** A file in memory, given to its reader in pieces of so many bytes. */
export function fileOf(name: string, content: string | Uint8Array, pieces = 7): ImportFile {
  const bytes = typeof content === 'string' ? Buffer.from(content) : content;
  return {
    name,
    size: bytes.length,
    async *open() {
      for (let at = 0; at < bytes.length; at += pieces) yield bytes.subarray(at, at + pieces);
    },
  };
}
