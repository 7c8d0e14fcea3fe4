import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { IncomingMessage } from 'node:http';
import type { Readable } from 'node:stream';
import busboy from 'busboy';
import type { ImportFile, ImportFiles } from '../../imports/index.ts';
import { BatonError } from '../../shared/index.ts';

/** Files of an import while it runs. */
export interface TemporaryFiles {
  readonly files: ImportFiles;
  remove(): Promise<void>;
}

const mostFiles = 10;

/**
 * Keeps the files of a multipart upload on disk, since an import reads them more than once. The part `file` is
 * the first; the others carry the names by which the definition joins them. Raises `http-media-type`,
 * `http-upload-missing`, `http-upload-invalid`, `file-too-large`.
 */
export async function keepUploads(
  request: IncomingMessage,
  maxBytes: number,
): Promise<TemporaryFiles> {
  const folder = await mkdtemp(join(tmpdir(), 'baton-import-'));
  const remove = (): Promise<void> => rm(folder, { recursive: true, force: true });
  try {
    const { file: first, ...joined } = await receive(request, folder, maxBytes);
    if (first === undefined)
      throw new BatonError({ code: 'http-upload-missing', params: { part: 'file' } });
    return { files: { first, joined }, remove };
  } catch (error) {
    await remove();
    throw error;
  }
}

function receive(
  request: IncomingMessage,
  folder: string,
  maxBytes: number,
): Promise<{ [part: string]: ImportFile }> {
  return new Promise((resolve, reject) => {
    const parser = openParser(request, maxBytes);
    const kept: Promise<[string, ImportFile]>[] = [];
    const stop = (error: unknown): void => {
      request.unpipe(parser);
      request.resume();
      reject(error instanceof Error ? error : new Error('upload failed'));
    };
    parser.on('file', (part, bytes, { filename }) => {
      const path = join(folder, String(kept.length));
      const one = keep(part, bytes, { path, name: filename ?? '', maxBytes });
      one.catch(stop);
      kept.push(one);
    });
    parser.on('close', () => {
      Promise.all(kept).then((files) => resolve(Object.fromEntries(files)), stop);
    });
    parser.on('error', (error) => stop(invalid(error)));
    request.pipe(parser);
  });
}

function openParser(request: IncomingMessage, maxBytes: number): busboy.Busboy {
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
      limits: { files: mostFiles, fields: 0, fileSize: maxBytes + 1, headerPairs: 20 },
    });
  } catch (error) {
    throw invalid(error);
  }
}

function invalid(error: unknown): BatonError {
  const reason = error instanceof Error ? error.message.slice(0, 200) : '';
  return new BatonError({ code: 'http-upload-invalid', params: { reason } }, { cause: error });
}

async function keep(
  part: string,
  bytes: Readable,
  {
    path,
    name,
    maxBytes,
  }: { readonly path: string; readonly name: string; readonly maxBytes: number },
): Promise<[string, ImportFile]> {
  await pipeline(bytes, createWriteStream(path));
  const { size } = await stat(path);
  if (size > maxBytes)
    throw new BatonError({ code: 'file-too-large', params: { limit: maxBytes } });
  return [part, { name: name.slice(0, 200), size, open: () => createReadStream(path) }];
}
