import createClient, { type Middleware } from 'openapi-fetch';
import { ApiError, NetworkError } from './problem.ts';
import type { paths, Problem } from './schema.ts';

let csrfToken: string | undefined;
let onSignedOut: () => void = () => undefined;

/** The token that changes are sent with; a new one comes with each session. */
export function setCsrfToken(token: string | undefined): void {
  csrfToken = token;
}

/** Called when the server no longer knows who is there; what was typed stays where it is. */
export function whenSignedOut(listener: () => void): void {
  onSignedOut = listener;
}

/** The headers of what changes something, for what is sent without the client: uploads with their progress. */
export function changeHeaders(): { readonly [name: string]: string } {
  const language = { 'Accept-Language': document.documentElement.lang };
  return csrfToken === undefined ? language : { ...language, 'X-CSRF-Token': csrfToken };
}

const session: Middleware = {
  onRequest: ({ request }) => {
    request.headers.set('Accept-Language', document.documentElement.lang);
    if (request.method !== 'GET')
      for (const [name, value] of Object.entries(changeHeaders())) request.headers.set(name, value);
    return request;
  },
  onError: ({ error }) =>
    error instanceof DOMException && error.name === 'AbortError' ? error : new NetworkError(error),
};

/** The API, typed from its OpenAPI document. Answers of refusal come as `error`; `must` raises them. */
export const api = createClient<paths>({ baseUrl: '/api/v1' });
api.use(session);

/** What an answer has of the body it should have. */
type Answer<T> = { readonly data?: T; readonly error?: unknown; readonly response: Response };

/** The body of an answer. Raises `ApiError` where it is a refusal and `NetworkError` where there is none. */
export async function must<T>(asked: Promise<Answer<T>>): Promise<NonNullable<T>> {
  const { data, error, response } = await asked;
  if (response.ok) return data as NonNullable<T>;
  if (response.status === 401) onSignedOut();
  throw new ApiError(problemOf(error, response));
}

/** A proxy in between answers without problem details. */
function problemOf(error: unknown, response: Response): Problem {
  if (typeof error === 'object' && error !== null && 'code' in error) return error as Problem;
  const { status, statusText } = response;
  const detail = `${status} ${statusText}`.trim();
  return {
    type: 'about:blank',
    title: detail,
    status,
    detail,
    code: '',
    requestId: '',
    errors: [],
  };
}
