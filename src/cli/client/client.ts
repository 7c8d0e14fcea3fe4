import { BatonError } from '../../shared/index.ts';
import { ServerRefusal, type ProblemBody } from './refusal.ts';

/** What a command needs of a server: requests to its HTTP interface, signed in. */
export interface Client {
  readonly url: string;
  get<T>(path: string): Promise<T>;
  post<T>(path: string, body?: unknown): Promise<T>;
  /** An answer as it is: files, and uploads of files. */
  send(path: string, init: RequestInit): Promise<Response>;
}

export interface ClientOptions {
  /** `http://127.0.0.1:8080` */
  readonly url: string;
  /** An API token. */
  readonly token: string;
  readonly locale: string;
}

/**
 * Speaks to the HTTP interface of a server. Raises `ServerRefusal` with the problems that the server
 * names, and `server-unreachable`.
 */
export function createClient(options: ClientOptions): Client {
  const send = async (path: string, init: RequestInit): Promise<Response> => {
    const headers = new Headers(init.headers);
    headers.set('Authorization', `Bearer ${options.token}`);
    headers.set('Accept-Language', options.locale);
    const response = await reach(`${options.url}/api/v1${path}`, { ...init, headers });
    if (response.ok) return response;
    throw new ServerRefusal(response.status, (await response.json()) as ProblemBody);
  };
  return {
    url: options.url,
    send,
    get: async <T>(path: string) => (await (await send(path, { method: 'GET' })).json()) as T,
    post: async <T>(path: string, body?: unknown) => {
      const response = await send(path, {
        method: 'POST',
        ...(body === undefined
          ? {}
          : { body: JSON.stringify(body), headers: { 'Content-Type': 'application/json' } }),
      });
      return (response.status === 204 ? undefined : await response.json()) as T;
    },
  };
}

async function reach(url: string, init: RequestInit): Promise<Response> {
  try {
    return await fetch(url, init);
  } catch (cause) {
    throw new BatonError({ code: 'server-unreachable', params: { url } }, { cause });
  }
}
