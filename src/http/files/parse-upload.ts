import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import { BatonError } from '../../shared/index.ts';

/** One file of an upload: its bytes, and what the sender says of it. */
export interface UploadedPart {
  readonly name: string;
  readonly type: string;
  readonly bytes: Readable;
}

/**
 * Reads a multipart upload to its end. `take` begins to work on each file as it arrives; whatever it works on
 * must be read to the end or destroyed. Raises `http-media-type` and `http-upload-invalid`, the latter also
 * where it was cut off: the files’ bytes then end in an error.
 */
export function parseUpload(
  request: IncomingMessage,
  limits: busboy.Limits,
  take: (field: string, part: UploadedPart) => void,
): Promise<void> {
  return new Promise((resolve, reject) => {
    const parser = openParser(request, limits);
    parser.on('file', (field, bytes, { filename, mimeType }) => {
      bytes.on('error', () => request.unpipe(parser));
      take(field, { name: filename ?? '', type: mimeType, bytes });
    });
    parser.on('error', (error) => {
      request.unpipe(parser);
      request.resume();
      reject(invalidUpload(error));
    });
    parser.on('close', resolve);
    request.pipe(parser);
  });
}

/**
 * The work on a file, after whose failure what is left of the file is read, so that the upload comes to its
 * end. The failure is looked at then, and no sooner.
 */
export function drained<T>({ bytes }: UploadedPart, work: Promise<T>): Promise<T> {
  work.catch(() => bytes.resume());
  return work;
}

function openParser(request: IncomingMessage, limits: busboy.Limits): busboy.Busboy {
  const type = request.headers['content-type'] ?? '';
  if (!type.startsWith('multipart/form-data'))
    throw new BatonError({
      code: 'http-media-type',
      params: { given: type.slice(0, 100) || '–', expected: 'multipart/form-data' },
    });
  try {
    return busboy({
      headers: request.headers,
      defParamCharset: 'utf8',
      limits: { fields: 0, headerPairs: 20, ...limits },
    });
  } catch (error) {
    throw invalidUpload(error);
  }
}

function invalidUpload(error: unknown): BatonError {
  const reason = error instanceof Error ? error.message.slice(0, 200) : '';
  return new BatonError({ code: 'http-upload-invalid', params: { reason } }, { cause: error });
}
