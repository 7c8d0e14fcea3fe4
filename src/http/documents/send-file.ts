import type { IncomingMessage } from 'node:http';
import { documentBytes, type DocumentFile, type StoredDocument } from '../../documents/index.ts';
import { contentDisposition, type Reply } from '../core/reply.ts';
import type { Services } from '../services.ts';

/** Nothing of it runs, nothing is fetched, and no other site may frame it. */
const sandboxed =
  "sandbox; default-src 'none'; img-src data:; style-src 'unsafe-inline'; font-src data:; frame-ancestors 'self'";
/** A viewer of PDF is no part of the page and would not start in a sandbox; it has one of its own. */
const framed = "frame-ancestors 'self'";

/** What a browser may show by itself, and under which policy; all else is saved. */
const shownAs: { readonly [format: string]: string } = {
  html: sandboxed,
  text: sandboxed,
  pdf: framed,
};

/** The headers of a generated file; `inline` where the browser may show it. */
export function fileHeaders(
  {
    format,
    name,
    type,
    size,
  }: Pick<DocumentFile, 'name' | 'type' | 'size'> & { readonly format: string },
  inline: boolean,
): { readonly [name: string]: string } {
  const policy = inline ? shownAs[format] : undefined;
  return {
    'Content-Type': type,
    'Content-Disposition': contentDisposition(policy === undefined ? 'attachment' : 'inline', name),
    'Content-Security-Policy': policy ?? "default-src 'none'; sandbox",
    ...(policy === undefined ? {} : { 'X-Frame-Options': 'SAMEORIGIN' }),
    'Content-Length': String(size),
  };
}

/**
 * Sends a file of a document. What is released never changes, so that whoever has it need not ask again; another
 * person on the same machine does, and so does whoever has a draft, in whose place the release stands later. Raises
 * what `documentBytes` raises.
 */
export async function sendDocumentFile(
  { documents }: Pick<Services, 'documents'>,
  request: Pick<IncomingMessage, 'headers'>,
  document: Pick<StoredDocument, 'id' | 'title' | 'status'>,
  file: DocumentFile,
  inline: boolean,
): Promise<Reply> {
  const etag = `"${file.sha256}"`;
  const caching = {
    ETag: etag,
    'Cache-Control':
      document.status === 'released' ? 'private, max-age=31536000, immutable' : 'private, no-cache',
    Vary: 'Authorization, Cookie',
  };
  if (request.headers['if-none-match'] === etag) return { status: 304, headers: caching };
  const bytes = await documentBytes(documents, document, file);
  return {
    status: 200,
    stream: once(bytes),
    headers: { ...fileHeaders(file, inline), ...caching },
  };
}

/** Sends a file that was made for this answer and is kept nowhere; `inline` where the browser may show it. */
export function sendMadeFile(
  file: {
    readonly bytes: Uint8Array;
    readonly type: string;
    readonly name: string;
    readonly format: string;
  },
  inline = false,
): Reply {
  const { bytes } = file;
  const headers = fileHeaders({ ...file, size: bytes.length }, inline);
  return { status: 200, stream: once(bytes), headers };
}

async function* once(bytes: Uint8Array): AsyncGenerator<Uint8Array> {
  yield bytes;
}
