import type { Application } from './start-application.ts';

/** A person who has signed in: requests carry the session cookie and the CSRF token, as a browser's do. */
export interface Session {
  readonly url: string;
  readonly headers: { readonly [name: string]: string };
}

/** Signs in with the link that the application printed for a person. */
export function signInAs({ url, links }: Application, person: string): Promise<Session> {
  const printed = links.find(({ name }) => name.includes(person));
  if (!printed) throw new Error(`no sign-in link for ${person} was printed`);
  return signIn(url, printed.url);
}

/** Signs in with a one-time link: `http://…/sign-in?link=SECRET`. */
export async function signIn(url: string, link: string): Promise<Session> {
  const secret = new URL(link).searchParams.get('link');
  const response = await fetch(`${url}/api/v1/session/link`, {
    method: 'POST',
    headers: { 'Content-Type': 'application/json' },
    body: JSON.stringify({ secret }),
  });
  const body = await bodyOf<{ csrfToken: string }>(response);
  const [cookie = ''] = (response.headers.getSetCookie()[0] ?? '').split(';');
  return {
    url,
    headers: { cookie, 'x-csrf-token': body.csrfToken, 'content-type': 'application/json' },
  };
}

export async function get<T>({ url, headers }: Session, path: string): Promise<T> {
  return bodyOf<T>(await fetch(`${url}/api/v1${path}`, { headers }));
}

export async function post<T>({ url, headers }: Session, path: string, body?: object): Promise<T> {
  const text = body === undefined ? {} : { body: JSON.stringify(body) };
  return bodyOf<T>(await fetch(`${url}/api/v1${path}`, { method: 'POST', headers, ...text }));
}

async function bodyOf<T>(response: Response): Promise<T> {
  const text = await response.text();
  if (!response.ok) throw new Error(`${response.status} ${response.url}: ${text}`);
  return JSON.parse(text) as T;
}
