import { createReadStream, createWriteStream } from 'node:fs';
import { mkdtemp, rm, stat } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import type { IncomingMessage } from 'node:http';
import type { ImportFile, ImportFiles } from '../../imports/index.ts';
import { BatonError } from '../../shared/index.ts';
import { drained, parseUpload, type UploadedPart } from './parse-upload.ts';

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

async function receive(
  request: IncomingMessage,
  folder: string,
  maxBytes: number,
): Promise<{ [part: string]: ImportFile }> {
  const kept: Promise<[string, ImportFile]>[] = [];
  const take = (field: string, part: UploadedPart): void => {
    const path = join(folder, String(kept.length));
    kept.push(drained(part, keep(field, part, path, maxBytes)));
  };
  const limits = { files: mostFiles, fileSize: maxBytes + 1 };
  await parseUpload(request, limits, take).finally(() => Promise.allSettled(kept));
  return Object.fromEntries(await Promise.all(kept));
}

async function keep(
  field: string,
  { name, bytes }: UploadedPart,
  path: string,
  maxBytes: number,
): Promise<[string, ImportFile]> {
  await pipeline(bytes, createWriteStream(path));
  const { size } = await stat(path);
  if (size > maxBytes)
    throw new BatonError({ code: 'file-too-large', params: { limit: maxBytes } });
  return [field, { name: name.slice(0, 200), size, open: () => createReadStream(path) }];
}
