import { changeHeaders } from './client.ts';
import { ApiError, NetworkError } from './problem.ts';
import type { Problem } from './schema.ts';

/** Sends files in a form and gives the answer. Raises `ApiError` and `NetworkError`. */
export async function sendForm(
  path: string,
  form: FormData,
  signal?: AbortSignal,
): Promise<Response> {
  const response = await fetch(`/api/v1${path}`, {
    method: 'POST',
    body: form,
    headers: changeHeaders(),
    ...(signal && { signal }),
  }).catch((error: unknown) => {
    throw signal?.aborted ? error : new NetworkError(error);
  });
  if (response.ok) return response;
  throw new ApiError((await response.json()) as Problem);
}

/** What an answer of lines says, line by line, as they come. */
export async function* readLines(response: Response): AsyncGenerator<unknown> {
  if (response.body === null) return;
  const reader = response.body.pipeThrough(new TextDecoderStream()).getReader();
  let rest = '';
  for (;;) {
    const { done, value } = await reader.read();
    const lines = (rest + (value ?? '')).split('\n');
    rest = done ? '' : (lines.pop() ?? '');
    for (const line of lines) if (line !== '') yield JSON.parse(line);
    if (done) return;
  }
}
