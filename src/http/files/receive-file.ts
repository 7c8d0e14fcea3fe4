import { extname } from 'node:path';
import type { IncomingMessage } from 'node:http';
import type { BlobStore } from '../../engine/index.ts';
import { BatonError } from '../../shared/index.ts';
import { drained, parseUpload, type UploadedPart } from './parse-upload.ts';
import {
  contentFits,
  fileKinds,
  sniffedBytes,
  typeOfContent,
  type FileKind,
} from './file-types.ts';

/** A file that was received: what a field of type file is given. */
export interface ReceivedFile {
  readonly blob: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/**
 * Reads the file of a multipart upload and gives it on as it arrives. Raises `http-media-type`,
 * `http-upload-missing`, `http-upload-invalid`, and what `receive` raises.
 */
export async function readUpload<T>(
  request: IncomingMessage,
  maxBytes: number,
  receive: (part: UploadedPart) => Promise<T>,
): Promise<T> {
  const received: Promise<T>[] = [];
  const limits = { files: 1, parts: 2, fileSize: maxBytes + 1 };
  const take = (_field: string, part: UploadedPart): void => {
    received.push(drained(part, receive(part)));
  };
  await parseUpload(request, limits, take).finally(() => Promise.allSettled(received));
  const [first] = received;
  if (first === undefined)
    throw new BatonError({ code: 'http-upload-missing', params: { part: 'file' } });
  return first;
}

/**
 * Keeps an uploaded file under a random name. Its name, its type and its content must agree. Raises
 * `file-name`, `file-type`, `file-type-mismatch` and `file-too-large`; nothing is kept then.
 */
export async function receiveFile(
  store: BlobStore,
  part: UploadedPart,
  maxBytes: number,
): Promise<ReceivedFile> {
  const kind = kindOf(part);
  const blob = await store.putBlob(sniffed(part, kind, maxBytes), { maxBytes });
  return { blob: blob.name, name: part.name, type: kind.type, size: blob.size };
}

// oxlint-disable-next-line no-control-regex -- control characters are what is looked for
const unusable = /[\u0000-\u001f\u007f/\\]|^\.+$/;

function kindOf({ name, type }: UploadedPart): FileKind {
  if (name === '' || name.length > 200 || unusable.test(name))
    throw new BatonError({ code: 'file-name', params: { name: name.slice(0, 100) } });
  const kind = fileKinds.find((candidate) => candidate.type === type);
  const expected = fileKinds.map((candidate) => candidate.type);
  if (kind === undefined) throw new BatonError({ code: 'file-type', params: { type, expected } });
  const extension = extname(name).slice(1).toLowerCase();
  if (!kind.extensions.includes(extension))
    throw new BatonError({
      code: 'file-type-mismatch',
      params: { declared: type, found: `.${extension}` },
    });
  return kind;
}

/** The bytes as they come, broken off where the first of them are not those of the kind. */
async function* sniffed(
  { bytes, type }: UploadedPart,
  kind: FileKind,
  maxBytes: number,
): AsyncGenerator<Uint8Array> {
  let head: Uint8Array = new Uint8Array();
  let checked = false;
  let size = 0;
  const check = (): void => {
    checked = true;
    if (contentFits(kind, head)) return;
    throw new BatonError({
      code: 'file-type-mismatch',
      params: { declared: type, found: typeOfContent(head) },
    });
  };
  for await (const chunk of bytes.iterator({ destroyOnReturn: false }) as AsyncIterable<Buffer>) {
    size += chunk.length;
    if (size > maxBytes)
      throw new BatonError({ code: 'file-too-large', params: { limit: maxBytes } });
    if (!checked) head = Buffer.concat([head, chunk]).subarray(0, sniffedBytes);
    if (!checked && head.length >= sniffedBytes) check();
    yield chunk;
  }
  if (!checked) check();
}
