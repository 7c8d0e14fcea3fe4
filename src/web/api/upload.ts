import { changeHeaders } from './client.ts';
import { ApiError, NetworkError } from './problem.ts';
import type { Problem } from './schema.ts';

/** A file as it was kept: the value of a field of that type. */
export interface KeptFile {
  readonly blob: string;
  readonly name: string;
  readonly type: string;
  readonly size: number;
}

/**
 * Uploads a file and tells how far it has come, from 0 to 1, which `fetch` does not. Raises `ApiError` and
 * `NetworkError`.
 */
export function uploadFile(
  path: string,
  file: File,
  onProgress: (part: number) => void,
): Promise<KeptFile> {
  return new Promise((resolve, reject) => {
    const request = new XMLHttpRequest();
    const body = new FormData();
    body.append('file', file, file.name);
    request.open('POST', `/api/v1${path}`);
    for (const [name, value] of Object.entries(changeHeaders()))
      request.setRequestHeader(name, value);
    request.responseType = 'json';
    request.upload.addEventListener('progress', ({ loaded, total }) => {
      if (total > 0) onProgress(loaded / total);
    });
    request.addEventListener('load', () => {
      if (request.status === 201) resolve(request.response as KeptFile);
      else reject(new ApiError(problemOf(request)));
    });
    request.addEventListener('error', () => reject(new NetworkError(undefined)));
    request.send(body);
  });
}

function problemOf({ status, statusText, response }: XMLHttpRequest): Problem {
  if (typeof response === 'object' && response !== null && 'code' in response)
    return response as Problem;
  const title = `${status} ${statusText}`.trim();
  return { type: 'about:blank', title, status, detail: title, code: '', requestId: '', errors: [] };
}
