import { createHash } from 'node:crypto';
import { TextDecoder } from 'node:util';
import type { ImportFile } from './import-file.ts';

export type Encoding = 'utf-8' | 'utf-16le' | 'utf-16be' | 'gb18030';

export interface FileSurvey {
  /** SHA-256 (hex) of its bytes. */
  readonly sha256: string;
  readonly encoding: Encoding;
}

const marks: readonly { readonly encoding: Encoding; readonly bytes: readonly number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
];

/**
 * Reads a file once for its hash and its encoding: that of its byte order mark; else UTF-8 where all of it
 * is valid UTF-8; else GB18030, which Chinese Excel writes and of which GBK and GB2312 are parts.
 */
export async function surveyFile(file: ImportFile): Promise<FileSurvey> {
  const hash = createHash('sha256');
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let encoding: Encoding | undefined;
  for await (const bytes of file.open()) {
    encoding ??= markedEncoding(bytes) ?? 'utf-8';
    hash.update(bytes);
    if (encoding === 'utf-8' && !decodes(decoder, bytes)) encoding = 'gb18030';
  }
  if (encoding === 'utf-8' && !decodes(decoder)) encoding = 'gb18030';
  return { sha256: hash.digest('hex'), encoding: encoding ?? 'utf-8' };
}

function markedEncoding(beginning: Uint8Array): Encoding | undefined {
  return marks.find(({ bytes }) => bytes.every((byte, at) => beginning[at] === byte))?.encoding;
}

function decodes(decoder: TextDecoder, bytes?: Uint8Array): boolean {
  try {
    decoder.decode(bytes, { stream: bytes !== undefined });
    return true;
  } catch {
    return false;
  }
}
