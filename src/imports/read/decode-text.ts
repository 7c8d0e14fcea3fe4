import { TextDecoder } from 'node:util';
import { BatonError } from '../../shared/index.ts';
import type { ImportFile } from './import-file.ts';
import type { Encoding } from './survey-file.ts';

/**
 * The text of a file in pieces, without its byte order mark. Counts the bytes read in `progress`. Raises
 * `import-file-encoding` where a byte does not fit.
 */
export async function* decodeText(
  file: ImportFile,
  encoding: Encoding,
  progress: { bytes: number },
): AsyncGenerator<string, void> {
  const decoder = new TextDecoder(encoding, { fatal: true });
  for await (const bytes of file.open()) {
    progress.bytes += bytes.length;
    const text = decode(decoder, file, bytes);
    if (text !== '') yield text;
  }
  const rest = decode(decoder, file);
  if (rest !== '') yield rest;
}

function decode(decoder: TextDecoder, file: ImportFile, bytes?: Uint8Array): string {
  try {
    return decoder.decode(bytes, { stream: bytes !== undefined });
  } catch (error) {
    const params = { encoding: decoder.encoding.toUpperCase() };
    throw new BatonError(
      { code: 'import-file-encoding', params, file: file.name },
      { cause: error },
    );
  }
}
