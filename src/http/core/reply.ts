/** What a handler answers; turned into bytes in one place. */
export interface Reply {
  readonly status: number;
  /** JSON of the answer. */
  readonly body?: unknown;
  readonly headers?: { readonly [name: string]: string };
  /** Revision of what is answered, sent as `ETag`. */
  readonly revision?: number;
  /** Bytes instead of JSON; `headers` then say their type. */
  readonly stream?: AsyncIterable<Uint8Array | string>;
}

export function answer(body: unknown, revision?: number): Reply {
  return revision === undefined ? { status: 200, body } : { status: 200, body, revision };
}

export function created(body: unknown, location: string, revision?: number): Reply {
  const headers = { Location: location };
  return { status: 201, body, headers, ...(revision === undefined ? {} : { revision }) };
}

export const nothingToSay: Reply = { status: 204 };

/**
 * Bytes to be saved, never shown: an attachment that no browser may sniff, frame or run. The name is
 * sent as RFC 6266 has it.
 */
export function download(
  stream: AsyncIterable<Uint8Array | string>,
  file: { readonly name: string; readonly mediaType: string; readonly size?: number },
): Reply {
  return {
    status: 200,
    stream,
    headers: {
      'Content-Type': file.mediaType,
      'Content-Disposition': contentDisposition('attachment', file.name),
      'Content-Security-Policy': "default-src 'none'; sandbox",
      'Cache-Control': 'private, no-store',
      ...(file.size === undefined ? {} : { 'Content-Length': String(file.size) }),
    },
  };
}

/** How a file is to be treated, and its name, in ASCII and in UTF-8 (RFC 6266). */
export function contentDisposition(as: 'attachment' | 'inline', name: string): string {
  const plain = name.replaceAll(/[^\w .()-]/g, '_');
  return `${as}; filename="${plain}"; filename*=UTF-8''${encodeRfc5987(name.toWellFormed())}`;
}

function encodeRfc5987(text: string): string {
  return encodeURIComponent(text).replaceAll(
    /['()*!]/g,
    (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase()}`,
  );
}
